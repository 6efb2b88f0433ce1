import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import type { Plan } from '../model/plan.ts'
import type { Crossing } from './crossing.ts'
import { LinkExchange } from './link-exchange.ts'
import type { LinkIndex } from './link-index.ts'
import { type RouteTable, siteRouteTable, vpcRouteTable } from './route-table.ts'
import type { View } from './view.ts'
import type { VpcPartsById } from './vpc-parts.ts'

type Computed = Pick<Routing, 'plan' | 'view' | 'index' | 'vpcParts' | 'crossings'>

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
  /** By the position of the link in `index`. */
  readonly crossings: readonly Crossing[]
  readonly #vpcTables = new Map<string, RouteTable>()
  readonly #siteTables = new Map<string, RouteTable>()

  constructor(computed: Computed, before?: Routing) {
    this.plan = computed.plan
    this.view = computed.view
    this.index = computed.index
    this.vpcParts = computed.vpcParts
    this.crossings = computed.crossings
    if (before !== undefined) this.#takeTables(before)
  }

  /** The exchange of a link that is in the plan; any other is our mistake and throws. */
  link(linkId: LinkId): LinkExchange {
    const exchange = this.findLink(linkId)
    invariant(exchange !== undefined, `InterLink ${linkId} is in the plan`)
    return exchange
  }

  findCrossing(linkId: string): Crossing | undefined {
    const position = this.index.position(linkId)
    return position === undefined ? undefined : this.crossings[position]
  }

  findLink(linkId: string): LinkExchange | undefined {
    const position = this.index.position(linkId)
    if (position === undefined) return undefined
    const crossing = this.crossings[position]!
    const { routingPolicyV4Id, routingPolicyV6Id } = this.index.links[position]!
    const policyV4 = routingPolicyV4Id === null ? null : (this.plan.policies[routingPolicyV4Id] ?? null)
    const policyV6 = routingPolicyV6Id === null ? null : (this.plan.policies[routingPolicyV6Id] ?? null)
    const known = exchanges.get(crossing)
    if (known?.reads(crossing, policyV4, policyV6)) return known
    const exchange = new LinkExchange(crossing, policyV4, policyV6)
    exchanges.set(crossing, exchange)
    return exchange
  }

  /** A VPC that is not in the plan has an empty table. */
  vpcTable(vpcId: VpcId): RouteTable {
    const known = this.#vpcTables.get(vpcId)
    if (known !== undefined) return known
    const table = vpcRouteTable(vpcId, this.vpcParts.get(vpcId), this.#at(this.index.ofVpc(vpcId)))
    this.#vpcTables.set(vpcId, table)
    return table
  }

  /** A site that is not in the plan has an empty table. */
  siteTable(siteId: SiteId): RouteTable {
    const known = this.#siteTables.get(siteId)
    if (known !== undefined) return known
    const table = siteRouteTable(siteId, this.plan.sites[siteId], this.#at(this.index.ofSite(siteId)))
    this.#siteTables.set(siteId, table)
    return table
  }

  /** Takes over the tables made so far whose own routes and crossings are the same objects as before. */
  #takeTables(before: Routing): void {
    for (const [id, table] of before.#vpcTables) {
      if (this.vpcParts.get(id) !== before.vpcParts.get(id)) continue
      if (this.#sameCrossings(before, this.index.ofVpc(id), before.index.ofVpc(id))) this.#vpcTables.set(id, table)
    }
    for (const [id, table] of before.#siteTables) {
      if (this.plan.sites[id]?.announcements !== before.plan.sites[id]?.announcements) continue
      if (this.#sameCrossings(before, this.index.ofSite(id), before.index.ofSite(id))) this.#siteTables.set(id, table)
    }
  }

  #sameCrossings(before: Routing, now: readonly number[], then: readonly number[]): boolean {
    return (
      now.length === then.length && now.every((position, i) => this.crossings[position] === before.crossings[then[i]!])
    )
  }

  #at(positions: readonly number[]): Crossing[] {
    return positions.map((position) => this.crossings[position]!)
  }
}
