import type { Link } from '../model/link.ts'
import { policySlot } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { notLetThrough } from '../routing/fitness.ts'
import type { Direction } from '../routing/reason.ts'

/** Announcements of one IP version that no policy lets through, and the policies that could. */
export type NeverWhitelisted = { readonly entries: readonly string[]; readonly policies: readonly Policy[] }

/**
 * What the announcing end of some InterLinks announces and no policy attached to any of them whitelists, whatever their
 * status. Null where none of them has a policy of that IP version: then the policy is what is missing.
 */
export function neverWhitelisted(
  plan: Plan,
  links: readonly Link[],
  direction: Direction,
  isIpv6: boolean,
): NeverWhitelisted | null {
  const complete = links.filter(({ siteId, vpcId }) => (siteId ?? '') in plan.sites && (vpcId ?? '') in plan.vpcs)
  const policies = new Set(complete.flatMap((link) => plan.policies[link[policySlot(isIpv6)] ?? ''] ?? []))
  const ends = complete[0]
  if (ends === undefined || policies.size === 0) return null
  const [first, ...others] = [...policies].map((policy) => notLetThrough(plan, policy, ends, direction))
  const entries = others.reduce((rest, blocked) => {
    const alsoBlocked = new Set(blocked)
    return rest.filter((prefix) => alsoBlocked.has(prefix))
  }, first!)
  return { entries, policies: [...policies] }
}
