import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { DIRECTIONS, type Direction } from '../../shared/routing/reason.ts'
import type { Routing } from '../../shared/routing/routing.ts'
import { aPlan } from '../support/plan-builder.ts'
import { type BenchRow, leastMs } from './bench.ts'
import { PREFIX_PEERS } from './prefix-peers.ts'
import { readPrefixes } from './real-prefixes.ts'
import { editRows } from './routes-edits.ts'
import { failureRows } from './routes-failures.ts'
import { PREFIXES_PER_SITE, routesPlan, withRealSites } from './routes-plan.ts'
import { traceRows } from './routes-trace.ts'

const LINKS = 10_000
/** One whitelisted range for every forty prefixes that the 250 sites under a policy announce; with fewer, libraries that go through all of them lose less. */
const ENTRIES_PER_FILTER = 128

/**
 * Route computation beside the prefix libraries doing the bare filter test, and edits beside the full computation. Lists and
 * filters are parsed beforehand and grouped by what they belong to on both sides, and the answers compared.
 */
export async function benchRoutes(): Promise<BenchRow[]> {
  const plan = routesPlan(LINKS, ENTRIES_PER_FILTER)
  const estate = withRealSites(plan)
  const size = `${LINKS.toLocaleString('en')} InterLinks × ${PREFIXES_PER_SITE} prefixes`
  const full = besidePeers(`routes: full, ${size}, ${ENTRIES_PER_FILTER} entries a filter`, plan, 20)
  const few = besidePeers(`routes: full, ${size}, 16 entries a filter`, routesPlan(LINKS, 16))
  const amazon = besidePeers('routes: amazon-ipv4.txt through every 16th of its entries', amazonPlan(), 20)
  return [full, few, ...editRows(estate), ...traceRows(estate), ...failureRows(estate), amazon, memoryRow(plan)]
}

function besidePeers(name: string, plan: Plan, least?: number): BenchRow {
  const routing = computeRouting(plan, 'planned')
  const pairs = listsOf(plan, routing)
  const expected = pairs.reduce((sum, { crossing }) => sum + crossing.length, 0)
  const ours = leastMs(() => computeRouting(plan, 'planned'), { runs: 51, warmups: 20 })
  const measured = PREFIX_PEERS.map((peer) => {
    const parsed = pairs.map(({ announced, filter }) => peer.parse(announced, filter))
    // Every tenth list one by one, which is much for the slowest peer; all of them by their count.
    pairs.forEach(({ announced, crossing }, i) => {
      if (i % 10 !== 0 && pairs.length > 10) return
      const accepted = peer.accepted(parsed[i]!).map((index) => announced[index])
      if (accepted.join() !== crossing.join()) throw new Error(`${peer.name} and the engine disagree in "${name}"`)
    })
    return { name: peer.name, ms: timeOf(() => peer.test(parsed), expected) }
  })
  measured.sort((a, b) => a.ms - b.ms)
  const [fastest, ...others] = measured
  const ratio = fastest!.ms / ours
  const note = others.map((other) => `${other.name} ${Math.round(other.ms)} ms`).join(', ')
  const row = { name, peerName: fastest!.name, ours, peer: fastest!.ms, unit: 'ms', ratio, note }
  return least === undefined ? row : { ...row, bar: `≥ ${least}`, ok: ratio >= least }
}

/** The shortest of five runs after one that doesn't count; a peer that takes seconds is run once. */
function timeOf(test: () => number, expected: number): number {
  const first = leastMs(checked, { runs: 1, warmups: 0 })
  return first > 1_000 ? first : leastMs(checked, { runs: 5 })
  function checked() {
    if (test() !== expected) throw new Error('the peer lets another number of announcements through')
  }
}

/** What each link has to test in each direction: every peer gets the same work, in both directions. */
function listsOf(plan: Plan, routing: Routing) {
  return Object.values(plan.links).flatMap((link) => {
    const exchange = routing.link(link.id)
    const policy = plan.policies[link.routingPolicyV4Id!]!
    return DIRECTIONS.map((direction: Direction) => {
      const crossing = exchange.crossing(direction).map((route) => route.prefix)
      const blocked = exchange.blocked(direction).map((route) => route.prefix)
      const position = new Map([...crossing, ...blocked].sort().map((prefix, i) => [prefix, i]))
      return {
        announced: [...position.keys()],
        crossing: crossing.sort(),
        filter: direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut,
      }
    })
  })
}

function amazonPlan(): Plan {
  const prefixes = readPrefixes('amazon-ipv4')
  return aPlan()
    .site('amazon', prefixes)
    .vpc('prod', ['10.0.0.0/24'])
    .policy('sixteenth', { in: prefixes.filter((_, i) => i % 16 === 0), out: ['10.0.0.0/8'] })
    .link('paris', { site: 'amazon', vpc: 'prod', policies: ['sixteenth'], propagating: true })
    .build()
}

/** What a routing keeps beyond the plan and its compiled lists, for each route that crosses. */
function memoryRow(plan: Plan): BenchRow {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const used = () => {
    collect()
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  // Many at once, so that what else comes and goes in the heap does not show.
  const routings = [computeRouting(plan, 'planned')]
  const before = used()
  for (let i = 0; i < 20; i++) routings.push(computeRouting(plan, 'planned'))
  const bytes = (used() - before) / 20
  const routing = routings[0]!
  const crossing = Object.values(plan.links)
    .flatMap((link) => DIRECTIONS.map((direction) => routing.link(link.id).crossingCount(direction)))
    .reduce((sum, count) => sum + count, 0)
  const ours = bytes / crossing
  const note = `${crossing.toLocaleString('en')} routes cross`
  return {
    name: 'routes: memory per crossing route',
    ours,
    peer: 200,
    unit: 'B',
    ratio: 200 / ours,
    bar: '≤ 200 B',
    ok: ours <= 200,
    note,
  }
}
