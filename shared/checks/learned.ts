import type { IpVersion } from '../model/address.ts'
import { policySlot } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Prefix } from '../model/prefix.ts'
import type { Community, Site } from '../model/site.ts'
import type { Vpc } from '../model/vpc.ts'
import { communityAt, prefixAt } from '../routing/announcements.ts'
import { announcedBy } from '../routing/fitness.ts'
import type { Direction } from '../routing/reason.ts'
import { type Pair, pairsAtSite, pairsAtVpc } from './links-by.ts'
import { neverWhitelisted } from './never-whitelisted.ts'
import type { Held } from './prefix-groups.ts'

/** A prefix that one end may learn from another: from whom, and with which community. */
export type Learned<From> = { readonly from: From; readonly community: Community | null }

/**
 * What a VPC may learn from each of the sites that InterLinks join it to, whatever status and propagation say now: all that
 * they announce but what their policies keep out. Where a policy is still missing nothing is kept out yet.
 */
export const learnedByVpc = (plan: Plan, vpcId: string): Held<Learned<Site>>[] =>
  pairsAtVpc(plan, vpcId).flatMap((pair) => learnable(plan, pair, 'in', plan.sites[pair.siteId]!))

/** As `learnedByVpc`, what a site may learn from each of the VPCs. */
export const learnedBySite = (plan: Plan, siteId: string): Held<Learned<Vpc>>[] =>
  pairsAtSite(plan, siteId).flatMap((pair) => learnable(plan, pair, 'out', plan.vpcs[pair.vpcId]!))

function learnable<From>(plan: Plan, pair: Pair, direction: Direction, from: From): Held<Learned<From>>[] {
  const list = announcedBy(plan, pair, direction)
  if (list === null) return []
  const keptOut = new Set([4, 6].flatMap((version) => keptOutOf(plan, pair, direction, version as IpVersion)))
  const held: { prefix: Prefix; holder: Learned<From> }[] = []
  for (const [index, text] of list.texts.entries()) {
    if (keptOut.has(text)) continue
    held.push({ prefix: prefixAt(list, index), holder: { from, community: communityAt(list, index) } })
  }
  return held
}

function keptOutOf(plan: Plan, { links }: Pair, direction: Direction, version: IpVersion): readonly string[] {
  const slot = policySlot(version === 6)
  if (links.some((link) => plan.policies[link[slot] ?? ''] === undefined)) return []
  return neverWhitelisted(plan, links, direction, version === 6)?.entries ?? []
}

/**
 * One of each that are not the same: someone who has the inner prefix, and another who has the outer one; null where it is
 * all the same one.
 */
export function apart<From>(
  inner: readonly Learned<From>[],
  outer: readonly Learned<From>[],
): readonly [inner: From, outer: From] | null {
  for (const { from } of inner) {
    const other = outer.find((learned) => learned.from !== from)
    if (other !== undefined) return [from, other.from]
  }
  return null
}
