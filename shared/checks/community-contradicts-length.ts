import { defineCheck, type Found } from './define.ts'
import { learnedByVpc } from './learned.ts'
import { preferred } from './preferred.ts'
import { prefixGroups, widerThan } from './prefix-groups.ts'

type Code = 'community/contradicts-length'

/**
 * The longest prefix wins before preference is compared (domain.md, lookup): less preferred, but more specific, and so used
 * all the same.
 */
export const communityContradictsLength = defineCheck({
  code: 'community/contradicts-length',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const learned = learnedByVpc(plan, vpc.id)
    if (learned.every(({ holder }) => holder.community === null)) return
    const entries: string[] = []
    const related = new Set<string>()
    let facts: Found<Code>['facts'] | null = null
    for (const group of prefixGroups(learned)) {
      const here = preferred(group)
      for (const wider of widerThan(group)) {
        const there = preferred(wider)
        const other = there.from.find((site) => !here.from.includes(site))
        if (other === undefined || there.preference <= here.preference) continue
        const site = here.from[0]!
        entries.push(group.prefix.text)
        related.add(site.id).add(other.id)
        facts ??= { vpc: vpc.name, site: site.name, other: other.name, wider: wider.prefix.text }
        break
      }
    }
    if (facts !== null) yield { subjectId: vpc.id, entries, related: [...related], facts }
  },
})
