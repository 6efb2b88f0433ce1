import { text } from '../../shared/text/index.ts'
import { runCommand } from '../store/run-command.ts'
import { selectPlan, selectSelected, selectUndo } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import type { Action } from './action.ts'
import { editingBlocked } from './blockers.ts'
import { deletionOf } from './deletion.ts'
import { deletionDenied } from './denied.ts'

export const EDIT_ACTIONS: Action[] = [
  {
    id: 'undo',
    title: () => text.actions.undo,
    group: 'edit',
    keys: ['mod+z'],
    blockedBy: (state) => editingBlocked(state) ?? (selectUndo(state).undo === null ? text.bar.undo(null) : null),
    perform: (store) => void store.dispatch(runCommand({ command: 'plan.undo' })),
  },
  {
    id: 'redo',
    title: () => text.actions.redo,
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    blockedBy: (state) => editingBlocked(state) ?? (selectUndo(state).redo === null ? text.bar.redo(null) : null),
    perform: (store) => void store.dispatch(runCommand({ command: 'plan.redo' })),
  },
  {
    id: 'delete',
    title: () => text.actions.delete,
    group: 'edit',
    keys: ['delete', 'backspace'],
    blockedBy: (state) =>
      editingBlocked(state) ??
      (selectSelected(state).length === 0
        ? text.actions.nothingSelected
        : deletionDenied(selectPlan(state), selectSelected(state))),
    perform: (store) => {
      const state = store.getState()
      const deletion = deletionOf(selectPlan(state), selectSelected(state))
      if (deletion !== null) store.dispatch(openDialog(deletion))
    },
  },
]
