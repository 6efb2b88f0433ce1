import { searchable } from '../../shared/model/name-search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { language, text } from '../../shared/text/index.ts'
import type { ThingKind } from './select.ts'

/** A thing as lists show it: its name, one line about it, and the text that searching looks through. */
export type Thing = { id: string; kind: ThingKind; name: string; detail: string; haystack: string }

const thing = (kind: ThingKind, id: string, name: string, detail: string, more: readonly string[]): Thing => ({
  id,
  kind,
  name,
  detail,
  haystack: searchable([name, detail, ...more].join(' ')),
})

/** By the object that the thing was made from: an edit remakes one, not thousands. */
const made = new WeakMap<object, { from: unknown[]; thing: Thing }>()

const keep = (source: object, others: unknown[], make: () => Thing): Thing => {
  const known = made.get(source)
  if (known?.from.every((value, i) => value === others[i])) return known.thing
  const thing = make()
  made.set(source, { from: others, thing })
  return thing
}

/** The things of each kind that have a node or a list of their own, in order of creation. */
export const thingsOf = (plan: Plan): Record<'site' | 'link' | 'vpc' | 'policy', Thing[]> => {
  const subnetsOf = new Map<string, string[]>()
  for (const { vpcId, name, subnets } of Object.values(plan.networks)) {
    subnetsOf.set(vpcId, [...(subnetsOf.get(vpcId) ?? []), name, ...subnets])
  }
  return {
    site: Object.values(plan.sites).map((site) =>
      keep(site, [language()], () => {
        const prefixes = site.announcements.map((a) => a.prefix)
        const detail = [site.location, site.asn === null ? null : `AS${site.asn}`].filter(Boolean).join(' · ')
        return thing('site', site.id, site.name, detail, prefixes)
      }),
    ),
    link: Object.values(plan.links).map((link) => {
      const pop = link.popId === null ? undefined : plan.pops[link.popId]
      return keep(link, [language(), pop], () =>
        thing(
          'link',
          link.id,
          link.name,
          [link.region, pop?.displayName, text.bandwidth(link.bandwidthMbps)].filter(Boolean).join(' · '),
          [...link.tags, link.status, link.kind, link.pairingKey ?? ''],
        ),
      )
    }),
    vpc: Object.values(plan.vpcs).map((vpc) => {
      const subnets = (subnetsOf.get(vpc.id) ?? []).join(' ')
      return keep(vpc, [language(), subnets], () => thing('vpc', vpc.id, vpc.name, vpc.region, [...vpc.tags, subnets]))
    }),
    policy: Object.values(plan.policies).map((policy) =>
      keep(policy, [language()], () =>
        thing('policy', policy.id, policy.name, `${policy.region} · ${policy.isIpv6 ? 'IPv6' : 'IPv4'}`, [
          ...policy.tags,
          ...policy.prefixFilterIn,
          ...policy.prefixFilterOut,
        ]),
      ),
    ),
  }
}
