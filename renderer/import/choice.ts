import { REVIEW_ORDER } from '../../shared/diff/plan-diff.ts'
import { IMPORT_KINDS } from '../../shared/formats/import/kinds.ts'
import {
  type ImportChoice,
  type ImportedThing,
  type ReviewKind,
  TAKEN_CHANGES,
  type ThingChange,
} from '../../shared/formats/import/review.ts'

/** A group of a review: all things of one kind that are new, adopted, changed, kept as planned or gone. */
export type Group = `${ReviewKind}/${Exclude<ThingChange, 'same'>}`

const isReviewed = (collection: string): collection is ReviewKind =>
  collection === 'sites' || IMPORT_KINDS.some((kind) => kind === collection)

/** In the order in which every review tells its things. */
export const REVIEW_KINDS: readonly ReviewKind[] = REVIEW_ORDER.filter(isReviewed)

export type GroupCounts = Partial<Record<`${ReviewKind}/${ThingChange}`, number>>

export const countGroups = (things: readonly ImportedThing[]): GroupCounts => {
  const counts: GroupCounts = {}
  for (const { kind, change } of things) counts[`${kind}/${change}`] = (counts[`${kind}/${change}`] ?? 0) + 1
  return counts
}

/** What is taken before anybody has chosen: what was decided in the plan stays, and what is gone too. */
export const startingGroups = (counts: GroupCounts): ReadonlySet<Group> =>
  new Set(
    (Object.keys(counts) as (keyof GroupCounts)[]).filter((group): group is Group =>
      TAKEN_CHANGES.some((change) => group.endsWith(`/${change}`)),
    ),
  )

/** How many things are taken: what the button says. */
export const takenCount = (counts: GroupCounts, groups: ReadonlySet<Group>): number =>
  [...groups].reduce((sum, group) => sum + (counts[group] ?? 0), 0)

export const choiceOf = (groups: ReadonlySet<Group>, site: ImportChoice['site']): ImportChoice => ({
  site,
  leave: REVIEW_KINDS.flatMap((kind) =>
    TAKEN_CHANGES.flatMap((change) => (groups.has(`${kind}/${change}`) ? [] : [{ kind, change }])),
  ),
  remove: IMPORT_KINDS.filter((kind) => groups.has(`${kind}/gone`)),
  overrule: IMPORT_KINDS.filter((kind) => groups.has(`${kind}/kept`)),
})

export const toggled = (groups: ReadonlySet<Group>, group: Group): ReadonlySet<Group> => {
  const next = new Set(groups)
  if (!next.delete(group)) next.add(group)
  return next
}
