import type { SiteId, VpcId } from '../model/ids.ts'
import { attachedPolicyIds, type Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'

/** The InterLinks of a plan by what they refer to, in the plan's order. References may lead nowhere. */
export type LinksBy = {
  readonly site: ReadonlyMap<string, readonly Link[]>
  readonly vpc: ReadonlyMap<string, readonly Link[]>
  readonly policy: ReadonlyMap<string, readonly Link[]>
  readonly connection: ReadonlyMap<string, readonly Link[]>
}

const known = new WeakMap<Plan['links'], LinksBy>()

/** Made once for each collection of links. */
export function linksBy({ links }: Plan): LinksBy {
  const before = known.get(links)
  if (before !== undefined) return before
  const by = { site: new Map(), vpc: new Map(), policy: new Map(), connection: new Map() }
  const add = (users: Map<string, Link[]>, id: string | null, link: Link) => {
    if (id === null) return
    const listed = users.get(id)
    if (listed === undefined) users.set(id, [link])
    else listed.push(link)
  }
  for (const link of Object.values(links)) {
    add(by.site, link.siteId, link)
    add(by.vpc, link.vpcId, link)
    add(by.connection, link.connectionId, link)
    for (const id of new Set(attachedPolicyIds(link))) add(by.policy, id, link)
  }
  known.set(links, by)
  return by
}

/** A site and a VPC that InterLinks join, whatever their status; both are in the plan. */
export type Pair = { readonly siteId: SiteId; readonly vpcId: VpcId; readonly links: readonly Link[] }

/** The sites that a VPC is joined to, each once, in the order of the InterLinks. */
export const pairsAtVpc = (plan: Plan, vpcId: string): Pair[] =>
  pairsOf(plan, linksBy(plan).vpc.get(vpcId) ?? [], ({ siteId }) => siteId)

/** The VPCs that a site is joined to. */
export const pairsAtSite = (plan: Plan, siteId: string): Pair[] =>
  pairsOf(plan, linksBy(plan).site.get(siteId) ?? [], ({ vpcId }) => vpcId)

function pairsOf(plan: Plan, links: readonly Link[], farEnd: (link: Link) => string | null): Pair[] {
  const pairs = new Map<string | null, Pair & { links: Link[] }>()
  for (const link of links) {
    const site = plan.sites[link.siteId ?? '']
    const vpc = plan.vpcs[link.vpcId ?? '']
    if (site === undefined || vpc === undefined) continue
    const pair = pairs.get(farEnd(link))
    if (pair === undefined) pairs.set(farEnd(link), { siteId: site.id, vpcId: vpc.id, links: [link] })
    else pair.links.push(link)
  }
  return [...pairs.values()]
}
