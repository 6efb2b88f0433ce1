import type { COLLECTIONS, Collection, Plan } from '../model/plan.ts'
import { differingFields } from '../model/same-value.ts'

/** Collections that a reviewer reads; where nodes stand on the canvas is counted, not read. */
export type DiffedCollection = Exclude<Collection, 'positions'>

/** One field of a thing. Lists also say which items came and went. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

export type Change = {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly collection: DiffedCollection
  readonly id: string
  /** Of what is changed only. */
  readonly fields: readonly FieldChange[]
}

export type PlanDiff = {
  /** By collection in the order of review, then in the order of the plan: what is there first, then what is gone. */
  readonly changes: readonly Change[]
  /** Changes of the plan's own name and of who acts on it. */
  readonly plan: readonly FieldChange[]
  /** How many nodes stand elsewhere on the canvas. */
  readonly moved: number
}

/** What a review looks at first comes first, the catalogue last. */
export const REVIEW_ORDER: readonly DiffedCollection[] = [
  'links',
  'policies',
  'vpcs',
  'networks',
  'routes',
  'sites',
  'connections',
  'demands',
  'suppressions',
  'partners',
  'pops',
] satisfies Exclude<(typeof COLLECTIONS)[number], 'positions'>[]

/** What leads from one plan to the other. A thing is told by its id: another name is a change of it. */
export const diffPlans = (before: Plan, after: Plan): PlanDiff => ({
  changes: REVIEW_ORDER.flatMap((collection) => changesIn(collection, before[collection], after[collection])),
  plan: fieldChanges({ name: before.name, access: before.access }, { name: after.name, access: after.access }),
  moved: before.positions === after.positions ? 0 : movedBetween(before, after),
})

export const isEmptyDiff = ({ changes, plan }: PlanDiff): boolean => changes.length + plan.length === 0

const changesIn = (
  collection: DiffedCollection,
  before: Record<string, { id: string }>,
  after: Record<string, { id: string }>,
): Change[] => {
  if (before === after) return []
  const there = Object.values(after).flatMap((thing): Change[] => {
    const was = before[thing.id]
    if (was === thing) return []
    if (was === undefined) return [{ kind: 'added', collection, id: thing.id, fields: [] }]
    const fields = fieldChanges(was, thing)
    return fields.length === 0 ? [] : [{ kind: 'changed', collection, id: thing.id, fields }]
  })
  const gone = Object.keys(before)
    .filter((id) => !Object.hasOwn(after, id))
    .map((id): Change => ({ kind: 'removed', collection, id, fields: [] }))
  return [...there, ...gone]
}

const fieldChanges = (before: object, after: object): FieldChange[] =>
  differingFields(before, after).map((field) => ({
    field,
    before: (before as Record<string, unknown>)[field],
    after: (after as Record<string, unknown>)[field],
  }))

/** Nodes that stand elsewhere, of those that are in both plans. */
const movedBetween = (before: Plan, after: Plan): number =>
  Object.entries(after.positions).filter(([id, { x, y }]) => {
    const was = before.positions[id]
    return was !== undefined && (was.x !== x || was.y !== y)
  }).length
