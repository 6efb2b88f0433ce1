import type { IpVersion } from '../model/address.ts'
import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import type { Policy } from '../model/policy.ts'
import type { Community } from '../model/site.ts'
import { communityAt, indexOfPrefix, prefixAt } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { compileFilter } from './filter.ts'
import { crosses, type Match } from './match.ts'
import { nearestEntry } from './nearest-entry.ts'
import type { Direction, GateCode, Reason } from './reason.ts'

export type CrossingRoute = {
  readonly prefix: string
  readonly version: IpVersion
  /** The site's, on routes *in*; VPC announcements carry none. */
  readonly community: Community | null
}
export type BlockedAnnouncement = CrossingRoute & { readonly reason: Reason }

/**
 * What crosses one InterLink and what does not, in one view, for reading. Counts are there at once, lists are made when asked
 * for, in the order of prefixes. As long as nothing about it changes, `Routing.link` gives the same object again.
 */
export class LinkExchange {
  readonly #crossing: Crossing
  readonly #policyV4: Policy | null
  readonly #policyV6: Policy | null

  /** `policyV4`, `policyV6`: the policies attached to the link, by their IP version. */
  constructor(crossing: Crossing, policyV4: Policy | null, policyV6: Policy | null) {
    this.#crossing = crossing
    this.#policyV4 = policyV4
    this.#policyV6 = policyV6
  }

  get linkId(): LinkId {
    return this.#crossing.linkId
  }

  /** The end that is in the plan; null where there is none. */
  get siteId(): SiteId | null {
    return this.#crossing.siteId
  }

  get vpcId(): VpcId | null {
    return this.#crossing.vpcId
  }

  /** Why no IPv4 route crosses either way; null where the filters alone decide. */
  get gateV4(): GateCode | null {
    return this.#crossing.gateV4
  }

  get gateV6(): GateCode | null {
    return this.#crossing.gateV6
  }

  /** Routes that cross, of both IP versions or of one. */
  crossingCount(direction: Direction, version?: IpVersion): number {
    const match = this.#crossing[direction]
    if (match === null) return 0
    return (version === 6 ? 0 : match.crossingV4) + (version === 4 ? 0 : match.crossingV6)
  }

  /** Announcements made at the announcing end, whether they cross or not. */
  announcedCount(direction: Direction, version?: IpVersion): number {
    const list = this.#crossing[direction]?.list
    if (list === undefined) return 0
    return (version === 6 ? 0 : list.countV4) + (version === 4 ? 0 : list.countV6)
  }

  blockedCount(direction: Direction, version?: IpVersion): number {
    return this.announcedCount(direction, version) - this.crossingCount(direction, version)
  }

  crossing(direction: Direction): CrossingRoute[] {
    const match = this.#crossing[direction]
    return match === null ? [] : indexesOf(match, true).map((index) => routeAt(match, index))
  }

  blocked(direction: Direction): BlockedAnnouncement[] {
    const match = this.#crossing[direction]
    return match === null ? [] : indexesOf(match, false).map((index) => this.#blockedAt(match, index, direction))
  }

  /** The first of `blocked`, of both IP versions or of one, at a fraction of its cost. */
  firstBlocked(direction: Direction, version?: IpVersion): BlockedAnnouncement | null {
    const match = this.#crossing[direction]
    if (match === null) return null
    const { countV4, countV6 } = match.list
    const end = version === 4 ? countV4 : countV4 + countV6
    for (let index = version === 6 ? countV4 : 0; index < end; index++) {
      if (!crosses(match, index)) return this.#blockedAt(match, index, direction)
    }
    return null
  }

  /** Whether the announcing end makes an announcement, whether it crosses or not. */
  announces(direction: Direction, prefix: string): boolean {
    const match = this.#crossing[direction]
    return match !== null && indexOfPrefix(match.list, prefix) !== undefined
  }

  /** Why an announcement, which the announcing end makes, doesn't cross; null where it does. */
  reasonAgainst(direction: Direction, prefix: string): Reason | null {
    const match = this.#crossing[direction]
    const index = match === null ? undefined : indexOfPrefix(match.list, prefix)
    invariant(match !== null && index !== undefined, `${prefix} is announced`)
    return crosses(match, index) ? null : this.#blockedAt(match, index, direction).reason
  }

  /** Whether this reads the same crossing by the same policies. */
  reads(crossing: Crossing, policyV4: Policy | null, policyV6: Policy | null): boolean {
    return this.#crossing === crossing && this.#policyV4 === policyV4 && this.#policyV6 === policyV6
  }

  #blockedAt(match: Match, index: number, direction: Direction): BlockedAnnouncement {
    const route = routeAt(match, index)
    const gate = route.version === 4 ? this.gateV4 : this.gateV6
    if (gate !== null) return { ...route, reason: { code: gate } }
    const policy = route.version === 4 ? this.#policyV4 : this.#policyV6
    invariant(policy !== null, 'where filters decide there is a policy')
    const filter = compileFilter(direction === 'in' ? policy.prefixFilterIn : policy.prefixFilterOut)
    const nearest = nearestEntry(filter, prefixAt(match.list, index))
    return { ...route, reason: { code: 'not-whitelisted', policyId: policy.id, nearest } }
  }
}

function indexesOf(match: Match, crossing: boolean): number[] {
  const indexes: number[] = []
  for (let index = 0; index < match.list.texts.length; index++) {
    if (crosses(match, index) === crossing) indexes.push(index)
  }
  return indexes
}

const routeAt = ({ list }: Match, index: number): CrossingRoute => ({
  prefix: list.texts[index]!,
  version: index < list.countV4 ? 4 : 6,
  community: communityAt(list, index),
})
