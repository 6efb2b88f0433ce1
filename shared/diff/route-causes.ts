import type { IpVersion } from '../model/address.ts'
import type { RouteChange } from '../routing/diff.ts'
import { explain } from '../routing/explain.ts'
import type { LinkExchange } from '../routing/link-exchange.ts'
import type { Routing } from '../routing/routing.ts'
import { text } from '../text/index.ts'

/** A way to a destination that one of two states has and the other one lacks. */
type Way = Pick<RouteChange, 'table' | 'destination' | 'nextHop' | 'direction'>

/** Why a way is gone, in a sentence: what stands against it in the state that lacks it. */
export const whyGone = (having: Routing, lacking: Routing, way: Way): string => causeOf(having, lacking, way, 'gone')

/** Why a way is new, in a sentence: what stood against it in the state that lacks it. */
export const whyNew = (having: Routing, lacking: Routing, way: Way): string => causeOf(having, lacking, way, 'new')

/**
 * The first thing that keeps a way out of a table: the InterLink itself, the reasons that hold for all its announcements, where it
 * leads, whether the prefix is announced, the filters (domain.md, "Route exchange"); and last, a route that is preferred.
 */
function causeOf(having: Routing, lacking: Routing, way: Way, when: 'gone' | 'new'): string {
  const words = text.changes.causes[when]
  const { nextHop, destination } = way
  if (nextHop.kind === 'site') return words.announced(nextHop.name)
  if (nextHop.kind === 'network') return words.holds(text.changes.thing(text.merge.kinds.networks, nextHop.name))
  if (nextHop.kind === 'custom') {
    const thing = text.changes.thing(text.merge.kinds.routes, nextHop.name)
    return Object.hasOwn(lacking.plan.routes, nextHop.id) ? words.preferred(thing) : words.thing(thing)
  }
  const thing = nextHop.name
  const link = lacking.plan.links[nextHop.id]
  const [had, has] = [having.findLink(nextHop.id), lacking.findLink(nextHop.id)]
  if (link === undefined || had === undefined || has === undefined) return words.thing(thing)
  const version: IpVersion = destination.includes(':') ? 6 : 4
  const gate = version === 4 ? has.gateV4 : has.gateV6
  if (gate !== null) return words.blocked(thing, explain(lacking.plan, link, { code: gate }, version))
  const [now, exchange] = when === 'gone' ? [lacking, has] : [having, had]
  if (had.siteId !== has.siteId || had.vpcId !== has.vpcId) return words.elsewhere(thing, endsOf(now, exchange))
  const direction = way.direction ?? 'in'
  if (!has.announces(direction, destination)) {
    const { site, vpc } = endsOf(having, had)
    return words.announced(direction === 'in' ? site : vpc)
  }
  const reason = has.reasonAgainst(direction, destination)
  return reason === null ? words.preferred(thing) : words.blocked(thing, explain(lacking.plan, link, reason, version))
}

/** The names of what an InterLink leads to. */
const endsOf = ({ plan }: Routing, { siteId, vpcId }: LinkExchange): { site: string; vpc: string } => ({
  site: (siteId === null ? undefined : plan.sites[siteId]?.name) ?? '',
  vpc: (vpcId === null ? undefined : plan.vpcs[vpcId]?.name) ?? '',
})
