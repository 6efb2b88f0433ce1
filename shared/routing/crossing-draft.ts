import type { ChunkedList } from './chunked-list.ts'
import { type Crossing, sameCrossing } from './crossing.ts'
import { DIRECTIONS } from './reason.ts'

/** Announcements over all InterLinks, both directions together: how many cross and how many don't. */
export type Totals = { readonly crossing: number; readonly blocked: number }

/** The crossings of a routing in the making, by the slot of their link, and their totals, kept up with each of them. */
export class CrossingDraft {
  readonly #before: ChunkedList<Crossing>
  readonly #changes = new Map<number, Crossing | null>()
  #crossing: number
  #blocked: number

  /** `before`: those to begin with, whose totals these are. */
  constructor(before: ChunkedList<Crossing>, { crossing, blocked }: Totals) {
    this.#before = before
    this.#crossing = crossing
    this.#blocked = blocked
  }

  at(slot: number): Crossing | null {
    const changed = this.#changes.get(slot)
    return changed === undefined ? this.#before.at(slot) : changed
  }

  /** Puts a crossing in its place unless it says the same as the one that is there; null where the link is gone. */
  put(slot: number, is: Crossing | null): void {
    const was = this.at(slot)
    if (was === is || (was !== null && is !== null && sameCrossing(was, is))) return
    this.#count(was, -1)
    this.#count(is, 1)
    this.#changes.set(slot, is)
  }

  done(): { crossings: ChunkedList<Crossing>; totals: Totals } {
    return {
      crossings: this.#before.with(this.#changes),
      totals: { crossing: this.#crossing, blocked: this.#blocked },
    }
  }

  #count(crossing: Crossing | null, sign: 1 | -1): void {
    if (crossing === null) return
    const { crossing: crosses, blocked } = totalsOf([crossing])
    this.#crossing += sign * crosses
    this.#blocked += sign * blocked
  }
}

export function totalsOf(crossings: readonly (Crossing | null)[]): Totals {
  let crossing = 0
  let blocked = 0
  for (const one of crossings) {
    if (one === null) continue
    for (const direction of DIRECTIONS) {
      const match = one[direction]
      if (match === null) continue
      const crosses = match.crossingV4 + match.crossingV6
      crossing += crosses
      blocked += match.list.countV4 + match.list.countV6 - crosses
    }
  }
  return { crossing, blocked }
}
