import { defineCheck, type Found } from './define.ts'
import { learnedByVpc } from './learned.ts'
import { preferred } from './preferred.ts'
import { prefixGroups } from './prefix-groups.ts'

type Code = 'announcement/preferred-site'

/** Communities decide for one of several sites: a design, as long as it is meant. Told with the first prefix's sites. */
export const preferredSite = defineCheck({
  code: 'announcement/preferred-site',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const entries: string[] = []
    const related = new Set<string>()
    let facts: Found<Code>['facts'] | null = null
    for (const group of prefixGroups(learnedByVpc(plan, vpc.id))) {
      const { from, stated } = preferred(group)
      if (group.holders.length < 2 || !stated || from.length > 1) continue
      const others = group.holders.filter((holder) => holder.from !== from[0]).map((holder) => holder.from.name)
      entries.push(group.prefix.text)
      for (const holder of group.holders) related.add(holder.from.id)
      facts ??= { vpc: vpc.name, site: from[0]!.name, others }
    }
    if (facts !== null) yield { subjectId: vpc.id, entries, related: [...related], facts }
  },
})
