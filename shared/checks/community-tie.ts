import { defineCheck, type Found } from './define.ts'
import { learnedByVpc } from './learned.ts'
import { preferred } from './preferred.ts'
import { prefixGroups } from './prefix-groups.ts'

type Code = 'community/tie'

/** Someone stated a preference, and still several sites win. */
export const communityTie = defineCheck({
  code: 'community/tie',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const entries: string[] = []
    const sites = new Map<string, string>()
    let first: number | null = null
    for (const group of prefixGroups(learnedByVpc(plan, vpc.id))) {
      const { from, preference, stated } = preferred(group)
      if (!stated || from.length < 2) continue
      entries.push(group.prefix.text)
      for (const { id, name } of from) sites.set(id, name)
      first ??= preference
    }
    if (first === null) return
    const facts = { vpc: vpc.name, sites: [...sites.values()], preference: first }
    yield { subjectId: vpc.id, entries, related: [...sites.keys()], facts } satisfies Found<Code>
  },
})
