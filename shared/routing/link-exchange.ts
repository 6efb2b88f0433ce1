import type { IpVersion } from '../model/address.ts'
import type { LinkId, PolicyId, SiteId, VpcId } from '../model/ids.ts'
import type { Community } from '../model/site.ts'
import { communityAt, prefixAt } from './announcements.ts'
import { nearestEntry } from './filter.ts'
import { crosses, type Match } from './match.ts'
import type { Direction, GateCode, Reason } from './reason.ts'

export type CrossingRoute = {
  readonly prefix: string
  readonly version: IpVersion
  /** The site's, on routes *in*; VPC announcements carry none. */
  readonly community: Community | null
}
export type BlockedAnnouncement = CrossingRoute & { readonly reason: Reason }

type Settled = {
  linkId: LinkId
  siteId: SiteId | null
  vpcId: VpcId | null
  policyV4Id: PolicyId | null
  policyV6Id: PolicyId | null
  gateV4: GateCode | null
  gateV6: GateCode | null
  in: Match | null
  out: Match | null
}

/**
 * What crosses one InterLink and what does not, in one view. Counts are there at once, lists are made when asked for, in the
 * order of prefixes. Equal input gives the same object again (`computeRouting`), so identity tells whether anything changed.
 */
export class LinkExchange {
  readonly linkId: LinkId
  /** The ends that are in the plan; null where there is none. */
  readonly siteId: SiteId | null
  readonly vpcId: VpcId | null
  /** Why no route of that IP version crosses either way; null where the filters alone decide. */
  readonly gateV4: GateCode | null
  readonly gateV6: GateCode | null
  readonly #policyV4Id: PolicyId | null
  readonly #policyV6Id: PolicyId | null
  /** Null where the announcing end is missing: nothing is announced then. */
  readonly in: Match | null
  readonly out: Match | null

  constructor(settled: Settled) {
    this.linkId = settled.linkId
    this.siteId = settled.siteId
    this.vpcId = settled.vpcId
    this.gateV4 = settled.gateV4
    this.gateV6 = settled.gateV6
    this.#policyV4Id = settled.policyV4Id
    this.#policyV6Id = settled.policyV6Id
    this.in = settled.in
    this.out = settled.out
  }

  /** Routes that cross, of both IP versions or of one. */
  crossingCount(direction: Direction, version?: IpVersion): number {
    const match = this[direction]
    if (match === null) return 0
    return (version === 6 ? 0 : match.crossingV4) + (version === 4 ? 0 : match.crossingV6)
  }

  /** Announcements made at the announcing end, whether they cross or not. */
  announcedCount(direction: Direction, version?: IpVersion): number {
    const list = this[direction]?.list
    if (list === undefined) return 0
    return (version === 6 ? 0 : list.countV4) + (version === 4 ? 0 : list.countV6)
  }

  blockedCount(direction: Direction, version?: IpVersion): number {
    return this.announcedCount(direction, version) - this.crossingCount(direction, version)
  }

  crossing(direction: Direction): CrossingRoute[] {
    const match = this[direction]
    return match === null ? [] : this.#select(match, true).map((index) => routeAt(match, index))
  }

  blocked(direction: Direction): BlockedAnnouncement[] {
    const match = this[direction]
    if (match === null) return []
    return this.#select(match, false).map((index) => ({
      ...routeAt(match, index),
      reason: this.#reason(match, index),
    }))
  }

  /** Whether another exchange says the same, so that one can stand for the other. */
  equals(other: LinkExchange): boolean {
    return (
      this.linkId === other.linkId &&
      this.siteId === other.siteId &&
      this.vpcId === other.vpcId &&
      this.gateV4 === other.gateV4 &&
      this.gateV6 === other.gateV6 &&
      this.#policyV4Id === other.#policyV4Id &&
      this.#policyV6Id === other.#policyV6Id &&
      this.in === other.in &&
      this.out === other.out
    )
  }

  #select(match: Match, crossing: boolean): number[] {
    const chosen: number[] = []
    for (let index = 0; index < match.list.texts.length; index++) {
      if (crosses(match, index) === crossing) chosen.push(index)
    }
    return chosen
  }

  #reason(match: Match, index: number): Reason {
    const isV4 = index < match.list.countV4
    const gate = isV4 ? this.gateV4 : this.gateV6
    if (gate !== null) return { code: gate }
    const filter = (isV4 ? match.filterV4 : match.filterV6)!
    const policyId = (isV4 ? this.#policyV4Id : this.#policyV6Id)!
    return { code: 'not-whitelisted', policyId, nearest: nearestEntry(filter, prefixAt(match.list, index)) }
  }
}

const routeAt = ({ list }: Match, index: number): CrossingRoute => ({
  prefix: list.texts[index]!,
  version: index < list.countV4 ? 4 : 6,
  community: communityAt(list, index),
})
