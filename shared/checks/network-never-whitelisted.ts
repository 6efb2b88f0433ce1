import type { Plan } from '../model/plan.ts'
import { vpcPartsOf } from '../routing/vpc-parts.ts'
import { defineCheck, type Found } from './define.ts'
import { whitelist } from './fixes.ts'
import { linksBy } from './links-by.ts'
import { neverWhitelisted } from './never-whitelisted.ts'

type Code = 'announcement/network-never-whitelisted'

/** What a VPC announces (D5), told of the Private Network or custom route that it is. */
export const networkNeverWhitelisted = defineCheck({
  code: 'announcement/network-never-whitelisted',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const links = linksBy(plan).vpc.get(vpc.id) ?? []
    for (const isIpv6 of [false, true]) {
      const found = neverWhitelisted(plan, links, 'out', isIpv6)
      if (found === null || found.entries.length === 0) continue
      const related = found.policies.map(({ id }) => id)
      for (const { id, name, prefixes } of announcersOf(plan, vpc.id)) {
        const entries = prefixes.filter((prefix) => found.entries.includes(prefix))
        if (entries.length === 0) continue
        const part = isIpv6 ? 'v6' : 'v4'
        yield { subjectId: id, part, entries, related, facts: { vpc: vpc.name, network: name } } satisfies Found<Code>
      }
    }
  },
  fix: (plan, { related, entries }) => (related[0] === undefined ? [] : whitelist(plan, related[0], { out: entries })),
})

/** `name`: of the Private Network; null for a custom route. */
function announcersOf(plan: Plan, vpcId: string): { id: string; name: string | null; prefixes: readonly string[] }[] {
  const parts = vpcPartsOf(plan).get(vpcId)
  if (parts === undefined) return []
  const networks = parts.networks.map(({ id, name, subnets }) => ({ id, name, prefixes: subnets }))
  const routes = parts.propagatesCustomRoutes
    ? parts.routes.map(({ id, destination }) => ({ id, name: null, prefixes: [destination] }))
    : []
  return [...networks, ...routes]
}
