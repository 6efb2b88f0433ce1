import { defineCheck } from './define.ts'

/** Rule 11. */
export const bandwidthNotOffered = defineCheck({
  code: 'rules/bandwidth-not-offered',
  of: 'link',
  find: ({ plan }, link) => {
    const pop = plan.pops[link.popId ?? '']
    if (pop === undefined || pop.availableLinkBandwidthsMbps.includes(link.bandwidthMbps)) return []
    const { availableLinkBandwidthsMbps: offered, displayName } = pop
    const facts = { link: link.name, pop: displayName, bandwidthMbps: link.bandwidthMbps, offered }
    return [{ subjectId: link.id, related: [pop.id], facts }]
  },
  fix: (_plan, { subjectId, facts: { bandwidthMbps, offered } }) => {
    const larger = offered.filter((mbps) => mbps > bandwidthMbps)
    return larger.length === 0
      ? []
      : [{ command: 'link.update', linkId: subjectId, bandwidthMbps: Math.min(...larger) }]
  },
})
