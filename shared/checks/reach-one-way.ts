import type { IpVersion } from '../model/address.ts'
import { policySlot } from '../model/link.ts'
import { announcedBy, notLetThrough } from '../routing/fitness.ts'
import { defineCheck, type Found } from './define.ts'
import { whitelist } from './fixes.ts'
import { type Pair, pairsAtSite } from './links-by.ts'
import { VERSIONS } from './policy-missing-for-version.ts'
import { carrying } from './reach-pairs.ts'
import type { World } from './scopes.ts'

type Code = 'reach/one-way'

/**
 * Routes of one IP version cross into one end only: it can send, but no answer finds its way back. Told of the first
 * InterLink that carries some.
 */
export const reachOneWay = defineCheck({
  code: 'reach/one-way',
  of: 'site',
  find: (world, site) =>
    pairsAtSite(world.plan, site.id).flatMap((pair) => VERSIONS.flatMap((version) => oneWay(world, pair, version))),
  fix: (plan, { subjectId, facts: { version, missing } }) => {
    const link = plan.links[subjectId]
    const policy = plan.policies[link?.[policySlot(version === 6)] ?? '']
    if (link === undefined || policy === undefined) return []
    return whitelist(plan, policy.id, { [missing]: notLetThrough(plan, policy, link, missing) })
  },
})

function oneWay(world: World, pair: Pair, version: IpVersion): Found<Code>[] {
  const { plan } = world
  const into = carrying(world, pair, 'in', version)
  const outOf = carrying(world, pair, 'out', version)
  if (into.length > 0 === outOf.length > 0) return []
  const missing = into.length > 0 ? 'out' : 'in'
  const link = [...into, ...outOf][0]!
  const list = announcedBy(plan, link, missing)
  const announced = list === null ? 0 : version === 4 ? list.countV4 : list.countV6
  const names = { site: plan.sites[pair.siteId]!.name, vpc: plan.vpcs[pair.vpcId]!.name }
  const facts = { ...names, version, missing, announced } as const
  return [{ subjectId: link.id, part: `v${version}`, related: [pair.siteId, pair.vpcId], facts }]
}
