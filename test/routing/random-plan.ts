import fc from 'fast-check'
import { BGP_STATUSES, LINK_STATUSES } from '../../shared/model/link.ts'
import type { Collection, Plan } from '../../shared/model/plan.ts'
import { canonicalPrefix, prefixOf } from '../../shared/model/prefix.ts'
import { COMMUNITIES } from '../../shared/model/site.ts'
import { aPlan, policyId } from '../support/plan-builder.ts'

/** Prefixes that nest, touch and repeat, at the edges of both versions, so that random plans have much to decide. */
const EDGES = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/8',
  '10.0.0.0/9',
  '10.128.0.0/9',
  '10.1.0.0/16',
  '10.1.2.0/24',
  '10.1.2.2/31',
  '10.1.2.3/32',
  '172.16.4.0/22',
  '172.16.5.0/24',
  '0.0.0.0/32',
  '255.255.255.254/31',
  '255.255.255.255/32',
  '::/0',
  '8000::/1',
  '2001:db8::/32',
  '2001:db8::/33',
  '2001:db8:8000::/33',
  '2001:db8:1::/48',
  '2001:db8:1::2/127',
  '2001:db8:1::3/128',
  '::ffff:0:0/96',
  '::ffff:a00:0/104',
  '::ffff:a01:0/112',
  '::/128',
  'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127',
]
const anyPrefix = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...EDGES) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...EDGES), fc.integer({ min: 0, max: 0xffffffff }), fc.nat(32))
      .map(([edge, noise, more]) => {
        const { version, words, length } = canonicalPrefix(edge)
        const noisy = words.map((word, i) => (i === words.length - 1 ? (word ^ noise) >>> 0 : word))
        return prefixOf({ version, words: noisy }, Math.min(length + more, version === 4 ? 32 : 128)).text
      }),
  },
)
const prefixes = fc.array(anyPrefix, { maxLength: 4 })
const distinct = fc.uniqueArray(anyPrefix, { maxLength: 5 })

const names = (prefix: string, most: number) => Array.from({ length: most }, (_, i) => `${prefix}${i}`)
const SITES = names('site', 3)
const VPCS = names('vpc', 3)
const POLICIES_V4 = names('four', 3)
const POLICIES_V6 = names('six', 2)
const LINKS = names('link', 5)

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 8, nil: undefined })
const each = <T>(of: string[], arbitrary: fc.Arbitrary<T>) => fc.tuple(...of.map(() => sometimes(arbitrary)))

const site = fc.array(fc.tuple(anyPrefix, fc.option(fc.constantFrom(...COMMUNITIES))), { maxLength: 6 })
const vpc = fc.record({
  networks: fc.array(prefixes, { maxLength: 3 }),
  routes: fc.uniqueArray(anyPrefix, { maxLength: 3 }),
  customRoutesPropagationEnabled: fc.boolean(),
})
const policy = fc.record({ in: distinct, out: distinct })
const link = fc.record({
  site: fc.option(fc.constantFrom(...SITES), { freq: 8, nil: undefined }),
  vpc: fc.option(fc.constantFrom(...VPCS), { freq: 8, nil: undefined }),
  routingPolicyV4Id: fc.option(fc.constantFrom(...POLICIES_V4).map(policyId), { freq: 8 }),
  routingPolicyV6Id: fc.option(fc.constantFrom(...POLICIES_V6).map(policyId), { freq: 4 }),
  enableRoutePropagation: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
  status: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('active' as const, 'planned' as const, 'limited_connectivity' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...LINK_STATUSES, 'unknown_link_status' as const) },
  ),
  bgpV4Status: fc.constantFrom(...BGP_STATUSES),
  bgpV6Status: fc.constantFrom(...BGP_STATUSES),
})

/**
 * A plan of a few things with the same names each time, any of which may be missing: references then lead nowhere, prefixes
 * come twice, statuses and sessions contradict each other, as an import may leave them.
 */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    sites: each(SITES, site),
    vpcs: each(VPCS, vpc),
    policiesV4: each(POLICIES_V4, policy),
    policiesV6: each(POLICIES_V6, policy),
    links: each(LINKS, link),
  })
  .map((drawn) => {
    const builder = aPlan()
    drawn.sites.forEach((announced, i) => {
      if (announced === undefined) return
      const announcements = announced.map(([prefix, community]) => ({ prefix, community }))
      builder.site(SITES[i]!, [], { announcements })
    })
    drawn.vpcs.forEach((spec, i) => {
      if (spec === undefined) return
      const name = VPCS[i]!
      builder.vpc(name, [], { customRoutesPropagationEnabled: spec.customRoutesPropagationEnabled })
      spec.networks.forEach((subnets, n) => {
        builder.network(name, String(n), subnets)
      })
      for (const destination of spec.routes) builder.route(name, destination)
    })
    drawn.policiesV4.forEach((filters, i) => {
      if (filters !== undefined) builder.policy(POLICIES_V4[i]!, filters)
    })
    drawn.policiesV6.forEach((filters, i) => {
      if (filters !== undefined) builder.policy(POLICIES_V6[i]!, { ...filters, isIpv6: true })
    })
    drawn.links.forEach((spec, i) => {
      if (spec !== undefined) builder.link(LINKS[i]!, spec)
    })
    return builder.build()
  })

const EDITED = ['sites', 'vpcs', 'networks', 'routes', 'policies', 'links'] as const satisfies Collection[]

/** `filter`: of a policy that both plans have, only this one is taken. */
export type Edit = {
  collection: (typeof EDITED)[number]
  which: number
  donor: Plan
  filter: 'prefixFilterIn' | 'prefixFilterOut'
}

/** One thing of a plan replaced by, added from or removed as in another plan. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  collection: fc.constantFrom(...EDITED),
  which: fc.nat(100),
  donor: anyPlan,
  filter: fc.constantFrom('prefixFilterIn', 'prefixFilterOut'),
})

/** Everything that the edit does not touch stays the same object, as in a plan changed by a command. */
export function edited(plan: Plan, { collection, which, donor, filter }: Edit): Plan {
  const ids = [...new Set([...Object.keys(plan[collection]), ...Object.keys(donor[collection])])]
  const id = ids[which % ids.length]
  if (id === undefined) return plan
  const policy = plan.policies[id]
  const donated = donor.policies[id]
  if (policy !== undefined && donated !== undefined) {
    return { ...plan, policies: { ...plan.policies, [id]: { ...policy, [filter]: donated[filter] } } }
  }
  const { [id]: _, ...others } = plan[collection] as Record<string, unknown>
  const thing = donor[collection][id]
  return { ...plan, [collection]: thing === undefined ? others : { ...plan[collection], [id]: thing } }
}
