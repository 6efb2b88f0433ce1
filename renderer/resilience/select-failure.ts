import { createSelector } from '@reduxjs/toolkit'
import type { Plan } from '../../shared/model/plan.ts'
import type { Failure } from '../../shared/resilience/failure.ts'
import { consequenceOf } from '../../shared/resilience/report.ts'
import { language } from '../../shared/text/index.ts'
import type { Highlight } from '../canvas/highlight/highlight.ts'
import { selectRouting } from '../store/derived.ts'
import { selectPlan } from '../store/select.ts'
import type { AppState } from '../store/store.ts'
import { failureHighlight } from './failure-highlight.ts'

const THINGS = {
  link: 'links',
  session: 'links',
  pop: 'pops',
  partner: 'partners',
  connection: 'connections',
  site: 'sites',
} as const satisfies Record<Failure['kind'], keyof Plan>

/** The failure that was chosen, as long as what fails is in the plan. */
export const selectFailure = createSelector(
  [selectPlan, ({ resilience }: AppState) => resilience.failure],
  (plan, failure) => (failure !== null && failure.id in plan[THINGS[failure.kind]] ? failure : null),
)

/** What the chosen failure comes to, in the view that is shown. */
export const selectConsequence = createSelector([selectRouting, selectFailure], (routing, failure) =>
  failure === null ? null : consequenceOf(routing, failure),
)

/** What it looks like on the topology, in the words of the language spoken now. */
export const selectFailureHighlight = createSelector(
  [selectPlan, selectConsequence, () => language()],
  (plan, consequence): Highlight | null => (consequence === null ? null : failureHighlight(plan, consequence)),
)
