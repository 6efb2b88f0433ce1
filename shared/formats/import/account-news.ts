import type { Plan } from '../../model/plan.ts'
import { differingFields, sameValue } from '../../model/same-value.ts'
import type { Incoming } from './incoming.ts'
import { type IdLists, type ImportKind, noneGone, noThings, type ThingLists } from './kinds.ts'
import { mergedWithPlan, ownThing } from './merged-with-plan.ts'

/** What the account itself says of a thing, whatever the plan has. */
const accountsOwn = (plan: Plan, known: Plan, thing: Incoming, isFilled: boolean): Incoming['record'] => {
  const { kind, record } = thing
  const before = ownThing(known, kind, record.id)
  const stored = ownThing(plan, kind, record.id)
  if (!isFilled || before === undefined || stored === undefined) return mergedWithPlan(known, thing)
  return alsoFilled(before, stored, record)
}

/** What an import tells of the account beyond what is taken as it is told. Nothing where nobody keeps it. */
export class AccountNews {
  readonly #plan: Plan
  readonly #known: Plan | null
  readonly #things = noThings()
  readonly #gone = noneGone()
  /** How many things it speaks of. */
  count = 0

  constructor(plan: Plan, known: Plan | null) {
    this.#plan = plan
    this.#known = known
  }

  /** `isFilled`: it was not in the files, an earlier import had left open what this one fills. */
  hears(thing: Incoming, isFilled = false): void {
    if (this.#known === null) return
    const said = accountsOwn(this.#plan, this.#known, thing, isFilled)
    if (sameValue(ownThing(this.#known, thing.kind, said.id), said)) return
    ;(this.#things[thing.kind] as unknown[]).push(said)
    this.count++
  }

  misses(kind: ImportKind, id: string): void {
    if (this.#known === null || !Object.hasOwn(this.#known[kind], id)) return
    this.#gone[kind].push(id)
    this.count++
  }

  get news(): { things: ThingLists; gone: IdLists } | null {
    return this.count === 0 ? null : { things: this.#things, gone: this.#gone }
  }
}

/** What an earlier import left open and this one fills, on the account's own record of the thing. */
const alsoFilled = (
  known: Incoming['record'],
  stored: Incoming['record'],
  filled: Incoming['record'],
): Incoming['record'] => ({
  ...known,
  ...Object.fromEntries(differingFields(stored, filled).map((field) => [field, at(filled, field)])),
})

const at = (record: object, field: string): unknown => (record as Record<string, unknown>)[field]
