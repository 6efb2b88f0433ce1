import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { GateCode } from './reason.ts'
import type { View } from './view.ts'

/** What of a link's ends and policies is really in the plan: an import may leave references without a target. */
export type Attached = { site: boolean; vpc: boolean; policyV4: boolean; policyV6: boolean }

/**
 * Why no route of this IP version crosses the link in either direction; null where the filters alone decide.
 * The order is that of `REASON_CODES`.
 */
export function closedGate(link: Link, view: View, version: IpVersion, attached: Attached): GateCode | null {
  if (!carriesSessions(link, view)) return 'link-status'
  if (!attached.site) return 'no-site'
  if (!attached.vpc) return 'no-vpc'
  if (!link.enableRoutePropagation) return 'propagation-off'
  if (!(version === 4 ? attached.policyV4 : attached.policyV6)) return 'no-policy'
  return sessionIsUp(link, version) ? null : 'session-down'
}

/** Whether the status is one in which BGP sessions exist at all, up or down (rule 9). */
function carriesSessions(link: Link, view: View): boolean {
  switch (link.status) {
    case 'planned':
      return view === 'planned'
    case 'ready':
    case 'active':
    case 'limited_connectivity':
    case 'all_down':
      return true
    default:
      return false
  }
}

/** The status says it for both sessions, whatever the session fields hold; only limited connectivity leaves it to them. */
function sessionIsUp(link: Link, version: IpVersion): boolean {
  if (link.status === 'limited_connectivity') return (version === 4 ? link.bgpV4Status : link.bgpV6Status) === 'up'
  return link.status === 'active' || link.status === 'planned'
}
