import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddress } from '../../shared/model/address.ts'
import type { SiteId, VpcId } from '../../shared/model/ids.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { withdrawnByLink } from '../../shared/routing/diff.ts'
import { lookup } from '../../shared/routing/lookup.ts'
import { DIRECTIONS } from '../../shared/routing/reason.ts'
import type { RouteTable } from '../../shared/routing/route-table.ts'
import { VIEWS } from '../../shared/routing/view.ts'
import { agree, naivelySaid, said } from './agreement.ts'
import { naiveLookup, naiveTable, naiveWithdrawn } from './naive.ts'
import { anyEdit, anyPlan, edited } from './random-plan.ts'

/** One edit or several at once between one computation and the next. */
const anySteps = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

const anyView = fc.constantFrom(...VIEWS)

/** Fails with what differs. */
const expectAgreement = (engine: unknown, other: unknown) => {
  if (!agree(engine, other)) expect(engine).toEqual(other)
}

test('on 20 000 plans and in both views the engine and the naive version say the same of every link and table', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const view of VIEWS) expectAgreement(said(computeRouting(plan, view), plan), naivelySaid(plan, view))
    }),
    { numRuns: 20_000 },
  )
}, 600_000)

test('counts are those of the lists', () => {
  fc.assert(
    fc.property(anyPlan, anyView, (plan, view) => {
      const routing = computeRouting(plan, view)
      for (const { id } of Object.values(plan.links)) {
        const exchange = routing.link(id)
        for (const direction of DIRECTIONS) {
          for (const version of [4, 6] as const) {
            const ofVersion = (routes: { version: number }[]) => routes.filter((r) => r.version === version).length
            expect(exchange.crossingCount(direction, version)).toBe(ofVersion(exchange.crossing(direction)))
            expect(exchange.blockedCount(direction, version)).toBe(ofVersion(exchange.blocked(direction)))
          }
          expect(exchange.crossingCount(direction)).toBe(exchange.crossing(direction).length)
          expect(exchange.blockedCount(direction)).toBe(exchange.blocked(direction).length)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('after any edits the routing carried along equals a full computation, and what the edits withdrew', () => {
  fc.assert(
    fc.property(anyPlan, anyView, anySteps, (first, view, steps) => {
      let plan = first
      let routing = computeRouting(plan, view)
      for (const edits of steps) {
        said(routing, plan) // makes every table, so that stale ones would show
        const next = edits.reduce(edited, plan)
        const carried = computeRouting(next, view, routing)
        expectAgreement(said(carried, next), said(computeRouting(next, view), next))
        expect(new Map(withdrawnByLink(routing, carried))).toEqual(naiveWithdrawn(plan, next, view))
        plan = next
        routing = carried
      }
    }),
    { numRuns: 300 },
  )
})

test('an address follows the same route in both, in every table and view', () => {
  const anyAddress = fc.constantFrom(
    '0.0.0.0',
    '10.1.2.3',
    '10.1.2.2',
    '10.200.0.1',
    '172.16.5.9',
    '255.255.255.255',
    '8.8.8.8',
    '::',
    '::1',
    '2001:db8:1::3',
    '2001:db8:8000::1',
    '::ffff:a01:203',
    'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  )
  fc.assert(
    fc.property(anyPlan, anyView, anyAddress, (plan, view, address) => {
      const routing = computeRouting(plan, view)
      const follow = (table: RouteTable) => lookup(table, parseAddress(address)!)?.destination.text ?? null
      const naively = (...of: ['vpc' | 'site', string]) =>
        naiveLookup(naiveTable(plan, view, ...of), address)?.destination ?? null
      for (const id of Object.keys(plan.vpcs)) expect(follow(routing.vpcTable(id as VpcId))).toBe(naively('vpc', id))
      for (const id of Object.keys(plan.sites))
        expect(follow(routing.siteTable(id as SiteId))).toBe(naively('site', id))
    }),
    { numRuns: 1_000 },
  )
})
