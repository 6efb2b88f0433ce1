import type { PolicyId } from '../model/ids.ts'

/** D1: *in* = from the site into the VPC, *out* = from the VPC to the site. */
export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Why an announcement does not cross an InterLink, in the order in which they are asked: the first that holds is *the* reason
 * (domain.md, "Route exchange"). Texts for people are in the message catalogue, by code.
 */
export const REASON_CODES = [
  'link-status',
  'no-site',
  'no-vpc',
  'propagation-off',
  'no-policy',
  'session-down',
  'not-whitelisted',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** Reasons that hold for every announcement of one IP version, in both directions. */
export type GateCode = Exclude<ReasonCode, 'not-whitelisted'>

export type Reason =
  | { readonly code: GateCode }
  | {
      readonly code: 'not-whitelisted'
      readonly policyId: PolicyId
      /** The filter entry that shares the most leading bits; null where the filter has none of this IP version. */
      readonly nearest: string | null
    }
