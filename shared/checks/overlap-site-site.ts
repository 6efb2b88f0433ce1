import { defineCheck, type Found } from './define.ts'
import { apart, learnedByVpc } from './learned.ts'
import { prefixGroups, widerThan } from './prefix-groups.ts'

type Code = 'overlap/site-site'

/**
 * One site's prefix within a wider one of another; the same prefix from both is a matter of preference. A default route
 * overlaps nothing: it means everything else.
 */
export const overlapSiteSite = defineCheck({
  code: 'overlap/site-site',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const entries: string[] = []
    const related = new Set<string>()
    let facts: Found<Code>['facts'] | null = null
    for (const group of prefixGroups(learnedByVpc(plan, vpc.id))) {
      for (const wider of widerThan(group)) {
        const sites = wider.prefix.length === 0 ? null : apart(group.holders, wider.holders)
        if (sites === null) continue
        const [site, other] = sites
        entries.push(group.prefix.text)
        related.add(site.id).add(other.id)
        facts ??= { vpc: vpc.name, site: site.name, other: other.name, theirs: wider.prefix.text }
        break
      }
    }
    if (facts !== null) yield { subjectId: vpc.id, entries, related: [...related], facts }
  },
})
