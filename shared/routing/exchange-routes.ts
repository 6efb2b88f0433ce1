import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import { type AnnouncementList, siteAnnouncements } from './announcements.ts'
import { compileFilter, type Filter } from './filter.ts'
import { closedGate } from './gate.ts'
import { LinkExchange } from './link-exchange.ts'
import { BitArena, type Match, matchList } from './match.ts'
import type { View } from './view.ts'
import type { VpcParts } from './vpc-parts.ts'

type Filters = { policy: Policy; in: Filter; out: Filter }

/**
 * The exchange of one link after another, within one plan and view. What several links have in common (the filters of a
 * policy, the same list through the same filters) is worked out once.
 */
export class Exchanger {
  readonly #plan: Plan
  readonly #view: View
  readonly #vpcParts: ReadonlyMap<string, VpcParts>
  readonly #filters = new Map<string, Filters | null>()
  readonly #matches = new Map<AnnouncementList, Match[]>()
  readonly #arena: BitArena

  /** `links`: how many exchanges are going to be made, to size the room for their bitsets. */
  constructor(plan: Plan, view: View, vpcParts: ReadonlyMap<string, VpcParts>, links: number) {
    this.#plan = plan
    this.#view = view
    this.#vpcParts = vpcParts
    this.#arena = new BitArena(2 * links)
  }

  /** `before`: the link's exchange in an earlier version of the plan, whose results are taken over where they still hold. */
  exchange(link: Link, before?: LinkExchange): LinkExchange {
    const site = link.siteId === null ? undefined : this.#plan.sites[link.siteId]
    const vpc = link.vpcId === null ? undefined : this.#vpcParts.get(link.vpcId)
    const v4 = this.#filtersOf(link.routingPolicyV4Id)
    const v6 = this.#filtersOf(link.routingPolicyV6Id)
    const attached = { site: site !== undefined, vpc: vpc !== undefined, policyV4: v4 !== null, policyV6: v6 !== null }
    const gateV4 = closedGate(link, this.#view, 4, attached)
    const gateV6 = closedGate(link, this.#view, 6, attached)
    const openV4 = gateV4 === null ? v4 : null
    const openV6 = gateV6 === null ? v6 : null
    const exchange = new LinkExchange({
      linkId: link.id,
      siteId: site === undefined ? null : link.siteId,
      vpcId: vpc === undefined ? null : link.vpcId,
      policyV4Id: openV4?.policy.id ?? null,
      policyV6Id: openV6?.policy.id ?? null,
      gateV4,
      gateV6,
      in: site ? this.#match(siteAnnouncements(site), openV4?.in ?? null, openV6?.in ?? null, before?.in) : null,
      out: vpc ? this.#match(vpc.announced, openV4?.out ?? null, openV6?.out ?? null, before?.out) : null,
    })
    return before?.equals(exchange) ? before : exchange
  }

  #filtersOf(policyId: string | null): Filters | null {
    if (policyId === null) return null
    const known = this.#filters.get(policyId)
    if (known !== undefined) return known
    const policy = this.#plan.policies[policyId]
    const filters = policy
      ? { policy, in: compileFilter(policy.prefixFilterIn), out: compileFilter(policy.prefixFilterOut) }
      : null
    this.#filters.set(policyId, filters)
    return filters
  }

  #match(list: AnnouncementList, filterV4: Filter | null, filterV6: Filter | null, before?: Match | null): Match {
    const same = (match: Match) => match.filterV4 === filterV4 && match.filterV6 === filterV6
    if (before?.list === list && same(before)) return before
    let known = this.#matches.get(list)
    if (known === undefined) {
      known = []
      this.#matches.set(list, known)
    }
    let match = known.find(same)
    if (match === undefined) {
      match = matchList(list, filterV4, filterV6, this.#arena)
      known.push(match)
    }
    return match
  }
}
