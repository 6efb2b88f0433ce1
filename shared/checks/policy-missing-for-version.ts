import type { IpVersion } from '../model/address.ts'
import { type Link, policySlot } from '../model/link.ts'
import { isConfigurable } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { announcedBy, policyFitness } from '../routing/fitness.ts'
import { DIRECTIONS, type Direction } from '../routing/reason.ts'
import { text } from '../text/index.ts'
import { defineCheck } from './define.ts'

export const VERSIONS = [4, 6] as const

/** What the announcing end announces of one IP version. */
export function announcedOf(plan: Plan, link: Link, direction: Direction, version: IpVersion): string[] {
  const list = announcedBy(plan, link, direction)
  if (list === null) return []
  return version === 4 ? list.texts.slice(0, list.countV4) : list.texts.slice(list.countV4)
}

/**
 * Before an ordered InterLink can be configured (rule 9), no policy is missed. What an import put aside is reported as an
 * unresolved reference.
 */
export const policyMissingForVersion = defineCheck({
  code: 'policy/missing-for-version',
  of: 'link',
  find: ({ plan }, link) => {
    const site = plan.sites[link.siteId ?? '']
    const vpc = plan.vpcs[link.vpcId ?? '']
    if (site === undefined || vpc === undefined || !isConfigurable(link.status)) return []
    return VERSIONS.filter((version) => isMissing(link, version))
      .map((version) => {
        const fromSite = announcedOf(plan, link, 'in', version).length
        const count = fromSite > 0 ? fromSite : announcedOf(plan, link, 'out', version).length
        return { version, count, announcer: fromSite > 0 ? site.name : vpc.name }
      })
      .filter(({ count }) => count > 0)
      .map((announced) => ({
        subjectId: link.id,
        part: `v${announced.version}`,
        facts: { link: link.name, ...announced },
      }))
  },
  /**
   * The policy of that region and version that lets most through; where none lets anything through, a new one for just what
   * is announced.
   */
  fix: (plan, { subjectId, facts: { version } }, newId) => {
    const link = plan.links[subjectId]
    if (link === undefined) return []
    const best = bestPolicy(plan, link, version)
    if (best !== null) return [{ command: 'link.attachPolicy', linkId: link.id, policyId: best.id }]
    const id = newId()
    const [prefixFilterIn, prefixFilterOut] = DIRECTIONS.map((direction) => announcedOf(plan, link, direction, version))
    return [
      {
        command: 'policy.create',
        id,
        name: text.checks.newPolicy({ link: link.name, version }),
        region: link.region,
        isIpv6: version === 6,
        prefixFilterIn,
        prefixFilterOut,
      },
      { command: 'link.attachPolicy', linkId: link.id, policyId: id },
    ]
  },
})

function isMissing(link: Link, version: IpVersion): boolean {
  const slot = policySlot(version === 6)
  const { [slot]: putAside, routingPolicyId } = link.imported?.dangling ?? {}
  return link[slot] === null && putAside === undefined && routingPolicyId === undefined
}

function bestPolicy(plan: Plan, link: Link, version: IpVersion): Policy | null {
  let best: Policy | null = null
  let most = 0
  for (const policy of Object.values(plan.policies)) {
    if (policy.region !== link.region || policy.isIpv6 !== (version === 6)) continue
    const fit = policyFitness(plan, policy, link)
    const passing = fit.in.passing + fit.out.passing
    if (passing <= most) continue
    best = policy
    most = passing
  }
  return best
}
