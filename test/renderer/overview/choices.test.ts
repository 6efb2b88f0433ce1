import { describe, expect, test } from 'vitest'
import {
  activationCommand,
  policyChoices,
  replacementChoices,
  vpcChoices,
} from '../../../renderer/overview/pop-ups/choices.ts'
import { execute } from '../../../shared/commands/execute.ts'
import { titleText } from '../../../shared/commands/step-title.ts'
import { aPlan, linkId, policyId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .site('hq', ['10.1.0.0/16'])
  .vpc('amsterdam', [], { region: 'nl-ams' })
  .vpc('prod', ['10.2.0.0/24'])
  .policy('closed')
  .policy('open', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .policy('elsewhere', { in: ['10.0.0.0/8'] }, { region: 'nl-ams' })
  .policy('six', { isIpv6: true })
  .link('bare', { site: 'hq' })
  .link('ready', { site: 'hq', vpc: 'prod', policies: ['closed'] })
  .build()
const link = (name: string) => plan.links[linkId(name)]!
const run = (command: unknown) => {
  const done = execute(plan, command, { newId: () => '', now: () => '' })
  if (!done.ok) throw new Error(JSON.stringify(done.answer))
  return done
}

describe('what can be chosen', () => {
  test('VPCs of the InterLink’s region come first; the others say why not', () => {
    expect(vpcChoices(plan, linkId('bare')).map(({ name, reason }) => [name, reason])).toEqual([
      ['prod', null],
      ['amsterdam', 'InterLink bare is in fr-par, VPC amsterdam is in nl-ams.'],
    ])
  })

  test('the policy that lets most through comes first', () => {
    expect(policyChoices(plan, { ...link('bare'), vpcId: link('ready').vpcId }).map(({ name }) => name)).toEqual([
      'open',
      'closed',
      'six',
      'elsewhere',
    ])
  })

  test('beside an attached policy only one of the other IP version can be attached', () => {
    const possible = policyChoices(plan, link('ready')).filter(({ reason }) => reason === null)
    expect(possible.map(({ name }) => name)).toEqual(['six'])
  })

  test('an attached policy can be replaced by one of its region and IP version', () => {
    expect(replacementChoices(plan, link('ready'), false).map(({ name, reason }) => [name, reason === null])).toEqual([
      ['open', true],
      ['closed', true],
      ['elsewhere', false],
    ])
  })
})

describe('activating route propagation', () => {
  const attached = { v4: policyId('closed'), v6: null }

  test('with the policies as they are is one command', () => {
    expect(activationCommand(link('ready'), attached)).toEqual({
      command: 'link.activatePropagation',
      linkId: linkId('ready'),
    })
  })

  test('with others replaces them first, in one step', () => {
    const done = run(activationCommand(link('ready'), { v4: policyId('open'), v6: policyId('six') }))
    expect(done.plan.links[linkId('ready')]).toMatchObject({
      routingPolicyV4Id: policyId('open'),
      routingPolicyV6Id: policyId('six'),
      enableRoutePropagation: true,
    })
    expect(titleText(done.title)).toBe('Activate route propagation: ready')
  })

  test('with none is refused by the core', () => {
    const command = activationCommand(link('ready'), { v4: null, v6: null })
    const done = execute(plan, command, { newId: () => '', now: () => '' })
    expect(done.ok ? [] : done.answer.refusals.map(({ code }) => code)).toEqual(['link/no-policy'])
  })
})
