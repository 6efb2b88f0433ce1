import type { IpVersion } from '../model/address.ts'
import { defineCheck, type Found } from './define.ts'
import { type Pair, pairsAtSite } from './links-by.ts'
import { VERSIONS } from './policy-missing-for-version.ts'
import { carrying } from './reach-pairs.ts'
import type { World } from './scopes.ts'

type Code = 'reach/different-paths'

/** Both directions work, but no InterLink carries both. Told of the site. */
export const reachDifferentPaths = defineCheck({
  code: 'reach/different-paths',
  of: 'site',
  find: (world, site) =>
    pairsAtSite(world.plan, site.id).flatMap((pair) =>
      VERSIONS.flatMap((version) => differentPaths(world, pair, version)),
    ),
})

function differentPaths(world: World, pair: Pair, version: IpVersion): Found<Code>[] {
  const { sites, vpcs } = world.plan
  const into = carrying(world, pair, 'in', version)
  const outOf = carrying(world, pair, 'out', version)
  if (into.length === 0 || outOf.length === 0 || into.some((link) => outOf.includes(link))) return []
  const facts = {
    site: sites[pair.siteId]!.name,
    vpc: vpcs[pair.vpcId]!.name,
    version,
    in: into.map(({ name }) => name),
    out: outOf.map(({ name }) => name),
  }
  const related = [pair.vpcId, ...[...into, ...outOf].map(({ id }) => id)]
  return [{ subjectId: pair.siteId, part: `${pair.vpcId} v${version}`, related, facts }]
}
