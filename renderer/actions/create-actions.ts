import { text } from '../../shared/text/index.ts'
import type { Dialog } from '../store/dialog.ts'
import { selectPlan } from '../store/select.ts'
import { openDialog } from '../store/ui-slice.ts'
import type { Action } from './action.ts'
import { editingBlocked } from './blockers.ts'
import { type CreatingDialog, creationDenied } from './creation-denied.ts'

const creating = (id: Extract<Action['id'], Dialog['kind']>, dialog: CreatingDialog): Action => ({
  id,
  title: () => text.actions[id],
  group: 'create',
  blockedBy: (state) => editingBlocked(state) ?? creationDenied(selectPlan(state), dialog),
  perform: (store) => store.dispatch(openDialog(dialog)),
})

export const CREATE_ACTIONS: Action[] = [
  creating('createLink', { kind: 'createLink' }),
  creating('createSite', { kind: 'createSite' }),
  creating('createVpc', { kind: 'createVpc' }),
  creating('createPolicy', { kind: 'createPolicy' }),
  creating('createConnection', { kind: 'createConnection' }),
]
