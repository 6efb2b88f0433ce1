import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { HostError } from '../../shared/contract/host-error.ts'
import type { ImportReview } from '../../shared/formats/import/review.ts'
import type { AppState } from '../store/store.ts'

/** How far an import is. `done`: 0 to 1. `taking`: what was reviewed is on its way into the plan. */
export type ImportStage =
  | { stage: 'choosing' }
  | { stage: 'reviewing'; job: string; names: string[]; done: number }
  | { stage: 'reviewed'; job: string; names: string[]; review: ImportReview; taking: boolean }
  | { stage: 'refused'; names: string[]; error: Pick<HostError, 'message' | 'hint'> }

const slice = createSlice({
  name: 'import',
  initialState: { stage: 'choosing' } as ImportStage,
  reducers: {
    importBegun: (_state, { payload }: PayloadAction<{ job: string; names: string[] }>): ImportStage => ({
      stage: 'reviewing',
      ...payload,
      done: 0,
    }),
    /** What the host tells of another window's import, or of one that was let go, is passed over. */
    importProgressed: (state, { payload }: PayloadAction<{ job: string; done: number }>) => {
      if (state.stage === 'reviewing' && state.job === payload.job) state.done = Math.max(state.done, payload.done)
    },
    importReviewed: (
      _state,
      { payload }: PayloadAction<{ job: string; names: string[]; review: ImportReview }>,
    ): ImportStage => ({ stage: 'reviewed', ...payload, taking: false }),
    importTaking: (state, { payload }: PayloadAction<boolean>) => {
      if (state.stage === 'reviewed') state.taking = payload
    },
    importRefused: (
      _state,
      { payload }: PayloadAction<{ names: string[]; error: Pick<HostError, 'message' | 'hint'> }>,
    ): ImportStage => ({ stage: 'refused', ...payload }),
    importLetGo: (): ImportStage => ({ stage: 'choosing' }),
  },
})

export const { importBegun, importProgressed, importReviewed, importTaking, importRefused, importLetGo } = slice.actions
export const importReducer = slice.reducer

export const selectImport = (state: AppState): ImportStage => state.import
