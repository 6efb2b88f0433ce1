import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import { diffLines } from '../../shared/diff/describe.ts'
import { type Change, diffPlans, isEmptyDiff, REVIEW_ORDER } from '../../shared/diff/plan-diff.ts'
import { COLLECTIONS, type Plan } from '../../shared/model/plan.ts'
import { startPlan, wishes } from '../commands/arbitrary-commands.ts'
import { testContext } from '../commands/support.ts'
import { aPlan } from '../support/plan-builder.ts'

const lines = (before: Plan, after: Plan) => diffLines({ before, after }, diffPlans(before, after))
const base = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .vpc('lab', [])
    .policy('open', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
const link = (more: object) => ({
  site: 'hq',
  vpc: 'prod',
  policies: ['open'],
  propagating: true,
  bandwidthMbps: 500,
  ...more,
})

describe('a difference in a reviewer’s words', () => {
  test('what is attached, detached, activated, changed', () => {
    const before = base().link('paris-1', link({})).build()
    expect(
      lines(
        before,
        base()
          .link('paris-1', link({ vpc: undefined, propagating: false }))
          .build(),
      ),
    ).toEqual(['InterLink paris-1: VPC prod detached; route propagation deactivated'])
    expect(
      lines(
        before,
        base()
          .link('paris-1', link({ vpc: 'lab', bandwidthMbps: 1000 }))
          .build(),
      ),
    ).toEqual(['InterLink paris-1: Bandwidth: 500 Mbps → 1 Gbps; VPC: prod → lab'])
    expect(
      lines(
        base()
          .link('paris-1', link({ vpc: undefined }))
          .build(),
        before,
      ),
    ).toEqual(['InterLink paris-1: VPC prod attached'])
  })

  test('lists say what came and went', () => {
    const after = base()
      .policy('open', { in: ['10.0.0.0/8', '192.168.0.0/16'], out: [] })
      .build()
    expect(lines(base().build(), after)).toEqual([
      'Routing policy open: Incoming (site → VPC): + 192.168.0.0/16; Outgoing (VPC → site): − 172.16.0.0/12',
    ])
    const announced = base()
      .site('hq', [['10.1.0.0/16', 'high']])
      .build()
    expect(lines(base().build(), announced)[0]).toMatch(
      /^External infrastructure hq: .*\+ 10\.1\.0\.0\/16 \(High\), − 10\.1\.0\.0\/16$/,
    )
  })

  test('what is new and what is gone', () => {
    const after = base()
      .link('paris-1', link({ status: 'planned' }))
      .build()
    expect(lines(base().build(), after)[0]).toMatch(/^InterLink paris-1: added \(.*500 Mbps.*\)$/)
    expect(lines(after, base().build())).toEqual(['InterLink paris-1: removed'])
  })

  test('where nodes stand is counted apart', () => {
    const plan = base().build()
    const at = (x: number): Plan => ({ ...plan, positions: { [Object.keys(plan.vpcs)[0]!]: { x, y: 0 } } })
    const diff = diffPlans(at(0), at(8))
    expect([isEmptyDiff(diff), diff.moved]).toEqual([true, 1])
  })
})

test('every collection but positions is reviewed', () => {
  expect([...REVIEW_ORDER, 'positions'].toSorted()).toEqual([...COLLECTIONS].toSorted())
})

/** Makes the second plan of the first and the differences: nothing is left out of them. */
const applied = (before: Plan, changes: readonly Change[], after: Plan): Record<string, unknown> => {
  const next = structuredClone(before) as unknown as Record<string, Record<string, Record<string, unknown>>>
  for (const { kind, collection, id, fields } of changes) {
    if (kind === 'removed') delete next[collection]![id]
    else if (kind === 'added') next[collection]![id] = after[collection][id] as unknown as Record<string, unknown>
    else for (const field of fields) next[collection]![id]![field.field] = field.after
  }
  return next
}

test('a difference leads from any plan to any later one, and there is none between equals', () => {
  fc.assert(
    fc.property(wishes(40), (all) => {
      const before = startPlan()
      const context = testContext()
      const after = all.reduce((plan, wish) => {
        const done = execute(plan, wish(plan), context)
        return done.ok ? done.plan : plan
      }, before)
      const { name, access, positions } = after
      expect({ ...applied(before, diffPlans(before, after).changes, after), name, access, positions }).toEqual(after)
      expect(isEmptyDiff(diffPlans(after, structuredClone(after)))).toBe(true)
      expect(diffLines({ before, after }, diffPlans(before, after)).join('\n')).not.toMatch(/undefined|\[object/)
    }),
    { numRuns: 100 },
  )
})
