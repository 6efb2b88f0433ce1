import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { castDraft } from 'immer'
import type { Source, Target } from '../../shared/trace/trace.ts'
import { planOpened } from './plan-slice.ts'

/** The ends of the trace that is shown; null where one is still to be chosen. */
export type TraceState = { source: Source | null; target: Target | null }

const initialState: TraceState = { source: null, target: null }

const slice = createSlice({
  name: 'trace',
  initialState,
  reducers: {
    traceEndsChosen: (state, { payload }: PayloadAction<Partial<TraceState>>) => {
      Object.assign(state, castDraft(payload))
    },
  },
  extraReducers: (builder) => {
    builder.addCase(planOpened, (state, { meta }) => (meta.samePlan ? state : initialState))
  },
})

export const traceReducer = slice.reducer
export const { traceEndsChosen } = slice.actions
