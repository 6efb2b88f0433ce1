import { defineCheck } from './define.ts'
import { workingLinks } from './redundancy-links.ts'

export const redundancySingleLink = defineCheck({
  code: 'redundancy/single-link',
  of: 'vpc',
  find: (world, vpc) => {
    const [link, ...others] = workingLinks(world, vpc.id)
    if (link === undefined || others.length > 0) return []
    return [{ subjectId: vpc.id, related: [link.id], facts: { vpc: vpc.name, link: link.name } }]
  },
})
