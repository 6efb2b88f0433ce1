import type { ReasonCode } from '../routing/reason.ts'

/** How one path of a flow ends. Every path has exactly one of these. */
export const PATH_ENDS = [
  /** It arrives where it was to go; without a named place: in any network that has the destination. */
  'delivered',
  /** It arrives in another place, which has the same range. */
  'delivered-elsewhere',
  /** A custom route of the VPC takes it to a resource that the plan doesn't model. */
  'handed-to-custom-route',
  /** The table holds no route for it. */
  'no-route',
  /** The far end would have to pass it on over another InterLink; an InterLink joins its two ends and nothing else. */
  'no-transit',
] as const
export type PathEnd = (typeof PATH_ENDS)[number]

/** What becomes of a flow over all of its equal-cost paths. */
export const FLOW_OUTCOMES = [...PATH_ENDS, 'partly-delivered'] as const
export type FlowOutcome = (typeof FLOW_OUTCOMES)[number]

/** What an InterLink does for a flow, or why it does nothing: the route exchange's first reasons and what lookup adds to them. */
export const CANDIDATE_OUTCOMES = [
  'carries',
  /** Its route is in the table, but another one is preferred. */
  'less-preferred',
  /** Its route is in the table, but another one for a smaller range holds the destination. */
  'less-specific',
  /** It leads elsewhere: to another VPC or another external infrastructure. */
  'other-end',
  /** The far end announces nothing that holds the destination. */
  'not-announced',
] as const
export type CandidateCode = (typeof CANDIDATE_OUTCOMES)[number] | ReasonCode

/** How the way there and the way back differ. */
export const ASYMMETRIES = [
  /** One of the two directions arrives and the other does not. */
  'one-way',
  /** Both arrive, over different InterLinks. */
  'different-interlinks',
] as const
export type Asymmetry = (typeof ASYMMETRIES)[number]
