import type { Patch } from 'immer'
import type { Plan } from '../model/plan.ts'

/** Why a plan can't be changed here: another process has it open, the file or folder can't be written, or the host only shows. */
export type ReadOnlyReason = 'open-elsewhere' | 'not-writable'

/**
 * What a step of the history did, in no language yet: `titleText` says it. `subject`: the name that the thing had then;
 * `more`: how many others the step did the same to.
 */
export type StepTitle = { given: string } | { command: string; subject: string | null; more: number }

/** What undo and redo would do: the title of the step, null where there is none. */
export type UndoState = { undo: StepTitle | null; redo: StepTitle | null }

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
  title: StepTitle
  patches: Patch[]
  undo: UndoState
}

/** One step of the plan's history, newest first. `undone` steps can be redone until the next change. */
export type HistoryEntry = {
  sequence: number
  title: StepTitle
  command: unknown
  /** ISO 8601, UTC. */
  at: string
  state: 'done' | 'undone' | 'discarded'
}
