import type { Collection } from '../../model/plan.ts'
import { type AnyThing, nameIn, type TextCollection } from './collections.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

type Named = Record<string, Record<string, unknown>>

/**
 * References between things as a text has them, both ways: by name where exactly one thing of the collection has it (and
 * it does not look like an id), else by id.
 */
export class References {
  readonly #things: (collection: Collection) => Named
  readonly #byName = new Map<Collection, Map<string, string[]>>()

  constructor(things: (collection: Collection) => Named) {
    this.#things = things
  }

  textOf(collection: Collection, id: string): string {
    const thing = this.#things(collection)[id]
    const name = thing === undefined ? null : nameIn(collection as TextCollection, thing)
    return name === null || ID.test(name) || this.#idsOf(collection, name).length > 1 ? id : name
  }

  /** The id that a text means, or why it means none. */
  idOf(collection: Collection, text: string): { ok: true; id: string } | { ok: false; message: string } {
    if (ID.test(text)) {
      const id = text.toLowerCase()
      if (Object.hasOwn(this.#things(collection), id)) return { ok: true, id }
      return { ok: false, message: `none of ${collection} has the id ${id}` }
    }
    const ids = this.#idsOf(collection, text)
    if (ids.length === 1) return { ok: true, id: ids[0]! }
    const named = JSON.stringify(text)
    if (ids.length === 0) return { ok: false, message: `none of ${collection} is called ${named}` }
    return {
      ok: false,
      message: `${ids.length} of ${collection} are called ${named}: write the id of the one you mean`,
    }
  }

  #idsOf(collection: Collection, name: string): string[] {
    let ids = this.#byName.get(collection)
    if (ids === undefined) {
      ids = new Map()
      for (const [id, thing] of Object.entries(this.#things(collection))) {
        const called = nameIn(collection as TextCollection, thing)
        if (called === null) continue
        const same = ids.get(called)
        if (same === undefined) ids.set(called, [id])
        else same.push(id)
      }
      this.#byName.set(collection, ids)
    }
    return ids.get(name) ?? []
  }
}

export const referencesIn = (plan: Record<Collection, Record<string, unknown>>): References =>
  new References((collection) => plan[collection] as Record<string, AnyThing>)
