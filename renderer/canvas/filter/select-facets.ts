import { createSelector } from '@reduxjs/toolkit'
import { facetsOf, kindCounts, partsOf } from '../../../shared/topology/facets.ts'
import { selectGraph, selectShown } from '../../store/derived.ts'
import { selectSpoken } from '../../store/select.ts'

/** What can be asked for, with counts over the whole plan, and what is asked for; both hold words. */
export const selectFacets = createSelector([selectGraph, selectSpoken], (graph) => facetsOf(graph))
export const selectKindCounts = createSelector([selectGraph], kindCounts)
export const selectParts = createSelector([selectGraph, selectShown, selectSpoken], (graph, shown) =>
  partsOf(graph, shown),
)
