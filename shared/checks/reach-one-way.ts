import { policySlot } from '../model/link.ts'
import { announcedBy, notLetThrough } from '../routing/fitness.ts'
import { defineCheck, ROUTING_COLLECTIONS } from './define.ts'
import { whitelist } from './fixes.ts'
import { VERSIONS } from './policy-missing-for-version.ts'
import { allPairs, carrying } from './reach-pairs.ts'

/** Routes of one IP version cross into one end only: it can send, but no answer finds its way back. Told of the first InterLink that carries some. */
export const reachOneWay = defineCheck({
  code: 'reach/one-way',
  reads: ROUTING_COLLECTIONS,
  readsView: true,
  over: ({ plan }) => allPairs(plan),
  find: (world, pair) => {
    const { plan } = world
    return VERSIONS.flatMap((version) => {
      const [into, outOf] = [carrying(world, pair, 'in', version), carrying(world, pair, 'out', version)]
      if (into.length > 0 === outOf.length > 0) return []
      const missing = into.length > 0 ? ('out' as const) : ('in' as const)
      const link = [...into, ...outOf][0]!
      const list = announcedBy(plan, link, missing)
      const announced = list === null ? 0 : version === 4 ? list.countV4 : list.countV6
      const facts = {
        site: plan.sites[pair.siteId]!.name,
        vpc: plan.vpcs[pair.vpcId]!.name,
        version,
        missing,
        announced,
      }
      return [{ subjectId: link.id, part: `v${version}`, related: [pair.siteId, pair.vpcId], facts }]
    })
  },
  fix: (plan, { subjectId, facts: { version, missing } }) => {
    const link = plan.links[subjectId]
    const policy = plan.policies[link?.[policySlot(version === 6)] ?? '']
    if (link === undefined || policy === undefined) return []
    return whitelist(plan, policy.id, { [missing]: notLetThrough(plan, policy, link, missing) })
  },
})
