import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { castDraft } from 'immer'
import type { PlanPoint } from '../../shared/contract/point.ts'
import type { PlanFile } from '../../shared/contract/requests.ts'
import type { Language } from '../../shared/text/index.ts'
import type { Grouping } from '../../shared/topology/groups.ts'
import { ALL_SHOWN, type Shown } from '../../shared/topology/shown.ts'
import type { ExportChoices } from '../export/choices.ts'
import type { ComparedSide, Dialog, PolicyDraft } from './dialog.ts'
import { planOpened } from './plan-slice.ts'

export type View = 'today' | 'planned'
/** `system`: the first of the system's languages that the app speaks. */
export type LanguageChoice = Language | 'system'
export type ThemeChoice = 'light' | 'dark' | 'auto'

export const SECTIONS = [
  'topology',
  'links',
  'policies',
  'vpcs',
  'sites',
  'connections',
  'routes',
  'trace',
  'resilience',
  'checks',
  'changes',
  'history',
] as const
export type Section = (typeof SECTIONS)[number]

/** The tabs of Network → InterLink, in their order: one set of data, one selection. */
export const NETWORK_TABS = ['links', 'policies', 'vpcs', 'sites', 'connections', 'topology'] as const
export type NetworkTab = (typeof NETWORK_TABS)[number]
export const isNetworkTab = (section: string | null): section is NetworkTab =>
  NETWORK_TABS.some((tab) => tab === section)

/**
 * Something the canvas is asked to do once. `sequence` tells one request from the next: act when it changes.
 * `flyTo` moves the viewport to the nodes or edges named; `arrange` lays everything out anew.
 */
export type CanvasRequest = { sequence: number } & ({ kind: 'flyTo'; ids: string[] } | { kind: 'fit' | 'arrange' })

/** The filters of a policy that were edited, as they are now. */
export type FilterDraft = Partial<Pick<PolicyDraft, 'prefixFilterIn' | 'prefixFilterOut'>>

export type UiState = {
  section: Section
  view: View
  theme: ThemeChoice
  language: LanguageChoice
  /** The language that is spoken: everything made of words follows from it too. */
  spoken: Language
  /** Ids of nodes and edges, as in `shared/topology/graph.ts`; one selection for all views. */
  selection: string[]
  inspectorOpen: boolean
  thingsOpen: boolean
  dialog: Dialog | null
  canvasRequest: CanvasRequest | null
  /** The canvas's zoom, 1 = 100 %; null while no canvas is shown. */
  zoom: number | null
  /** The InterLink whose Overview page is shown in place of the list of InterLinks. */
  overviewOf: string | null
  /** The VPC or site whose route table is shown. */
  routesOf: string | null
  /** What the Changes section compares; `from` null: the baseline, as long as nobody chose. */
  comparison: { from: PlanPoint | null; to: PlanPoint }
  /** Plan files that were chosen to compare with, the last one first. */
  comparedFiles: PlanFile[]
  /** Edits of policies' filters that are neither saved nor discarded, by the policy's id. */
  filterDrafts: Record<string, FilterDraft>
  /** Of each list, the columns that were chosen or put away by hand. */
  columns: Partial<Record<Section, Record<string, boolean>>>
  /** What of the topology the canvas shows, and of which plan that was asked: its ids and tags mean nothing in another. */
  shown: Shown
  shownOf: string | null
  /** What the canvas puts frames around. */
  grouping: Grouping
  /** What was chosen for the last export; what is missing or no longer known is as it is at first. */
  exported: Partial<ExportChoices>
}

export const initialUi: UiState = {
  section: 'topology',
  view: 'planned',
  theme: 'auto',
  language: 'system',
  spoken: 'en',
  selection: [],
  inspectorOpen: true,
  thingsOpen: true,
  dialog: null,
  canvasRequest: null,
  zoom: null,
  overviewOf: null,
  routesOf: null,
  comparison: { from: null, to: { at: 'now' } },
  comparedFiles: [],
  filterDrafts: {},
  columns: {},
  shown: ALL_SHOWN,
  shownOf: null,
  grouping: 'none',
  exported: {},
}

/** A request as the asker writes it: the sequence is the store's. */
type Asked<R> = R extends { sequence: number } ? Omit<R, 'sequence'> : never

const uiSlice = createSlice({
  name: 'ui',
  initialState: initialUi,
  reducers: {
    sectionChosen: (state, { payload }: PayloadAction<Section>) => {
      state.section = payload
      state.overviewOf = null
    },
    /** Shows an InterLink's Overview page, and selects the InterLink. */
    overviewOpened: (state, { payload }: PayloadAction<string>) => {
      state.section = 'links'
      state.overviewOf = payload
      state.selection = [payload]
    },
    viewChosen: (state, { payload }: PayloadAction<View>) => {
      state.view = payload
    },
    themeChosen: (state, { payload }: PayloadAction<ThemeChoice>) => {
      state.theme = payload
    },
    languageChosen: (state, { payload }: PayloadAction<{ choice: LanguageChoice; spoken: Language }>) => {
      state.language = payload.choice
      state.spoken = payload.spoken
    },
    exportChosen: (state, { payload }: PayloadAction<ExportChoices>) => {
      state.exported = payload
    },
    selectionChanged: (state, { payload }: PayloadAction<string[]>) => {
      state.selection = payload
    },
    /** Adds to the selection or takes from it, as a click with Ctrl does. */
    selectionToggled: (state, { payload }: PayloadAction<string>) => {
      const at = state.selection.indexOf(payload)
      if (at >= 0) state.selection.splice(at, 1)
      else state.selection.push(payload)
    },
    /** Selects and shows in the inspector. */
    thingShown: (state, { payload }: PayloadAction<string>) => {
      state.selection = [payload]
      state.inspectorOpen = true
    },
    inspectorToggled: (state, { payload }: PayloadAction<boolean | undefined>) => {
      state.inspectorOpen = payload ?? !state.inspectorOpen
    },
    thingsToggled: (state, { payload }: PayloadAction<boolean | undefined>) => {
      state.thingsOpen = payload ?? !state.thingsOpen
    },
    dialogOpened: (state, { payload }: PayloadAction<Dialog>) => {
      state.dialog = castDraft(payload)
    },
    dialogClosed: (state) => {
      state.dialog = null
    },
    canvasAsked: (state, { payload }: PayloadAction<Asked<CanvasRequest>>) => {
      state.canvasRequest = { ...payload, sequence: (state.canvasRequest?.sequence ?? 0) + 1 }
    },
    zoomChanged: (state, { payload }: PayloadAction<number | null>) => {
      state.zoom = payload
    },
    /** Null: saved or discarded. */
    filtersDrafted: (state, { payload }: PayloadAction<{ policyId: string; draft: FilterDraft | null }>) => {
      if (payload.draft === null) delete state.filterDrafts[payload.policyId]
      else state.filterDrafts[payload.policyId] = payload.draft
    },
    columnsChosen: (state, { payload }: PayloadAction<{ section: Section; choice: Record<string, boolean> }>) => {
      state.columns[payload.section] = payload.choice
    },
    shownChosen: (state, { payload }: PayloadAction<Shown>) => {
      state.shown = payload
    },
    groupingChosen: (state, { payload }: PayloadAction<Grouping>) => {
      state.grouping = payload
    },
    comparisonChosen: (state, { payload }: PayloadAction<UiState['comparison']>) => {
      state.comparison = payload
    },
    comparedFileChosen: (state, { payload: { side, file } }: PayloadAction<{ side: ComparedSide; file: PlanFile }>) => {
      state.comparison[side] = { at: 'file', path: file.path }
      state.comparedFiles = [file, ...state.comparedFiles.filter(({ path }) => path !== file.path)]
    },
    routesChosen: (state, { payload }: PayloadAction<string | null>) => {
      state.routesOf = payload
    },
  },
  extraReducers: (builder) => {
    // Another plan: what was chosen in the last one names nothing here. A resync of the same one keeps it.
    builder.addCase(planOpened, (state, { payload, meta }) => {
      if (state.shownOf !== payload.plan.id) {
        state.shown = ALL_SHOWN
        state.shownOf = payload.plan.id
      }
      if (meta.samePlan) return
      state.selection = []
      state.overviewOf = null
      state.routesOf = null
      state.comparison = initialUi.comparison
      state.filterDrafts = {}
      state.dialog = null
    })
  },
})

export const uiReducer = uiSlice.reducer
export const {
  sectionChosen,
  overviewOpened,
  viewChosen,
  themeChosen,
  languageChosen,
  selectionChanged,
  selectionToggled,
  thingShown,
  inspectorToggled,
  thingsToggled,
  dialogOpened,
  dialogClosed,
  canvasAsked,
  zoomChanged,
  routesChosen,
  comparisonChosen,
  exportChosen,
  comparedFileChosen,
  columnsChosen,
  shownChosen,
  groupingChosen,
  filtersDrafted,
} = uiSlice.actions

/** `openDialog({ kind: … })`: shows a dialog in place of any other. */
export const openDialog = dialogOpened
