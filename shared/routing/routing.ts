import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import type { Plan } from '../model/plan.ts'
import type { LinkExchange } from './link-exchange.ts'
import type { LinkIndex } from './link-index.ts'
import { type RouteTable, siteRouteTable, vpcRouteTable } from './route-table.ts'
import type { View } from './view.ts'
import type { VpcParts } from './vpc-parts.ts'

/**
 * The route exchange of a whole plan in one view. Immutable to its readers; route tables are made when first asked for and
 * kept. `computeRouting` makes the next one from it, sharing every exchange and table that a change does not reach.
 */
export class Routing {
  readonly plan: Plan
  readonly view: View
  readonly index: LinkIndex
  readonly vpcParts: ReadonlyMap<string, VpcParts>
  /** By the position of the link in `index`. */
  readonly exchanges: readonly LinkExchange[]
  readonly #vpcTables: Map<string, RouteTable>
  readonly #siteTables: Map<string, RouteTable>

  constructor(parts: RoutingParts, tables: KeptTables) {
    this.plan = parts.plan
    this.view = parts.view
    this.index = parts.index
    this.vpcParts = parts.vpcParts
    this.exchanges = parts.exchanges
    this.#vpcTables = tables.vpcs
    this.#siteTables = tables.sites
  }

  /** The exchange of a link that is in the plan; any other is our mistake and throws. */
  link(linkId: LinkId): LinkExchange {
    const exchange = this.findLink(linkId)
    invariant(exchange !== undefined, `InterLink ${linkId} is in the plan`)
    return exchange
  }

  findLink(linkId: string): LinkExchange | undefined {
    const position = this.index.position.get(linkId)
    return position === undefined ? undefined : this.exchanges[position]
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

  /** The tables made so far, without those that a change reaches. */
  tablesOtherThan(vpcIds: ReadonlySet<string>, siteIds: ReadonlySet<string>): KeptTables {
    return { vpcs: without(this.#vpcTables, vpcIds), sites: without(this.#siteTables, siteIds) }
  }

  #at(positions: readonly number[]): LinkExchange[] {
    return positions.map((position) => this.exchanges[position]!)
  }
}

type RoutingParts = Pick<Routing, 'plan' | 'view' | 'index' | 'vpcParts' | 'exchanges'>

/** Route tables that were made, by the id of the VPC or site. */
export type KeptTables = { readonly vpcs: Map<string, RouteTable>; readonly sites: Map<string, RouteTable> }

const without = (tables: ReadonlyMap<string, RouteTable>, ids: ReadonlySet<string>): Map<string, RouteTable> => {
  const kept = new Map(tables)
  for (const id of ids) kept.delete(id)
  return kept
}
