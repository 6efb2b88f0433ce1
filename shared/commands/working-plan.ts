import type { Draft, Patch } from 'immer'
import { COLLECTIONS, type Collection, type Plan } from '../model/plan.ts'
import {
  type Change,
  draftThings,
  finishThings,
  settleThings,
  type Things,
  type Touched,
  untouched,
} from './draft-things.ts'
import { changesNothing } from './no-change.ts'

/** What one recipe did. `takeBack` undoes it, as long as nothing was done after it. */
export type Done<R> = { result: R; patches: Patch[]; inverse: Patch[]; takeBack(): void }

const isCollection = (key: PropertyKey): key is Collection => COLLECTIONS.includes(key as Collection)

/**
 * A plan that commands change one after the other. The plan that it starts from stays as it is; of a collection that is changed
 * one copy is made, however many commands there are. What `plan` gives is the plan as it is now, and is changed by the next
 * recipe: whoever keeps it has to be done with this.
 */
export class WorkingPlan {
  #plan: Plan
  readonly #start: Plan
  readonly #copied = new Set<Collection>()

  constructor(plan: Plan) {
    this.#plan = plan
    this.#start = plan
  }

  get plan(): Plan {
    return this.#plan
  }

  /** Carries out what `recipe` does to a draft. What only puts in place what is there already is not done at all. */
  change<R>(recipe: (draft: Draft<Plan>) => R): Done<R> {
    const touched = new Map<Collection, Touched>()
    const fields = new Map<PropertyKey, unknown>()
    const result = recipe(this.#draft(touched, fields))
    const patches: Patch[] = []
    const inverse: Patch[] = []
    const changes = new Map<Collection, Change[]>()
    if ([...touched.values()].some(({ drafted }) => drafted))
      for (const [collection, of] of touched) settleThings(this.#plan[collection], of)
    for (const [collection, of] of touched) {
      const finished = finishThings(collection, this.#plan[collection], of)
      changes.set(collection, finished.changes)
      for (const patch of finished.patches) patches.push(patch)
      for (const patch of finished.inverse) inverse.push(patch)
    }
    for (const [field, value] of fields) {
      const path = [String(field)]
      patches.push({ op: 'replace', path, value })
      inverse.push({ op: 'replace', path, value: this.#plan[field as keyof Plan] })
    }
    if (changesNothing(this.#plan, patches)) return { result, patches: [], inverse: [], takeBack: () => {} }
    const former = new Map([...fields.keys()].map((field) => [field, this.#plan[field as keyof Plan]]))
    this.#set(fields)
    for (const [collection, of] of changes) this.#put(collection, of, 'after')
    const takeBack = () => {
      this.#set(former)
      for (const [collection, of] of changes) this.#put(collection, of, 'before')
    }
    return { result, patches, inverse, takeBack }
  }

  #draft(touched: Map<Collection, Touched>, fields: Map<PropertyKey, unknown>): Draft<Plan> {
    const drafts = new Map<Collection, Things>()
    const collectionDraft = (collection: Collection): Things => {
      const known = drafts.get(collection)
      if (known !== undefined) return known
      const things = untouched()
      const draft = draftThings(this.#plan[collection], things)
      touched.set(collection, things)
      drafts.set(collection, draft)
      return draft
    }
    const draft = new Proxy<object>(
      {},
      {
        get: (_, key) => {
          if (isCollection(key)) return collectionDraft(key)
          return fields.has(key) ? fields.get(key) : this.#plan[key as keyof Plan]
        },
        set: (_, key, value) => !isCollection(key) && fields.set(key, value) === fields,
      },
    )
    return draft as Draft<Plan>
  }

  #own(): { -readonly [K in keyof Plan]: Plan[K] } {
    if (this.#plan === this.#start) this.#plan = { ...this.#start }
    return this.#plan
  }

  #set(fields: ReadonlyMap<PropertyKey, unknown>): void {
    if (fields.size > 0) Object.assign(this.#own(), Object.fromEntries(fields))
  }

  #put(collection: Collection, changes: readonly Change[], which: 'before' | 'after'): void {
    if (changes.length === 0) return
    const plan = this.#own()
    if (!this.#copied.has(collection)) Object.assign(plan, { [collection]: { ...plan[collection] } })
    this.#copied.add(collection)
    const things: Things = plan[collection]
    for (const change of changes) {
      const thing = change[which]
      if (thing === undefined) delete things[change.id]
      else things[change.id] = thing
    }
  }
}
