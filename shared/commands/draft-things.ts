import { current, type Draft, enablePatches, Immer, isDraft, original, type Patch } from 'immer'
import type { Collection, Plan } from '../model/plan.ts'

enablePatches()

/** Freezing would walk through everything that a large command puts in. */
const immer = new Immer({ autoFreeze: false })

export type Thing = Plan[Collection][string]
export type Things = Record<string, Thing>

/**
 * What is made of the things of a collection, by id in the order in which they were touched: drafts and new things; null: taken out.
 * `drafted`: whether there were drafts at all, which may have got into what is new.
 */
export type Touched = { readonly made: Map<string, Thing | null>; drafted: boolean }

export const untouched = (): Touched => ({ made: new Map(), drafted: false })

/** A thing before and after; undefined where it is not there. */
export type Change = { id: string; before: Thing | undefined; after: Thing | undefined }

/**
 * A collection as an effect sees it: each thing becomes an Immer draft when it is looked at. The collection itself is neither
 * copied nor changed: copying ten thousand keys takes three milliseconds, and Immer does it for every recipe.
 */
export const draftThings = (things: Things, touched: Touched): Things => {
  const { made } = touched
  const has = (id: string) => (made.has(id) ? made.get(id) !== null : Object.hasOwn(things, id))
  const at = (id: string): Thing | undefined => {
    const known = made.get(id)
    if (known !== undefined || !has(id)) return known ?? undefined
    const draft = immer.createDraft(things[id]!)
    made.set(id, draft)
    touched.drafted = true
    return draft
  }
  return new Proxy<Things>(
    {},
    {
      has: (_, id) => has(String(id)),
      get: (_, id) => at(String(id)),
      set: (_, id, thing: Thing) => made.set(String(id), thing) === made,
      deleteProperty: (_, id) => made.set(String(id), null) === made,
      ownKeys: () => [...new Set([...Object.keys(things), ...made.keys()])].filter(has),
      getOwnPropertyDescriptor: (_, id) =>
        has(String(id)) ? { value: at(String(id)), configurable: true, enumerable: true, writable: true } : undefined,
    },
  )
}

const isOwnDraft = (thing: Thing | null, before: Thing | undefined): thing is Thing =>
  thing !== null && isDraft(thing) && original(thing) === before

/** A value without drafts in it: an effect may have put a thing, or a part of one, in another place. */
const settled = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  if (isDraft(value)) return current(value as Draft<typeof value>) as T
  const parts = Object.entries(value).map(([key, part]): [string, unknown, boolean] => {
    const plain: unknown = settled(part)
    return [key, plain, plain !== part]
  })
  if (!parts.some(([, , differs]) => differs)) return value
  const copy = Array.isArray(value) ? [...value] : { ...value }
  for (const [key, plain] of parts) Object.assign(copy, { [key]: plain })
  return copy as T
}

/** Takes drafts out of what is new, for all collections before any is finished: that ends its drafts. */
export const settleThings = (things: Things, { made }: Touched): void => {
  for (const [id, thing] of made) if (!isOwnDraft(thing, things[id])) made.set(id, settled(thing))
}

/** What was made of the things of one collection: the changes, and their patches there and back as Immer words them. */
export const finishThings = (collection: Collection, things: Things, { made: touched }: Touched) => {
  const changes: Change[] = []
  const patches: Patch[] = []
  const inverse: Patch[] = []
  for (const [id, made] of touched) {
    const path = [collection, id]
    const before = Object.hasOwn(things, id) ? things[id] : undefined
    const inThing = (patch: Patch): Patch => ({ ...patch, path: [...path, ...patch.path] })
    let after: Thing | undefined = made ?? undefined
    if (isOwnDraft(made, before)) {
      after = immer.finishDraft(made, (there, back) => {
        patches.push(...there.map(inThing))
        inverse.push(...back.map(inThing))
      })
    } else if (after !== before) {
      patches.push(
        after === undefined ? { op: 'remove', path } : { op: before ? 'replace' : 'add', path, value: after },
      )
      inverse.push(
        before === undefined ? { op: 'remove', path } : { op: after ? 'replace' : 'add', path, value: before },
      )
    }
    if (after !== before) changes.push({ id, before, after })
  }
  return { changes, patches, inverse }
}
