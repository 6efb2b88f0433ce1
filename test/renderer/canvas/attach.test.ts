import { describe, expect, test } from 'vitest'
import { attachCommand } from '../../../renderer/canvas/attach/attach-command.ts'
import { isWelcome, sentence, verdictOn, verdictsOf } from '../../../renderer/canvas/attach/verdict.ts'
import { attachTargets, matching } from '../../../renderer/canvas/menus/attach-targets.ts'
import { execute } from '../../../shared/commands/execute.ts'
import { aPlan, linkId, policyId, siteId, vpcId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .site('hq')
  .site('branch')
  .vpc('prod')
  .vpc('lab')
  .vpc('amsterdam', [], { region: 'nl-ams' })
  .policy('p4')
  .policy('q4')
  .policy('p6', { isIpv6: true })
  .link('free')
  .link('full', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true })
  .link('waiting', { status: 'requested' })
  .build()

const context = { newId: () => '00000000-0000-4000-8000-000000000000', now: () => '2026-01-01T00:00:00.000Z' }

describe('the command of a drawn connection', () => {
  test.each([
    [siteId('hq'), 'link.connectSite', { siteId: siteId('hq') }],
    [vpcId('prod'), 'link.attachVpc', { vpcId: vpcId('prod') }],
    [policyId('p4'), 'link.attachPolicy', { policyId: policyId('p4') }],
  ])('is the same in both directions', (other, command, ids) => {
    const expected = { command: { command, linkId: linkId('free'), ...ids } }
    expect(attachCommand(plan, other, linkId('free'))).toEqual(expected)
    expect(attachCommand(plan, linkId('free'), other)).toEqual(expected)
  })

  test.each([
    [siteId('hq'), vpcId('prod')],
    [siteId('hq'), siteId('branch')],
    [linkId('free'), linkId('full')],
    [policyId('p4'), vpcId('prod')],
    [linkId('free'), linkId('free')],
    [linkId('free'), 'nothing'],
  ])('is none where the kinds never connect, with a reason', (from, to) => {
    expect(attachCommand(plan, from, to)).toEqual({ never: expect.stringMatching(/\.$/) })
  })
})

describe('the verdict on a target', () => {
  test('is the guard’s: allowed where nothing is refused', () => {
    const verdict = verdictOn(plan, vpcId('prod'), linkId('free'))
    expect(verdict.kind).toBe('allowed')
    expect(sentence(verdict)).toBe('')
  })

  test('names both ends of a region mismatch', () => {
    const verdict = verdictOn(plan, vpcId('amsterdam'), linkId('free'))
    expect(verdict).toMatchObject({ kind: 'refused', refusals: [{ code: 'link/region-mismatch' }] })
    expect(sentence(verdict)).toContain('amsterdam')
  })

  test('says why an InterLink of that status can’t be configured', () => {
    expect(verdictOn(plan, vpcId('prod'), linkId('waiting'))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'link/status-forbids' }],
    })
  })

  test.each([
    [vpcId('lab'), 'vpcId', vpcId('lab')],
    [policyId('q4'), 'routingPolicyV4Id', policyId('q4')],
    [siteId('branch'), 'siteId', siteId('branch')],
  ] as const)('offers to replace what takes the place, as one step', (fromId, field, expected) => {
    const verdict = verdictOn(plan, fromId, linkId('full'))
    if (verdict.kind !== 'replaces') throw new Error(`is ${verdict.kind}`)
    const done = execute(plan, verdict.command, context)
    expect(done.ok && done.plan.links[linkId('full')]?.[field]).toBe(expected)
    expect(isWelcome(verdict)).toBe(true)
  })

  test('never offers to replace something by itself', () => {
    expect(verdictOn(plan, vpcId('prod'), linkId('full')).kind).toBe('refused')
    expect(verdictOn(plan, siteId('hq'), linkId('full')).kind).toBe('refused')
    expect(verdictOn(plan, policyId('p4'), linkId('full')).kind).toBe('refused')
  })

  test('an IPv6 policy does not take the place of an IPv4 one', () => {
    expect(verdictOn(plan, policyId('p6'), linkId('full')).kind).toBe('allowed')
  })

  test('puts first what would stand against it even in a free place', () => {
    const verdict = verdictOn(plan, vpcId('amsterdam'), linkId('full'))
    if (verdict.kind !== 'refused') throw new Error(`is ${verdict.kind}`)
    expect(verdict.refusals.map((refusal) => refusal.code)).toEqual([
      'link/region-mismatch',
      'link/vpc-already-attached',
    ])
  })

  test('is found once for each target of a drag', () => {
    const verdict = verdictsOf(plan, vpcId('prod'))
    expect(verdict(linkId('free'))).toBe(verdict(linkId('free')))
  })
})

describe('the list of targets', () => {
  test('has everything that fits by kind, what is allowed first and refused ones with their reason', () => {
    const targets = attachTargets(plan, vpcId('lab'))
    expect(targets.map(({ name, verdict }) => [name, verdict.kind])).toEqual([
      ['free', 'allowed'],
      ['full', 'replaces'],
      ['waiting', 'refused'],
    ])
    expect(sentence(targets[2]!.verdict)).not.toBe('')
  })

  test('of an InterLink are VPCs, policies and external infrastructure', () => {
    expect(new Set(attachTargets(plan, linkId('free')).map(({ kind }) => kind))).toEqual(
      new Set(['vpc', 'policy', 'site']),
    )
  })

  test('is filtered by name', () => {
    expect(matching(attachTargets(plan, linkId('free')), 'AMST').map(({ name }) => name)).toEqual(['amsterdam'])
  })
})
