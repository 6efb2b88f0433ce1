import type { BgpStatus, Link, LinkStatus } from '../model/link.ts'

type Sessions = Pick<Link, 'bgpV4Status' | 'bgpV6Status'>

const both = (status: BgpStatus): Sessions => ({ bgpV4Status: status, bgpV6Status: status })

/**
 * The BGP sessions that a status means (commands.md): `active` both up, `all_down` both down. An InterLink created in
 * `limited_connectivity` has the IPv4 session up: `link.create` names no sessions. Before it runs, and after, there are none.
 */
export const sessionsAt = (status: LinkStatus): Sessions => {
  if (status === 'active') return both('up')
  if (status === 'all_down') return both('down')
  if (status === 'limited_connectivity') return { bgpV4Status: 'up', bgpV6Status: 'down' }
  return both('disabled')
}
