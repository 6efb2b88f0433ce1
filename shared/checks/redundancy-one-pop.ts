import { defineCheck } from './define.ts'
import { common, workingLinks } from './redundancy-links.ts'

export const redundancyOnePop = defineCheck({
  code: 'redundancy/one-pop',
  of: 'vpc',
  find: (world, vpc) => {
    const links = workingLinks(world, vpc.id)
    const pop = world.plan.pops[common(links, ({ popId }) => popId) ?? '']
    if (links.length < 2 || pop === undefined) return []
    const related = links.map(({ id }) => id)
    return [{ subjectId: vpc.id, related, facts: { vpc: vpc.name, pop: pop.displayName, links: links.length } }]
  },
})
