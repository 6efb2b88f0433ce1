import { defineCheck, type Found } from './define.ts'
import { learnedByVpc } from './learned.ts'
import { preferred } from './preferred.ts'
import { prefixGroups } from './prefix-groups.ts'

type Code = 'announcement/same-from-two-sites'

/**
 * Where nobody stated a preference. Where communities decide, two sites with one prefix are a design (`announcement/preferred-site`); where they tie,
 * `community/tie` tells.
 */
export const sameFromTwoSites = defineCheck({
  code: 'announcement/same-from-two-sites',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const entries: string[] = []
    const sites = new Map<string, string>()
    for (const group of prefixGroups(learnedByVpc(plan, vpc.id))) {
      if (group.holders.length < 2 || preferred(group).stated) continue
      entries.push(group.prefix.text)
      for (const { from } of group.holders) sites.set(from.id, from.name)
    }
    if (entries.length === 0) return
    const facts = { vpc: vpc.name, sites: [...sites.values()] }
    yield { subjectId: vpc.id, entries, related: [...sites.keys()], facts } satisfies Found<Code>
  },
})
