import { defineCheck, ROUTING_COLLECTIONS } from './define.ts'
import { VERSIONS } from './policy-missing-for-version.ts'
import { allPairs, carrying } from './reach-pairs.ts'

/** Both directions work, but no InterLink carries both. Told of the site. */
export const reachDifferentPaths = defineCheck({
  code: 'reach/different-paths',
  reads: ROUTING_COLLECTIONS,
  readsView: true,
  over: ({ plan }) => allPairs(plan),
  find: (world, pair) =>
    VERSIONS.flatMap((version) => {
      const into = carrying(world, pair, 'in', version)
      const outOf = carrying(world, pair, 'out', version)
      if (into.length === 0 || outOf.length === 0 || into.some((link) => outOf.includes(link))) return []
      const { sites, vpcs } = world.plan
      const facts = {
        site: sites[pair.siteId]!.name,
        vpc: vpcs[pair.vpcId]!.name,
        version,
        in: into.map(({ name }) => name),
        out: outOf.map(({ name }) => name),
      }
      const related = [pair.vpcId, ...[...into, ...outOf].map(({ id }) => id)]
      return [{ subjectId: pair.siteId, part: `${pair.vpcId} v${version}`, related, facts }]
    }),
})
