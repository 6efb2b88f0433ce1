import { createSelector } from '@reduxjs/toolkit'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'
import { shownGraph } from '../../shared/topology/shown.ts'
import { shownScene } from '../../shared/topology/shown-scene.ts'
import { selectPlan, selectSpoken, selectView } from './select.ts'
import type { AppState } from './store.ts'
import { thingsOf } from './things.ts'

/**
 * What follows from the plan, computed once for each plan value. The functions of `shared/` keep the identity of what
 * did not change, so views that compare by identity redraw only what did.
 */
export const selectGraph = createSelector([selectPlan], graphOf)

const selectPlaced = createSelector([selectPlan], (plan) => plan.positions)
export const selectPositions = createSelector([selectGraph, selectPlaced], layout)

export const selectRouting = createSelector([selectPlan, selectView], routingOf)

/** Facts, and the scene and things below, hold words: the language that is spoken is an input of theirs. */
export const selectFacts = createSelector([selectPlan, selectRouting, selectSpoken], (plan, routing) =>
  sceneFacts(plan, routing),
)
const selectWholeScene = createSelector([selectGraph, selectPositions, selectFacts], sceneOf)

export const selectShown = (state: AppState) => state.ui.shown
export const selectGrouping = (state: AppState) => state.ui.grouping
/** What the filter shows of the plan: the graph itself where that is all of it. */
export const selectShownGraph = createSelector([selectGraph, selectShown], shownGraph)
/** The canvas's scene: what the filter shows, with the frames of the grouping. */
export const selectScene = createSelector([selectWholeScene, selectShownGraph, selectGrouping], shownScene)

/** How many announcements cross, over all InterLinks, and how many don't. */
export const selectTotals = createSelector([selectRouting], (routing) => routing.totals)

/** Everything that lists and search show, by kind. */
export const selectThings = createSelector([selectPlan, selectSpoken], (plan) => thingsOf(plan))
