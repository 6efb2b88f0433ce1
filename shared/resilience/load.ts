import type { Demand } from '../model/demand.ts'
import type { LinkId } from '../model/ids.ts'
import { DIRECTIONS, type Direction } from '../routing/reason.ts'
import type { Routing } from '../routing/routing.ts'
import type { Effect } from './effect.ts'
import { downBy, pairOf } from './effect.ts'
import { type IsDown, rerouted } from './election.ts'

/** Megabits per second over an InterLink, by the direction of the announcements that the traffic follows (D1). */
export type Load = Record<Direction, number>
export type Loads = ReadonlyMap<LinkId, Load>

/** Where the traffic of a demand goes. `unmetMbps`: what there is no way for, in the worse direction. */
type Spread = { readonly loads: Map<LinkId, Load>; readonly unmetMbps: number }

export type LoadsUnderFailure = {
  /** Of the InterLinks whose load the failure changes, and of no others. */
  readonly changed: Loads
  /** What there is no way for any more, by the demand's id; only of demands that the failure concerns. */
  readonly unmetMbps: ReadonlyMap<string, number>
}

const nothingDown: IsDown = () => false

/**
 * What the demands of a plan put on each InterLink. A pair's demand is shared equally among the destinations that lead to the
 * other end, and a destination's share equally among its equal-cost InterLinks: how traffic is really spread nobody knows
 * beforehand. Both directions carry the whole demand.
 */
export class Loading {
  readonly #routing: Routing
  readonly #byPair = new Map<string, Demand>()
  readonly #spreads = new Map<string, Spread>()
  readonly #loads = new Map<LinkId, Load>()

  constructor(routing: Routing) {
    this.#routing = routing
    for (const demand of Object.values(routing.plan.demands)) {
      const spread = spreadOf(routing, demand, nothingDown)
      this.#byPair.set(pairOf(demand), demand)
      this.#spreads.set(demand.id, spread)
      for (const [linkId, load] of spread.loads) add(this.#loads, linkId, load, 1)
    }
  }

  /** With everything up. */
  get loads(): Loads {
    return this.#loads
  }

  /** What was entered for a pair (`pairOf`); null where nothing was. */
  demandMbps(pair: string): number | null {
    return this.#byPair.get(pair)?.mbps ?? null
  }

  /** With everything up; 0 for a pair without a demand. */
  unmetMbps(demandId: string): number {
    return this.#spreads.get(demandId)?.unmetMbps ?? 0
  }

  /** Only the demands of pairs that the effect names are looked at again. */
  under({ failure, lost, shifted, diverted }: Effect): LoadsUnderFailure {
    const isDown = downBy(this.#routing, failure)
    const changed = new Map<LinkId, Load>()
    const unmetMbps = new Map<string, number>()
    for (const pair of new Set([...lost, ...shifted, ...diverted].map(pairOf))) {
      const demand = this.#byPair.get(pair)
      if (demand === undefined) continue
      const was = this.#spreads.get(demand.id)!
      const is = spreadOf(this.#routing, demand, isDown)
      for (const linkId of [...was.loads.keys(), ...is.loads.keys()]) {
        if (!changed.has(linkId)) changed.set(linkId, { ...(this.#loads.get(linkId) ?? NO_LOAD) })
      }
      for (const [linkId, load] of was.loads) add(changed, linkId, load, -1)
      for (const [linkId, load] of is.loads) add(changed, linkId, load, 1)
      if (is.unmetMbps > 0) unmetMbps.set(demand.id, is.unmetMbps)
    }
    return { changed, unmetMbps }
  }
}

const NO_LOAD: Load = { in: 0, out: 0 }

function add(loads: Map<LinkId, Load>, linkId: LinkId, { in: into, out }: Load, times: number): void {
  const known = loads.get(linkId) ?? NO_LOAD
  loads.set(linkId, { in: known.in + times * into, out: known.out + times * out })
}

function spreadOf(routing: Routing, demand: Demand, isDown: IsDown): Spread {
  const loads = new Map<LinkId, Load>()
  let unmetMbps = 0
  for (const direction of DIRECTIONS) {
    const ways = waysOf(routing, demand, direction, isDown)
    const share = demand.mbps / Math.max(1, ways.length)
    for (const links of ways) {
      for (const id of links) add(loads, id, { ...NO_LOAD, [direction]: share / links.length }, 1)
    }
    const without = ways.length === 0 ? demand.mbps : share * ways.filter((links) => links.length === 0).length
    unmetMbps = Math.max(unmetMbps, without)
  }
  return { loads, unmetMbps }
}

/** For each destination of a pair that is reached while everything is up: the InterLinks that it goes over now; none where it is lost. */
function waysOf(routing: Routing, demand: Demand, direction: Direction, isDown: IsDown): LinkId[][] {
  const table = direction === 'in' ? routing.vpcTable(demand.vpcId) : routing.siteTable(demand.siteId)
  const pair = pairOf(demand)
  const ofPair = (ids: readonly LinkId[] | null) => (ids ?? []).filter((id) => pairOf(routing.plan.links[id]!) === pair)
  return table.entries.flatMap(({ origin }, i) => {
    if (origin !== 'propagated' || ofPair(rerouted(table, i, nothingDown)).length === 0) return []
    const now = rerouted(table, i, isDown) ?? []
    const own = ofPair(now)
    return [own.length > 0 ? own : now]
  })
}

/** The heavier direction against what the InterLink can take: 1 is full. Both directions have the whole bandwidth. */
export const utilisation = (routing: Routing, linkId: LinkId, load: Load): number =>
  Math.max(load.in, load.out) / routing.plan.links[linkId]!.bandwidthMbps
