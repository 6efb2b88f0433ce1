import type { Plan } from '../../model/plan.ts'
import { type AnyThing, NESTED, nameIn, TEXT_FIELDS, type TextCollection, TOP_COLLECTIONS } from './collections.ts'
import { LAYOUT_FORMAT, PLAN_TEXT_FORMAT, PLAN_TEXT_VERSION, SCHEMA_FILE } from './document.ts'
import { type References, referencesIn } from './references.ts'
import { compact, isAbsent } from './text-form.ts'
import { type Emittable, emitYaml } from './yaml-emit.ts'

const HEADER = `# yaml-language-server: $schema=${SCHEMA_FILE}\n`

/**
 * The plan as canonical YAML, without layout: equal plans give equal bytes, whatever order their things were made in.
 * Things come by name, references by name, one line for every list entry. `conflicts`: what a merge left open; a text
 * with such a list is not read as a plan.
 */
export const planToText = (plan: Plan, conflicts: readonly string[] = []): string => {
  const writing = new Writing(plan)
  const lists = TOP_COLLECTIONS.map((collection) => [
    collection,
    writing.list(collection, Object.values(plan[collection])),
  ])
  return (
    HEADER +
    emitYaml({
      format: PLAN_TEXT_FORMAT,
      version: PLAN_TEXT_VERSION,
      conflicts: conflicts.length === 0 ? undefined : conflicts,
      name: plan.name,
      id: plan.id,
      access: { ...plan.access },
      ...Object.fromEntries(lists),
    })
  )
}

/** Where things were put on the canvas, as a YAML document of its own. */
export const layoutToText = ({ positions }: Pick<Plan, 'positions'>): string =>
  emitYaml({
    format: LAYOUT_FORMAT,
    positions: Object.fromEntries(
      Object.keys(positions)
        .sort()
        .map((id) => [id, [positions[id]!.x, positions[id]!.y]]),
    ),
  })

/** Both documents in one text; without positions the first alone. */
export const planToTextWithLayout = (plan: Plan, conflicts?: readonly string[]): string =>
  Object.keys(plan.positions).length === 0
    ? planToText(plan, conflicts)
    : `${planToText(plan, conflicts)}---\n${layoutToText(plan)}`

/** By UTF-16 code unit: the same everywhere. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type TextThing = Record<string, Emittable | undefined>

class Writing {
  readonly #references: References
  readonly #inVpc: Map<TextCollection, Map<unknown, AnyThing[]>>

  constructor(plan: Plan) {
    this.#references = referencesIn(plan)
    this.#inVpc = new Map(
      NESTED.map((collection) => [collection, byVpc(Object.values(plan[collection]) as AnyThing[])]),
    )
  }

  list(collection: TextCollection, things: readonly AnyThing[]): Emittable | undefined {
    if (things.length === 0) return undefined
    return things
      .map((thing) => ({ id: thing.id, text: this.#thing(collection, thing) }))
      .map((entry) => ({ ...entry, key: sortKey(collection, entry.text) }))
      .sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id))
      .map(({ text }) => text)
  }

  #thing(collection: TextCollection, thing: AnyThing): TextThing {
    const text: TextThing = {}
    for (const field of TEXT_FIELDS[collection]) {
      const value = thing[field.field]
      if (isAbsent(field, value)) continue
      text[field.key] =
        field.target === null ? compact(field.model, value) : this.#references.textOf(field.target, value as string)
    }
    if (collection === 'vpcs')
      for (const nested of NESTED) text[nested] = this.list(nested, this.#inVpc.get(nested)?.get(thing.id) ?? [])
    return text
  }
}

const byVpc = (things: readonly AnyThing[]): Map<unknown, AnyThing[]> => {
  const groups = new Map<unknown, AnyThing[]>()
  for (const thing of things) {
    const group = groups.get(thing.vpcId)
    if (group === undefined) groups.set(thing.vpcId, [thing])
    else group.push(thing)
  }
  return groups
}

const sortKey = (collection: TextCollection, { id: _, ...text }: TextThing): string =>
  nameIn(collection, text) ?? JSON.stringify(text)
