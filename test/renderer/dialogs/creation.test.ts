import { expect, test } from 'vitest'
import { creationCommand, freeName } from '../../../renderer/dialogs/creation.ts'
import { execute } from '../../../shared/commands/execute.ts'
import { titleText } from '../../../shared/commands/step-title.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { linkId, PlanBuilder } from '../../support/plan-builder.ts'

const drawn = new PlanBuilder().site('hq').vpc('prod').link('paris-1', { site: 'hq' }).build()
const plan: Plan = { ...drawn, positions: layout(graphOf(drawn), {}) }
const id = '11111111-1111-4111-8111-111111111111'
const create = { command: 'vpc.create', id, name: 'lab', region: 'fr-par' }
const run = (command: unknown) => {
  const done = execute(plan, command, { newId: () => id, now: () => '' })
  if (!done.ok) throw new Error(JSON.stringify(done.answer))
  return done
}

test('a new thing is put where it was asked for', () => {
  expect(run(creationCommand(plan, { create, at: { x: 8, y: 16 } })).plan.positions[id]).toEqual({ x: 8, y: 16 })
})

test('without a place it is put where there is room, and nothing else moves', () => {
  const { positions } = run(creationCommand(plan, { create })).plan
  expect(positions[id]).toBeDefined()
  expect({ ...positions, [id]: undefined }).toEqual({ ...plan.positions, [id]: undefined })
})

test('made and attached is one step, named after what was made', () => {
  const also = [{ command: 'link.attachVpc', linkId: linkId('paris-1'), vpcId: id }]
  const done = run(creationCommand(plan, { create, also }))
  expect(done.plan.links[linkId('paris-1')]?.vpcId).toBe(id)
  expect(titleText(done.title)).toBe('Create VPC: lab')
})

test('what has no node is made plainly', () => {
  const network = { command: 'network.create', id, vpcId: Object.keys(plan.vpcs)[0], name: 'web', subnets: [] }
  expect(creationCommand(plan, { create: network })).toBe(network)
})

test('a suggested name is one that nothing has', () => {
  expect(freeName({ a: { name: 'site-1' }, b: { name: 'site-3' } }, (n) => `site-${n}`)).toBe('site-2')
})
