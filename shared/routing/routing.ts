import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import type { Plan } from '../model/plan.ts'
import type { ChunkedList } from './chunked-list.ts'
import type { Crossing } from './crossing.ts'
import type { Totals } from './crossing-draft.ts'
import { LinkExchange } from './link-exchange.ts'
import type { LinkIndex } from './link-index.ts'
import { type RouteTable, siteRouteTable, vpcRouteTable } from './route-table.ts'
import { TableCache } from './table-cache.ts'
import type { View } from './view.ts'
import type { VpcPartsById } from './vpc-parts.ts'

type Computed = Pick<Routing, 'plan' | 'view' | 'index' | 'vpcParts' | 'crossings' | 'totals'>

const exchanges = new WeakMap<Crossing, LinkExchange>()

/**
 * The route exchange of a whole plan in one view. Immutable to its readers; exchanges and route tables are made when first
 * asked for and kept. `computeRouting` makes the next one from it, sharing whatever a change does not reach.
 */
export class Routing {
  readonly plan: Plan
  readonly view: View
  readonly index: LinkIndex
  readonly vpcParts: VpcPartsById
  /** By the slot of the link in `index`; null where there is none (any more). */
  readonly crossings: ChunkedList<Crossing>
  readonly totals: Totals
  readonly #vpcTables: TableCache
  readonly #siteTables: TableCache

  constructor(computed: Computed, before?: Routing) {
    this.plan = computed.plan
    this.view = computed.view
    this.index = computed.index
    this.vpcParts = computed.vpcParts
    this.crossings = computed.crossings
    this.totals = computed.totals
    this.#vpcTables = before === undefined ? new TableCache() : before.#vpcTables.next()
    this.#siteTables = before === undefined ? new TableCache() : before.#siteTables.next()
  }

  /** The exchange of a link that is in the plan; any other is our mistake and throws. */
  link(linkId: LinkId): LinkExchange {
    const exchange = this.findLink(linkId)
    invariant(exchange !== undefined, `InterLink ${linkId} is in the plan`)
    return exchange
  }

  findCrossing(linkId: string): Crossing | undefined {
    const slot = this.index.slotOf(linkId)
    return slot === undefined ? undefined : this.crossings.at(slot)!
  }

  findLink(linkId: string): LinkExchange | undefined {
    const slot = this.index.slotOf(linkId)
    if (slot === undefined) return undefined
    const crossing = this.crossings.at(slot)!
    const { routingPolicyV4Id, routingPolicyV6Id } = this.index.at(slot)!
    const policyV4 = routingPolicyV4Id === null ? null : (this.plan.policies[routingPolicyV4Id] ?? null)
    const policyV6 = routingPolicyV6Id === null ? null : (this.plan.policies[routingPolicyV6Id] ?? null)
    const known = exchanges.get(crossing)
    if (known?.reads(crossing, policyV4, policyV6)) return known
    const exchange = new LinkExchange(crossing, policyV4, policyV6)
    exchanges.set(crossing, exchange)
    return exchange
  }

  /**
   * The slots of the links about which anything may be said otherwise than in `before`: where the link, what crosses it or a
   * policy of it is another object. Null where the slots of both have nothing to do with each other.
   */
  changedSlots(before: Routing): Set<number> | null {
    if (!this.index.sharesSlots(before.index)) return null
    const policies = this.plan.policies === before.plan.policies ? [] : this.#changedPolicies(before.plan)
    return new Set([
      ...this.index.differing(before.index),
      ...this.crossings.differing(before.crossings),
      ...policies.flatMap((id) => this.index.ofPolicy(id)),
    ])
  }

  #changedPolicies({ policies: before }: Plan): string[] {
    const { policies } = this.plan
    return [...new Set([...Object.keys(before), ...Object.keys(policies)])].filter((id) => before[id] !== policies[id])
  }

  /** A VPC that is not in the plan has an empty table. */
  vpcTable(vpcId: VpcId): RouteTable {
    return this.#vpcTables.table(vpcId, () => {
      const parts = this.vpcParts.get(vpcId)
      const crossings = this.#at(this.index.ofVpc(vpcId))
      return { of: parts, crossings, make: () => vpcRouteTable(vpcId, parts, crossings) }
    })
  }

  /** A site that is not in the plan has an empty table. */
  siteTable(siteId: SiteId): RouteTable {
    return this.#siteTables.table(siteId, () => {
      const site = this.plan.sites[siteId]
      const crossings = this.#at(this.index.ofSite(siteId))
      return { of: site?.announcements, crossings, make: () => siteRouteTable(siteId, site, crossings) }
    })
  }

  #at(slots: readonly number[]): Crossing[] {
    return slots.map((slot) => this.crossings.at(slot)!)
  }
}
