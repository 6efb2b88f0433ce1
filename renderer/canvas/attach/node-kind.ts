import type { Plan } from '../../../shared/model/plan.ts'
import type { NodeKind } from '../../../shared/topology/graph.ts'

export type { NodeKind }

/** The kind of the node with this id; null for ids that name no node of the topology. */
export const nodeKindOf = (plan: Plan, id: string): NodeKind | null => {
  if (Object.hasOwn(plan.links, id)) return 'link'
  if (Object.hasOwn(plan.sites, id)) return 'site'
  if (Object.hasOwn(plan.vpcs, id)) return 'vpc'
  return Object.hasOwn(plan.policies, id) ? 'policy' : null
}
