import type { IpVersion } from '../model/address.ts'
import type { LinkId } from '../model/ids.ts'
import type { LinkExchange } from './link-exchange.ts'
import { DIRECTIONS, type Direction, REASON_CODES, type ReasonCode } from './reason.ts'
import type { Routing } from './routing.ts'

/** Routes of one IP version in one direction. */
export type FlowState = {
  readonly crossing: number
  readonly blocked: number
  /** Why nothing crosses; null where something does, or where nothing is announced and nothing stands in the way. */
  readonly reason: ReasonCode | null
}

/** What an edge of the topology shows of an InterLink's route exchange. */
export type LinkFlowState = {
  readonly flows: boolean
  readonly in: { readonly v4: FlowState; readonly v6: FlowState }
  readonly out: { readonly v4: FlowState; readonly v6: FlowState }
  /**
   * Why nothing crosses at all; null as in `FlowState`. Where the IP versions differ, the reason furthest down the order: it
   * is the only thing still in the way, while the other version is usually just not in use.
   */
  readonly reason: ReasonCode | null
}

/** The summary of a link that is in the plan. Costs no more than its counts. */
export function linkFlowState(routing: Routing, linkId: LinkId): LinkFlowState {
  const exchange = routing.link(linkId)
  const both = (direction: Direction) => ({
    v4: flowState(exchange, direction, 4),
    v6: flowState(exchange, direction, 6),
  })
  const flow = { in: both('in'), out: both('out') }
  const states = DIRECTIONS.flatMap((direction) => [flow[direction].v4, flow[direction].v6])
  const flows = states.some((state) => state.crossing > 0)
  return { flows, ...flow, reason: flows ? null : lastReason(states) }
}

function flowState(exchange: LinkExchange, direction: Direction, version: IpVersion): FlowState {
  const crossing = exchange.crossingCount(direction, version)
  const blocked = exchange.blockedCount(direction, version)
  const gate = version === 4 ? exchange.gateV4 : exchange.gateV6
  const reason = crossing > 0 ? null : (gate ?? (blocked > 0 ? 'not-whitelisted' : null))
  return { crossing, blocked, reason }
}

/** Among what is announced if anything is, else among all. */
function lastReason(states: readonly FlowState[]): ReasonCode | null {
  const announced = states.filter((state) => state.blocked > 0)
  const reasons = (announced.length > 0 ? announced : states).map((state) => state.reason)
  return REASON_CODES.findLast((code) => reasons.includes(code)) ?? null
}
