import { matchesQuery, searchable } from '../../../shared/model/name-search.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { NodeKind } from '../../../shared/topology/graph.ts'
import { nodeKindOf } from '../attach/node-kind.ts'
import { isWelcome, type Verdict, verdictOn } from '../attach/verdict.ts'

export type AttachTarget = { id: string; kind: NodeKind; name: string; verdict: Verdict }

const COLLECTION = { site: 'sites', link: 'links', vpc: 'vpcs', policy: 'policies' } as const
const FITTING: Record<NodeKind, readonly NodeKind[]> = {
  site: ['link'],
  vpc: ['link'],
  policy: ['link'],
  link: ['vpc', 'policy', 'site'],
}

/** Everything that `fromId` could be attached to by its kind, with the core's verdict; what is allowed comes first. */
export function attachTargets(plan: Plan, fromId: string): AttachTarget[] {
  const kind = nodeKindOf(plan, fromId)
  if (kind === null) return []
  const targets = FITTING[kind].flatMap((fitting) =>
    Object.values(plan[COLLECTION[fitting]])
      .filter((thing) => !('status' in thing && thing.status === 'deleted'))
      .map(({ id, name }) => ({ id, kind: fitting, name, verdict: verdictOn(plan, fromId, id) })),
  )
  const rank = ({ verdict }: AttachTarget) => (verdict.kind === 'allowed' ? 0 : isWelcome(verdict) ? 1 : 2)
  return targets.sort((a, b) => rank(a) - rank(b))
}

/** The targets whose names match; the one that is named in full comes first, so that Enter means it. */
export function matching(targets: readonly AttachTarget[], query: string): AttachTarget[] {
  const found = targets.filter(({ name }) => matchesQuery(searchable(name), query))
  const isNamed = ({ name }: AttachTarget) => searchable(name) === searchable(query.trim())
  return [...found.filter(isNamed), ...found.filter((target) => !isNamed(target))]
}
