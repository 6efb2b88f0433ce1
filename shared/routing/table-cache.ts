import type { Crossing } from './crossing.ts'
import type { RouteTable } from './route-table.ts'

/** All that a table follows from: what its owner has itself, and what crosses its links. */
type Sources = { readonly of: unknown; readonly crossings: readonly Crossing[]; readonly make: () => RouteTable }

type Made = { readonly of: unknown; readonly crossings: readonly Crossing[]; readonly table: RouteTable }

/**
 * The route tables made so far, of one version of a plan and, for as long as they follow from the same objects, of the versions
 * before and after it. Nothing is looked at before somebody asks for a table.
 */
export class TableCache {
  readonly #own = new Map<string, RouteTable>()
  /** As made last, by whichever version: one directory for all of them. */
  readonly #latest: Map<string, Made>

  constructor(latest = new Map<string, Made>()) {
    this.#latest = latest
  }

  /** That of the next version. */
  next(): TableCache {
    return new TableCache(this.#latest)
  }

  table(id: string, sources: () => Sources): RouteTable {
    const known = this.#own.get(id)
    if (known !== undefined) return known
    const { of, crossings, make } = sources()
    const latest = this.#latest.get(id)
    const table =
      latest !== undefined && latest.of === of && sameCrossings(latest.crossings, crossings) ? latest.table : make()
    this.#own.set(id, table)
    this.#latest.set(id, { of, crossings, table })
    return table
  }
}

const sameCrossings = (a: readonly Crossing[], b: readonly Crossing[]): boolean =>
  a.length === b.length && a.every((crossing, i) => crossing === b[i])
