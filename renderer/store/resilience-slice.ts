import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Failure } from '../../shared/resilience/failure.ts'
import { planOpened } from './plan-slice.ts'

export const RESILIENCE_TABS = ['report', 'demands'] as const
export type ResilienceTab = (typeof RESILIENCE_TABS)[number]

/** The failure whose effect is shown, and what of the section is. */
export type ResilienceState = { failure: Failure | null; tab: ResilienceTab }

const initialState: ResilienceState = { failure: null, tab: 'report' }

const slice = createSlice({
  name: 'resilience',
  initialState,
  reducers: {
    failureChosen: (state, { payload }: PayloadAction<Failure | null>) => {
      state.failure = payload
      if (payload !== null) state.tab = 'report'
    },
    resilienceTabChosen: (state, { payload }: PayloadAction<ResilienceTab>) => {
      state.tab = payload
    },
  },
  extraReducers: (builder) => {
    builder.addCase(planOpened, (state, { meta }) => (meta.samePlan ? state : initialState))
  },
})

export const resilienceReducer = slice.reducer
export const { failureChosen, resilienceTabChosen } = slice.actions
