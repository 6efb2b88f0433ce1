import { REASON_CODES } from '../routing/reason.ts'
import { LOST_TO_CODES } from '../routing/route-table.ts'
import { UNUSED_BECAUSE } from './candidates.ts'
import { SYMMETRIES } from './compare.ts'
import { DISPOSITION_CODES } from './disposition.ts'

/**
 * Every code in which route exchange and traces say what becomes of an announcement, a route, an InterLink or a flow, by what
 * it is said of. `docs/outcomes.md` is this table with words; a test holds the two together.
 */
export const OUTCOMES = {
  /** Why an announcement does not cross an InterLink: the first that holds. */
  announcement: REASON_CODES,
  /** What a route to a destination loses to. */
  route: [...LOST_TO_CODES, 'longer-prefix'],
  /** How a flow ends. */
  flow: DISPOSITION_CODES,
  /** Why an InterLink over which a route for the flow crosses does not carry it. */
  candidate: UNUSED_BECAUSE,
  /** How the way there and the way back compare. */
  symmetry: SYMMETRIES,
} as const satisfies Record<string, readonly string[]>

export type OutcomeSubject = keyof typeof OUTCOMES
