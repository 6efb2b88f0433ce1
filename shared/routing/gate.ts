import type { IpVersion } from '../model/address.ts'
import type { Link } from '../model/link.ts'
import type { GateCode } from './reason.ts'
import type { View } from './view.ts'

/**
 * Why no route at all crosses the link; null where that is a matter of each IP version. The order is that of `REASON_CODES`.
 * `hasSite`, `hasVpc`: whether they are really in the plan; an import may leave references without a target.
 */
export function linkGate(link: Link, view: View, hasSite: boolean, hasVpc: boolean): GateCode | null {
  if (!carriesSessions(link, view)) return 'link-status'
  if (!hasSite) return 'no-site'
  if (!hasVpc) return 'no-vpc'
  return link.enableRoutePropagation ? null : 'propagation-off'
}

/** Why no route of one IP version crosses a link whose `linkGate` is open; null where the filters alone decide. */
export function versionGate(link: Link, version: IpVersion, hasPolicy: boolean): GateCode | null {
  if (!hasPolicy) return 'no-policy'
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
