import { type Crossing, sameCrossing } from './crossing.ts'

/** Announcements over all InterLinks, both directions together: how many cross and how many don't. */
export type Totals = { readonly crossing: number; readonly blocked: number }

/** The crossings of a routing in the making, by the slot of their link, and their totals, kept up with each of them. */
export class CrossingDraft {
  readonly crossings: (Crossing | null)[]
  #crossing: number
  #blocked: number

  /** `crossings`: those to begin with, whose totals these are. */
  constructor(crossings: (Crossing | null)[], { crossing, blocked }: Totals = { crossing: 0, blocked: 0 }) {
    this.crossings = crossings
    this.#crossing = crossing
    this.#blocked = blocked
  }

  get totals(): Totals {
    return { crossing: this.#crossing, blocked: this.#blocked }
  }

  /** Puts a crossing in its place unless it says the same as the one that is there; null where the link is gone. */
  put(slot: number, is: Crossing | null): void {
    const was = this.crossings[slot] ?? null
    if (was !== null && is !== null && sameCrossing(was, is)) return
    this.#count(was, -1)
    this.#count(is, 1)
    this.crossings[slot] = is
  }

  #count(crossing: Crossing | null, sign: 1 | -1): void {
    for (const match of [crossing?.in, crossing?.out]) {
      if (!match) continue
      const crosses = match.crossingV4 + match.crossingV6
      this.#crossing += sign * crosses
      this.#blocked += sign * (match.list.countV4 + match.list.countV6 - crosses)
    }
  }
}
