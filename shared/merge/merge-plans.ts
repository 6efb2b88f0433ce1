import { ENTITY_COLLECTIONS, emptyPlan, type Plan } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'
import { brokenTogether } from './broken-rules.ts'
import type { MergeConflict, MergedCollection } from './conflict.ts'
import { mergeField, UNITS } from './merge-field.ts'
import { mergePositions } from './merge-positions.ts'
import { oneOfEach } from './one-of-each.ts'
import { revive } from './revive.ts'

type Thing = { id: string } & Record<string, unknown>
type Things = Record<string, Thing>

export type Merged = { plan: Plan; conflicts: MergeConflict[] }

/**
 * Puts together what two plans made of `base` (null: they have nothing in common). Without conflicts the plan holds both
 * sides' changes and obeys the rules as far as each side did. Where there are conflicts it holds ours, and what either side
 * did not delete. Where things stand on the canvas is never a conflict: ours holds.
 */
export function mergePlans(base: Plan | null, ours: Plan, theirs: Plan): Merged {
  const before = base ?? emptyPlan(ours.id, '')
  const conflicts: MergeConflict[] = []
  const header = mergeThing(null, headerOf(base ?? ours), headerOf(ours), headerOf(theirs), conflicts)
  const plan = {
    ...ours,
    name: header.name,
    access: header.access,
    ...Object.fromEntries(
      ENTITY_COLLECTIONS.map((collection) => [
        collection,
        mergeThings(collection, before[collection], ours[collection], theirs[collection], conflicts),
      ]),
    ),
  } as Plan
  conflicts.push(...revive(plan, before, ours, theirs), ...oneOfEach(plan, ours, theirs))
  plan.positions = mergePositions(before.positions, ours.positions, theirs.positions, (id) =>
    ENTITY_COLLECTIONS.some((collection) => Object.hasOwn(plan[collection], id)),
  )
  conflicts.push(...brokenTogether(plan, before, ours, theirs))
  return { plan, conflicts }
}

/** The id says which plan it is, not what is in it: a copy with another one is no conflict. */
const headerOf = ({ id: _, name, access }: Plan): Thing => ({ id: '', name, access })

const own = (things: Things, id: string): Thing | undefined => (Object.hasOwn(things, id) ? things[id] : undefined)

const mergeThings = (
  collection: MergedCollection,
  base: Things,
  ours: Things,
  theirs: Things,
  conflicts: MergeConflict[],
): Things => {
  const merged: Things = {}
  for (const id of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [was, our, their] = [own(base, id), own(ours, id), own(theirs, id)]
    if (our !== undefined && their !== undefined) {
      merged[id] = mergeThing(collection, was, our, their, conflicts)
      continue
    }
    const left = (our ?? their)!
    if (was === undefined) merged[id] = left
    else if (!sameValue(was, left)) {
      // Deleted here, changed there: nothing is lost before somebody has decided.
      merged[id] = left
      const field = Object.keys(left).find((key) => !sameValue(was[key], left[key]))!
      conflicts.push({
        kind: 'deleted-changed',
        collection,
        id,
        deletedBy: our === undefined ? 'ours' : 'theirs',
        field,
      })
    }
  }
  return merged
}

const mergeThing = (
  collection: MergedCollection | null,
  base: Thing | undefined,
  ours: Thing,
  theirs: Thing,
  conflicts: MergeConflict[],
): Thing => {
  if (sameValue(ours, theirs)) return ours
  const merged: Thing = { ...ours }
  const clash = (field: string, part: string | null, our: unknown, their: unknown) =>
    conflicts.push({ kind: 'field', collection, id: ours.id, field, part, ours: our, theirs: their })
  const units = UNITS.filter((unit) => collection === 'links' && unit.every((field) => field in ours))
  for (const unit of units) {
    const { value, conflicts: found } = mergeField(pick(base, unit), pick(ours, unit), pick(theirs, unit))
    Object.assign(merged, Object.fromEntries(unit.map((field, i) => [field, (value as unknown[])[i]])))
    const field = unit.find((name) => !sameValue(ours[name], theirs[name]))
    if (found.length > 0 && field !== undefined) clash(field, null, ours[field], theirs[field])
  }
  for (const field of Object.keys(ours)) {
    if (units.some((unit) => unit.includes(field))) continue
    const { value, conflicts: found } = mergeField(base?.[field], ours[field], theirs[field])
    merged[field] = value
    for (const { part, ours: our, theirs: their } of found) clash(field, part, our, their)
  }
  return merged
}

/** As a list that no rule of lists applies to: of its values at least one is no text on its own. */
const pick = (thing: Thing | undefined, unit: readonly string[]): unknown[] | undefined =>
  thing && [...unit.map((field) => thing[field]), null]
