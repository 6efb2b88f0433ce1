import type { Plan } from '../model/plan.ts'
import { canonicalPrefix, covers, type Prefix } from '../model/prefix.ts'
import type { Site } from '../model/site.ts'
import type { Vpc } from '../model/vpc.ts'
import { siteAnnouncements } from '../routing/announcements.ts'
import { vpcPartsOf } from '../routing/vpc-parts.ts'
import { defineCheck, type Found } from './define.ts'
import { pairsAtVpc } from './links-by.ts'
import { prefixesOf, within } from './sorted-prefixes.ts'

/** What a site announces that a VPC's own subnets contain, and what contains one of them; a default route contains nothing. */
export type SharedAddresses = {
  readonly site: Site
  /** Announcements equal to or within a subnet, and the first such subnet. */
  readonly inside: readonly string[]
  readonly insideOf: string
  /** Announcements wider than a subnet, and the first such subnet. */
  readonly around: readonly string[]
  readonly aroundOf: string
}

/** Every site that a VPC is joined to and has addresses in common with, filters or not: both ends use them. */
export function* sharedAddresses(plan: Plan, vpc: Vpc): Generator<SharedAddresses | null> {
  const subnets = (vpcPartsOf(plan).get(vpc.id)?.networks ?? []).flatMap(({ subnets }) => subnets.map(canonicalPrefix))
  for (const { siteId } of pairsAtVpc(plan, vpc.id)) {
    const site = plan.sites[siteId]!
    const announced = prefixesOf(siteAnnouncements(site))
    const inside = subnets.flatMap((subnet) => within(announced, subnet).map((prefix) => ({ prefix, subnet })))
    const around = subnets.flatMap((subnet) => aroundOf(announced, subnet).map((prefix) => ({ prefix, subnet })))
    const textsOf = (found: { prefix: Prefix }[]) => [...new Set(found.map(({ prefix }) => prefix.text))]
    yield inside.length + around.length === 0
      ? null
      : {
          site,
          inside: textsOf(inside),
          insideOf: inside[0]?.subnet.text ?? '',
          around: textsOf(around),
          aroundOf: around[0]?.subnet.text ?? '',
        }
  }
}

const aroundOf = (announced: readonly Prefix[], subnet: Prefix): Prefix[] =>
  announced.filter((prefix) => prefix.length > 0 && prefix.length < subnet.length && covers(prefix, subnet))

export const overlapSiteVpc = defineCheck({
  code: 'overlap/site-vpc',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    for (const shared of sharedAddresses(plan, vpc)) {
      if (shared === null || shared.inside.length === 0) yield null
      else {
        const { site, inside, insideOf } = shared
        const facts = { site: site.name, vpc: vpc.name, subnet: insideOf }
        const found: Found<'overlap/site-vpc'> = { subjectId: site.id, part: vpc.id, entries: inside, facts }
        yield { ...found, related: [vpc.id] }
      }
    }
  },
})
