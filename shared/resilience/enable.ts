import { type Link, policySlot } from '../model/link.ts'
import { isConfigurable } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { canonicalPrefix, covers } from '../model/prefix.ts'

/** A command as `execute` takes it. */
export type Command = { readonly command: string; readonly [field: string]: unknown }

/** What has to cross an InterLink: announcements of the site (*in*) and of the VPC (*out*), canonical (D1). */
export type Needs = { readonly in: readonly string[]; readonly out: readonly string[] }

export type Ends = { readonly siteId: string; readonly vpcId: string }

/**
 * The commands that make what is needed cross an InterLink between a site and a VPC; null where it is bound elsewhere or can't
 * be configured. Whether they are allowed and enough is for whoever carries them out: sessions may be down all the same.
 */
export function enabling(
  plan: Plan,
  link: Link,
  { siteId, vpcId }: Ends,
  needs: Needs,
  newId: () => string,
): Command[] | null {
  const linkId = link.id
  if (!isConfigurable(link.status)) return null
  if ((link.siteId ?? siteId) !== siteId || (link.vpcId ?? vpcId) !== vpcId) return null
  if (plan.vpcs[vpcId]?.region !== link.region) return null
  return [
    ...(link.siteId === null ? [{ command: 'link.connectSite', linkId, siteId }] : []),
    ...(link.vpcId === null ? [{ command: 'link.attachVpc', linkId, vpcId }] : []),
    ...[false, true].flatMap((isIpv6) => filtering(plan, link, isIpv6, ofVersion(needs, isIpv6), newId)),
    ...(link.enableRoutePropagation ? [] : [{ command: 'link.activatePropagation', linkId }]),
  ]
}

const isV6 = (prefix: string): boolean => prefix.includes(':')
const ofVersion = (needs: Needs, isIpv6: boolean): Needs => ({
  in: needs.in.filter((prefix) => isV6(prefix) === isIpv6),
  out: needs.out.filter((prefix) => isV6(prefix) === isIpv6),
})

/** Lets through what is needed: by the policy that is attached, else by the one of the region that lacks least, else by a new one. */
function filtering(plan: Plan, link: Link, isIpv6: boolean, needs: Needs, newId: () => string): Command[] {
  if (needs.in.length + needs.out.length === 0) return []
  const linkId = link.id
  const attachedId = link[policySlot(isIpv6)]
  const attached = attachedId === null ? undefined : plan.policies[attachedId]
  if (attached !== undefined) return widening(attached, needs)
  const [best] = Object.values(plan.policies)
    .filter((policy) => policy.region === link.region && policy.isIpv6 === isIpv6)
    .map((policy) => ({ policy, lacks: lacking(policy, needs) }))
    .sort((a, b) => countOf(a.lacks) - countOf(b.lacks))
  if (best !== undefined) {
    return [{ command: 'link.attachPolicy', linkId, policyId: best.policy.id }, ...widening(best.policy, needs)]
  }
  const id = newId()
  const name = `${link.name}-ipv${isIpv6 ? 6 : 4}`
  const filters = { prefixFilterIn: needs.in, prefixFilterOut: needs.out }
  return [
    { command: 'policy.create', id, name, region: link.region, isIpv6, ...filters },
    { command: 'link.attachPolicy', linkId, policyId: id },
  ]
}

function widening(policy: Policy, needs: Needs): Command[] {
  const lacks = lacking(policy, needs)
  if (countOf(lacks) === 0) return []
  const { prefixFilterIn, prefixFilterOut } = policy
  return [
    {
      command: 'policy.update',
      policyId: policy.id,
      ...(lacks.in.length > 0 ? { prefixFilterIn: [...prefixFilterIn, ...lacks.in] } : {}),
      ...(lacks.out.length > 0 ? { prefixFilterOut: [...prefixFilterOut, ...lacks.out] } : {}),
    },
  ]
}

const lacking = ({ prefixFilterIn, prefixFilterOut }: Policy, needs: Needs): Needs => ({
  in: uncovered(needs.in, prefixFilterIn),
  out: uncovered(needs.out, prefixFilterOut),
})

const uncovered = (needed: readonly string[], filter: readonly string[]): string[] => {
  const entries = filter.map(canonicalPrefix)
  return needed.filter((text) => {
    const prefix = canonicalPrefix(text)
    return !entries.some((entry) => covers(entry, prefix))
  })
}

const countOf = (needs: Needs): number => needs.in.length + needs.out.length
