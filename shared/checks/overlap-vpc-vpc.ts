import { defineCheck, type Found } from './define.ts'
import { apart, learnedBySite } from './learned.ts'
import { prefixGroups, widerThan } from './prefix-groups.ts'

type Code = 'overlap/vpc-vpc'

/** VPCs that a site is connected to, with common addresses: the same prefix, or one within the other. */
export const overlapVpcVpc = defineCheck({
  code: 'overlap/vpc-vpc',
  of: 'site',
  find: function* ({ plan }, site) {
    const entries: string[] = []
    const related = new Set<string>()
    let facts: Found<Code>['facts'] | null = null
    for (const group of prefixGroups(learnedBySite(plan, site.id))) {
      for (const wide of [group, ...widerThan(group)]) {
        const vpcs = wide.prefix.length === 0 ? null : apart(group.holders, wide.holders)
        if (vpcs === null) continue
        const [vpc, other] = vpcs
        entries.push(group.prefix.text)
        related.add(vpc.id).add(other.id)
        facts ??= { site: site.name, vpc: vpc.name, other: other.name, theirs: wide.prefix.text }
        break
      }
    }
    if (facts !== null) yield { subjectId: site.id, entries, related: [...related], facts }
  },
})
