import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { AppState } from '../store/store.ts'

/** The file that is being made; null where none is. `done`: 0 to 1. */
export type ExportProgress = { job: string; done: number } | null

const slice = createSlice({
  name: 'export',
  initialState: null as ExportProgress,
  reducers: {
    exportBegun: (_state, { payload }: PayloadAction<string>): ExportProgress => ({ job: payload, done: 0 }),
    /** What the host tells of a preview, of another window's export, or of one that has ended, is passed over. */
    exportProgressed: (state, { payload }: PayloadAction<{ job: string; done: number }>) => {
      if (state?.job === payload.job) state.done = Math.max(state.done, payload.done)
    },
    exportEnded: (): ExportProgress => null,
  },
})

export const { exportBegun, exportProgressed, exportEnded } = slice.actions
export const exportReducer = slice.reducer

export const selectExport = (state: AppState): ExportProgress => state.export
