import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { type Match, sameMatch } from './match.ts'
import type { GateCode } from './reason.ts'

/**
 * What crosses one InterLink, in the compact form that a whole plan is kept in. Two of them with the same content are made to
 * be the same object across versions of a plan, so identity tells whether anything crosses differently.
 */
export type Crossing = {
  readonly linkId: LinkId
  /** The ends that are in the plan; null where there is none. */
  readonly siteId: SiteId | null
  readonly vpcId: VpcId | null
  /** Why no route of that IP version crosses either way; null where the filters alone decide. */
  readonly gateV4: GateCode | null
  readonly gateV6: GateCode | null
  /** Null where the announcing end is missing: nothing is announced then. */
  readonly in: Match | null
  readonly out: Match | null
}

/** Whether two crossings of one link say the same. */
export const sameCrossing = (a: Crossing, b: Crossing): boolean =>
  a.siteId === b.siteId &&
  a.vpcId === b.vpcId &&
  a.gateV4 === b.gateV4 &&
  a.gateV6 === b.gateV6 &&
  sameMatch(a.in, b.in) &&
  sameMatch(a.out, b.out)
