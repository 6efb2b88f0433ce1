import type { z } from 'zod'
import type { PlanId } from '../../model/ids.ts'
import { COLLECTIONS, emptyPlan, type Plan } from '../../model/plan.ts'
import { type AnyThing, NESTED, nameIn, TEXT_FIELDS, type TextCollection, TOP_COLLECTIONS } from './collections.ts'
import { LAYOUT_FORMAT, layoutSchema, PLAN_TEXT_FORMAT, PLAN_TEXT_VERSION, planTextSchema } from './document.ts'
import { PlanTextError, type PlanTextProblem } from './plan-text-error.ts'
import { References } from './references.ts'
import { type Path, readYaml, type YamlDocument } from './yaml-read.ts'

/** Makes the id of a thing that a text gives none: a UUID that depends on nothing but `seed`. */
export type IdFromName = (seed: string) => string

const MOST_PROBLEMS = 20

/**
 * The plan that `texts` hold together: a plan document, and a layout document if there is one, in any order. Throws
 * `PlanTextError` with the place of everything that is wrong (the first 20).
 */
export function planFromText(texts: readonly string[], idFromName: IdFromName): Plan {
  const documents = texts.flatMap(readYaml)
  const reading = new Reading(idFromName)
  const [plans, layouts] = [PLAN_TEXT_FORMAT, LAYOUT_FORMAT].map((format) =>
    documents.filter(({ value }) => isObject(value) && value.format === format),
  ) as [YamlDocument[], YamlDocument[]]
  const stranger = documents.find((document) => !plans.includes(document) && !layouts.includes(document))
  if (stranger !== undefined)
    fail(stranger.problem(['format'], `expected "format: ${PLAN_TEXT_FORMAT}" or "format: ${LAYOUT_FORMAT}"`))
  const superfluous = plans[1] ?? layouts[1]
  if (superfluous !== undefined) fail(superfluous.problem([], 'there is one of these already: one plan, one layout'))
  if (plans[0] === undefined)
    fail(
      layouts[0]?.problem([], 'this is a layout alone: give the plan with it') ?? {
        line: 1,
        column: 1,
        path: '',
        message: 'the text is empty',
      },
    )
  const plan = reading.plan(plans[0])
  return layouts[0] === undefined ? plan : { ...plan, positions: reading.positions(layouts[0], plan) }
}

/** The positions of a layout document that stands alone. Throws `PlanTextError` as `planFromText` does. */
export function layoutFromText(text: string): Plan['positions'] {
  const [layout, more] = readYaml(text)
  if (layout === undefined) return {}
  if (more !== undefined) fail(more.problem([], 'expected a layout alone'))
  return positionsIn(layout)
}

const positionsIn = (document: YamlDocument): Plan['positions'] => {
  const { positions } = checked(document, layoutSchema)
  return Object.fromEntries(Object.entries(positions).map(([id, [x, y]]) => [id, { x, y }]))
}

function fail(problem: PlanTextProblem): never {
  throw new PlanTextError([problem])
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A thing of a text: its place, and its fields as the text has them. */
type Entry = { collection: TextCollection; path: Path; id: string; text: Record<string, unknown>; vpcId: string | null }

class Reading {
  readonly #idFromName: IdFromName
  readonly #seeds = new Map<string, number>()
  readonly #problems: PlanTextProblem[] = []

  constructor(idFromName: IdFromName) {
    this.#idFromName = idFromName
  }

  plan(document: YamlDocument): Plan {
    const { conflicts, version } = document.value as Record<string, unknown>
    if (conflicts !== undefined)
      fail(document.problem([], 'a merge left conflicts: settle them, then delete this list', 'conflicts'))
    if (typeof version === 'number' && version > PLAN_TEXT_VERSION)
      fail(document.problem(['version'], `written by a newer app; this one reads up to version ${PLAN_TEXT_VERSION}`))
    const { format: _, version: __, name, id, access, ...lists } = checked(document, planTextSchema)
    const plan = { ...emptyPlan((id ?? this.#idFromName(`plan ${name}`)) as PlanId, name), access }

    const entries = TOP_COLLECTIONS.flatMap((collection) =>
      this.#entries(collection, [collection], lists[collection] as Record<string, unknown>[], plan.id),
    )
    this.#checkIds(document, entries)
    const byCollection = Object.fromEntries(COLLECTIONS.map((c) => [c, {} as Record<string, Record<string, unknown>>]))
    for (const { collection, id, text } of entries) byCollection[collection]![id] = text
    const references = new References((collection) => byCollection[collection]!)
    for (const entry of entries) {
      const thing = this.#thing(document, entry, references)
      ;(plan[entry.collection] as Record<string, unknown>)[thing.id] = thing
    }
    if (this.#problems.length > 0) throw new PlanTextError(this.#problems.slice(0, MOST_PROBLEMS))
    return plan
  }

  positions(document: YamlDocument, plan: Plan): Plan['positions'] {
    const positions = positionsIn(document)
    const stray = Object.keys(positions).find((id) => !TEXT_COLLECTIONS.some((c) => Object.hasOwn(plan[c], id)))
    if (stray !== undefined) fail(document.problem(['positions'], `nothing in the plan has the id ${stray}`, stray))
    return positions
  }

  #entries(
    collection: TextCollection,
    path: Path,
    list: Record<string, unknown>[],
    owner: string,
    vpcId: string | null = null,
  ): Entry[] {
    return list.flatMap((text, i) => {
      const place = [...path, i]
      const id = (text.id as string | undefined) ?? this.#madeId(owner, collection, nameIn(collection, text))
      const entry = { collection, path: place, id, text, vpcId }
      if (collection !== 'vpcs') return [entry]
      const inside = NESTED.flatMap((nested) =>
        this.#entries(nested, [...place, nested], text[nested] as Record<string, unknown>[], id, id),
      )
      return [entry, ...inside]
    })
  }

  #madeId(owner: string, collection: TextCollection, name: string | null): string {
    const seed = `${owner} ${collection} ${name ?? ''}`
    const count = this.#seeds.get(seed) ?? 0
    this.#seeds.set(seed, count + 1)
    return this.#idFromName(count === 0 ? seed : `${seed} ${count}`)
  }

  #checkIds(document: YamlDocument, entries: readonly Entry[]): void {
    const seen = new Set<string>()
    for (const { id, path } of entries) {
      if (seen.has(id)) this.#problems.push(document.problem([...path, 'id'], `${id} is the id of another thing, too`))
      seen.add(id)
    }
  }

  #thing(document: YamlDocument, { collection, path, id, text, vpcId }: Entry, references: References): AnyThing {
    const thing: AnyThing = { id }
    for (const { field, key, target } of TEXT_FIELDS[collection]) {
      const value = text[key]
      if (field === 'id') continue
      if (target === null || value === null) thing[field] = value
      else {
        const found = references.idOf(target, value as string)
        if (found.ok) thing[field] = found.id
        else this.#problems.push(document.problem([...path, key], found.message))
      }
    }
    if (vpcId !== null) thing.vpcId = vpcId
    return thing
  }
}

const TEXT_COLLECTIONS = COLLECTIONS.filter((collection) => collection !== 'positions')

const checked = <T>(document: YamlDocument, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(document.value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new PlanTextError(
    parsed.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => {
      const path = issue.path as (string | number)[]
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => document.problem(path, `${JSON.stringify(key)} is not a field`, key))
      return [document.problem(path, messageOf(issue))]
    }),
  )
}

const messageOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_value' && issue.input === undefined)
    return `is missing: one of ${issue.values.join(', ')}`
  const message = issue.message.replace(/^Invalid input: /, '')
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object'
  return wantsText ? `${message}: put it in quotes` : message
}
