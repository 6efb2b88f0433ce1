import type { Patch } from 'immer'
import type { Plan } from '../model/plan.ts'

/** Why a plan can't be changed here: another process has it open, the file or folder can't be written, or the host only shows. */
export type ReadOnlyReason = 'open-elsewhere' | 'not-writable'

/** What undo and redo would do: the title of the step, null where there is none. */
export type UndoState = { undo: string | null; redo: string | null }

/** The open plan as a window first sees it. `revision` counts changes since the file was made; patches carry it on. */
export type PlanSnapshot = {
  plan: Plan
  path: string
  revision: number
  readOnly: ReadOnlyReason | null
  undo: UndoState
}

/** One committed change, sent to every window: applying `patches` to the plan at `revision - 1` gives the one at `revision`. */
export type PlanChange = {
  revision: number
  title: string
  patches: Patch[]
  undo: UndoState
}

/** One step of the plan's history, newest first. `undone` steps can be redone until the next change. */
export type HistoryEntry = {
  sequence: number
  title: string
  command: unknown
  /** ISO 8601, UTC. */
  at: string
  state: 'done' | 'undone' | 'discarded'
}
