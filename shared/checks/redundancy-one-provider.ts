import { defineCheck } from './define.ts'
import { common, workingLinks } from './redundancy-links.ts'

/** One partner, or one dedicated connection: who or what all of them depend on. */
export const redundancyOneProvider = defineCheck({
  code: 'redundancy/one-provider',
  of: 'vpc',
  find: (world, vpc) => {
    const links = workingLinks(world, vpc.id)
    const id = common(links, ({ partnerId, connectionId }) => partnerId ?? connectionId) ?? ''
    const provider = world.plan.partners[id] ?? world.plan.connections[id]
    if (links.length < 2 || provider === undefined) return []
    const related = links.map((link) => link.id)
    return [{ subjectId: vpc.id, related, facts: { vpc: vpc.name, provider: provider.name, links: links.length } }]
  },
})
