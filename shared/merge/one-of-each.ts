import { canBeSuppressed } from '../commands/suppressions.ts'
import type { Demand } from '../model/demand.ts'
import type { Plan } from '../model/plan.ts'
import type { Suppression } from '../model/suppression.ts'
import type { MergeConflict } from './conflict.ts'

/**
 * What both sides entered on their own, under ids of their own, though a plan has one of it: the demand between a site and a
 * VPC, the suppression of a check on a thing. One stays; two demands that differ are a conflict. A suppression of something
 * that is gone goes with it. `plan` is changed.
 */
export function oneOfEach(plan: Plan, ours: Plan, theirs: Plan): MergeConflict[] {
  const conflicts: MergeConflict[] = []
  for (const [kept, other] of twins(Object.values(plan.demands), ({ siteId, vpcId }) => `${siteId} ${vpcId}`)) {
    const { [other.id]: _, ...demands } = plan.demands
    plan.demands = demands
    const [our, their] = [ours, theirs].map((side) => side.demands[kept.id] ?? side.demands[other.id])
    if (our === undefined || their === undefined || our.mbps === their.mbps) continue
    plan.demands[kept.id] = { ...kept, mbps: our.mbps }
    const values = { ours: our.mbps, theirs: their.mbps }
    conflicts.push({ kind: 'field', collection: 'demands', id: kept.id, field: 'mbps', part: null, ...values })
  }
  const standing = Object.values(plan.suppressions).filter(({ subjectId }) => canBeSuppressed(plan, subjectId))
  const superfluous = new Set(
    twins(standing, ({ code, subjectId }) => `${code} ${subjectId}`).map(([, other]) => other.id),
  )
  plan.suppressions = Object.fromEntries(
    standing.filter(({ id }) => !superfluous.has(id)).map((suppression) => [suppression.id, suppression]),
  )
  return conflicts
}

/** Pairs of things that are about the same; the one with the smaller id first, whichever side it is from. */
const twins = <T extends Demand | Suppression>(things: readonly T[], about: (thing: T) => string): [T, T][] => {
  const first = new Map<string, T>()
  const pairs: [T, T][] = []
  for (const thing of things.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = about(thing)
    const twin = first.get(key)
    if (twin === undefined) first.set(key, thing)
    else pairs.push([twin, thing])
  }
  return pairs
}
