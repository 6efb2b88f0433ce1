import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'
import { siteAnnouncements } from './announcements.ts'
import type { Crossing } from './crossing.ts'
import { compileFilter, type Filter } from './filter.ts'
import { linkGate, versionGate } from './gate.ts'
import { BitArena, matchList } from './match.ts'
import type { View } from './view.ts'
import type { VpcPartsById } from './vpc-parts.ts'

type Filters = { in: Filter; out: Filter }

/**
 * Works out what crosses one link after another, within one plan and view. The filters of a policy are looked up once for all
 * its links; testing a list is cheaper than finding out whether another link tested the same one against the same filters.
 */
export class Exchanger {
  readonly #plan: Plan
  readonly #view: View
  readonly #vpcParts: VpcPartsById
  readonly #filters = new Map<string, Filters | null>()
  readonly #arena: BitArena

  /** `links`: how many are going to be asked for, to size the room for their bitsets. */
  constructor(plan: Plan, view: View, vpcParts: VpcPartsById, links: number) {
    this.#plan = plan
    this.#view = view
    this.#vpcParts = vpcParts
    this.#arena = new BitArena(2 * links)
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
      in: site ? matchList(siteAnnouncements(site), openV4?.in ?? null, openV6?.in ?? null, this.#arena) : null,
      out: vpc ? matchList(vpc.announced, openV4?.out ?? null, openV6?.out ?? null, this.#arena) : null,
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
