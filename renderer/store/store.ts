import { configureStore, type ThunkAction, type UnknownAction } from '@reduxjs/toolkit'
import type { Host } from '../../shared/contract/requests.ts'
import { exportReducer } from '../export/export-slice.ts'
import { importReducer } from '../import/import-slice.ts'
import { highlightReducer } from './highlight-slice.ts'
import { planReducer } from './plan-slice.ts'
import { resilienceReducer } from './resilience-slice.ts'
import { traceReducer } from './trace-slice.ts'
import { initialUi, type UiState, uiReducer } from './ui-slice.ts'

/** What thunks are given besides the store. `notify` shows a passing message; the window provides it. */
export type Environment = {
  host: Host
  notify: (message: Notice) => void
  newId: () => string
  now: () => string
}
export type Notice = { kind: 'refused' | 'failed' | 'done'; title: string; message?: string; hint?: string }

export const makeStore = (environment: Environment, preferences: Partial<UiState> = {}) =>
  configureStore({
    reducer: {
      plan: planReducer,
      ui: uiReducer,
      highlight: highlightReducer,
      trace: traceReducer,
      resilience: resilienceReducer,
      import: importReducer,
      export: exportReducer,
    },
    preloadedState: { ui: { ...initialUi, ...preferences } },
    // The checks walk the whole state on every action: a plan is large, and Immer freezes it anyway.
    middleware: (defaults) =>
      defaults({ serializableCheck: false, immutableCheck: false, thunk: { extraArgument: environment } }),
  })

export type AppStore = ReturnType<typeof makeStore>
export type AppState = ReturnType<AppStore['getState']>
export type AppDispatch = AppStore['dispatch']
export type AppThunk<R = void> = ThunkAction<R, AppState, Environment, UnknownAction>
