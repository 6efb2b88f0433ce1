import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { type AnnouncementList, siteAnnouncements } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { compileFilter, type Filter } from './filter.ts'
import type { FilterChange } from './filter-change.ts'
import { linkGate, versionGate } from './gate.ts'
import { BitArena, type Match, matchList } from './match.ts'
import type { View } from './view.ts'
import type { VpcPartsById } from './vpc-parts.ts'

type Filters = { in: Filter; out: Filter }

/**
 * Works out what crosses one link after another, within one plan and view. The filters of a policy are looked up once for all
 * its links.
 */
export class Exchanger {
  readonly #plan: Plan
  readonly #view: View
  readonly #vpcParts: VpcPartsById
  readonly #filters = new Map<string, Filters | null>()
  readonly #in: Matcher
  readonly #out: Matcher

  constructor(plan: Plan, view: View, vpcParts: VpcPartsById) {
    this.#plan = plan
    this.#view = view
    this.#vpcParts = vpcParts
    const arena = new BitArena()
    this.#in = new Matcher(arena)
    this.#out = new Matcher(arena)
  }

  crossing(link: Link): Crossing {
    const site = link.siteId === null ? undefined : this.#plan.sites[link.siteId]
    const vpc = link.vpcId === null ? undefined : this.#vpcParts.get(link.vpcId)
    const v4 = this.#filtersOf(link.routingPolicyV4Id)
    const v6 = this.#filtersOf(link.routingPolicyV6Id)
    const gate = linkGate(link, this.#view, site !== undefined, vpc !== undefined)
    const gateV4 = gate ?? versionGate(link, 4, v4 !== null)
    const gateV6 = gate ?? versionGate(link, 6, v6 !== null)
    const openV4 = gateV4 === null ? v4 : null
    const openV6 = gateV6 === null ? v6 : null
    return {
      linkId: link.id,
      siteId: site === undefined ? null : link.siteId,
      vpcId: vpc === undefined ? null : link.vpcId,
      gateV4,
      gateV6,
      in: site ? this.#in.match(siteAnnouncements(site), openV4?.in ?? null, openV6?.in ?? null) : null,
      out: vpc ? this.#out.match(vpc.announced, openV4?.out ?? null, openV6?.out ?? null) : null,
    }
  }

  /** As `crossing`, for a link of which nothing but the filters of a policy changed since `was`. */
  refilter(link: Link, was: Crossing, change: FilterChange): Crossing {
    const v4 = was.gateV4 === null ? this.#filtersOf(link.routingPolicyV4Id) : null
    const v6 = was.gateV6 === null ? this.#filtersOf(link.routingPolicyV6Id) : null
    const { in: wasIn, out: wasOut } = was
    return {
      ...was,
      in: wasIn && change.changes('in') ? this.#in.match(wasIn.list, v4?.in ?? null, v6?.in ?? null) : wasIn,
      out: wasOut && change.changes('out') ? this.#out.match(wasOut.list, v4?.out ?? null, v6?.out ?? null) : wasOut,
    }
  }

  #filtersOf(policyId: string | null): Filters | null {
    if (policyId === null) return null
    const known = this.#filters.get(policyId)
    if (known !== undefined) return known
    const policy = this.#plan.policies[policyId]
    const filters = policy
      ? { in: compileFilter(policy.prefixFilterIn), out: compileFilter(policy.prefixFilterOut) }
      : null
    this.#filters.set(policyId, filters)
    return filters
  }
}

/**
 * Redundant links mostly follow one another with the same ends and policies, and share one match then. To find out whether a
 * list was tested any earlier would cost more than to test it again.
 */
class Matcher {
  readonly #arena: BitArena
  #match: Match | null = null
  #filterV4: Filter | null = null
  #filterV6: Filter | null = null

  constructor(arena: BitArena) {
    this.#arena = arena
  }

  match(list: AnnouncementList, filterV4: Filter | null, filterV6: Filter | null): Match {
    const last = this.#match
    if (last?.list === list && this.#filterV4 === filterV4 && this.#filterV6 === filterV6) return last
    const match = matchList(list, filterV4, filterV6, this.#arena)
    this.#match = match
    this.#filterV4 = filterV4
    this.#filterV6 = filterV6
    return match
  }
}
