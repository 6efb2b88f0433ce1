import type { Link } from './link.ts'
import type { Plan } from './plan.ts'

type Kept = { readonly imported: unknown }

const imported = <T extends Kept>(things: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(things).filter(([, { imported }]) => imported !== null))

/**
 * A plan without what was drawn in it and no import has brought: dedicated connections, VPCs with what they hold, routing
 * policies, InterLinks. InterLinks of the account let go of what is left out, and propagate nothing where nothing is left to
 * propagate (rules 2 and 4). Sites are the plan's own, PoPs and partners the catalogue: they stay.
 */
export const accountPart = (plan: Plan): Plan => {
  const vpcs = imported(plan.vpcs)
  const policies = imported(plan.policies)
  const inAccount = <T extends Kept & { vpcId: string }>(things: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(imported(things)).filter(([, { vpcId }]) => vpcId in vpcs))
  const letGo = (link: Link): Link => {
    const known = <T extends string>(id: T | null, things: object): T | null =>
      id !== null && id in things ? id : null
    const vpcId = known(link.vpcId, vpcs)
    const routingPolicyV4Id = known(link.routingPolicyV4Id, policies)
    const routingPolicyV6Id = known(link.routingPolicyV6Id, policies)
    const losesAll =
      vpcId !== link.vpcId ||
      (routingPolicyV4Id === null &&
        routingPolicyV6Id === null &&
        (link.routingPolicyV4Id !== null || link.routingPolicyV6Id !== null))
    const enableRoutePropagation = link.enableRoutePropagation && !losesAll
    return { ...link, vpcId, routingPolicyV4Id, routingPolicyV6Id, enableRoutePropagation }
  }
  return {
    ...plan,
    connections: imported(plan.connections),
    vpcs,
    networks: inAccount(plan.networks),
    routes: inAccount(plan.routes),
    policies,
    links: Object.fromEntries(Object.entries(imported(plan.links)).map(([id, link]) => [id, letGo(link)])),
    demands: Object.fromEntries(Object.entries(plan.demands).filter(([, { vpcId }]) => vpcId in vpcs)),
  }
}
