import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'

/** Stands in a cell where there is nothing. */
export const NONE = '—'

/** What a link's reference names: the thing's name, or the id that an import left dangling. */
const nameOf = (link: Link, things: Record<string, { name: string }>, id: string | null, field: string): string => {
  if (id !== null) return things[id]?.name ?? id
  const dangling = link.imported?.dangling[field]
  return dangling === undefined ? NONE : `${dangling} (not in the plan)`
}

/** A link's ends, place and policies by name. */
export const namesOf = (plan: Plan, link: Link) => ({
  pop: link.popId === null ? nameOf(link, {}, null, 'popId') : (plan.pops[link.popId]?.displayName ?? link.popId),
  /** Partner of a hosted link, dedicated connection of a self-hosted one. */
  via:
    link.kind === 'hosted'
      ? nameOf(link, plan.partners, link.partnerId, 'partnerId')
      : nameOf(link, plan.connections, link.connectionId, 'connectionId'),
  site: nameOf(link, plan.sites, link.siteId, 'siteId'),
  vpc: nameOf(link, plan.vpcs, link.vpcId, 'vpcId'),
  policies:
    [
      ...attachedPolicyIds(link).map((id) => plan.policies[id]?.name ?? id),
      ...Object.entries(link.imported?.dangling ?? {})
        .filter(([field]) => field.startsWith('routingPolicy'))
        .map(([, id]) => `${id} (not in the plan)`),
    ].join(', ') || NONE,
})
