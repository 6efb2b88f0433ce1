import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { castDraft, original } from 'immer'
import type { Highlight } from '../canvas/highlight/highlight.ts'
import { planOpened } from './plan-slice.ts'

/** Results that stay on the topology while one works on: found anew for each version of the plan, by who works them out. */
export type PinnedHighlight = 'trace' | 'failure'

export type HighlightState = {
  /** For as long as its pop-up, drag or pointer lasts; shown in place of what is pinned. */
  passing: Highlight | null
  pinned: PinnedHighlight | null
}

const initialState: HighlightState = { passing: null, pinned: null }

const slice = createSlice({
  name: 'highlight',
  initialState,
  reducers: {
    /** Null ends it. */
    highlightShown: (state, { payload }: PayloadAction<Highlight | null>) => {
      state.passing = castDraft(payload)
    },
    /** Ends that one, not what another has put in its place. */
    highlightEnded: (state, { payload }: PayloadAction<Highlight>) => {
      if (original(state)?.passing === payload) state.passing = null
    },
    highlightPinned: (state, { payload }: PayloadAction<PinnedHighlight | null>) => {
      state.pinned = payload
    },
  },
  extraReducers: (builder) => {
    builder.addCase(planOpened, (state, { meta }) => (meta.samePlan ? state : initialState))
  },
})

export const highlightReducer = slice.reducer
export const { highlightShown, highlightEnded, highlightPinned } = slice.actions
