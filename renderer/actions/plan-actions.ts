import { text } from '../../shared/text/index.ts'
import { switchPlan } from '../store/plan-files.ts'
import type { AppStore } from '../store/store.ts'
import { openDialog } from '../store/ui-slice.ts'
import type { Action } from './action.ts'
import { editingBlocked } from './blockers.ts'

/** Hosts with native dialogs ask for the path themselves; elsewhere ours does. */
const orAsk = (
  store: AppStore,
  name: 'plan.new' | 'plan.open' | 'plan.saveAs',
  kind: 'newPlan' | 'openPlan' | 'saveAs',
) => {
  if (store.getState().plan.host?.asksForPaths) void store.dispatch(switchPlan({ name, input: {} }))
  else store.dispatch(openDialog({ kind }))
}

export const PLAN_ACTIONS: Action[] = [
  {
    id: 'new',
    title: () => text.actions.new,
    group: 'plan',
    keys: ['mod+n'],
    whileTyping: true,
    perform: (store) => orAsk(store, 'plan.new', 'newPlan'),
  },
  {
    id: 'open',
    title: () => text.actions.open,
    group: 'plan',
    keys: ['mod+o'],
    whileTyping: true,
    perform: (store) => orAsk(store, 'plan.open', 'openPlan'),
  },
  {
    id: 'openSample',
    title: () => text.actions.openSample,
    group: 'plan',
    perform: (store) => void store.dispatch(switchPlan({ name: 'plan.openSample', input: {} })),
  },
  {
    id: 'saveAs',
    title: () => text.actions.saveAs,
    group: 'plan',
    keys: ['mod+shift+s'],
    whileTyping: true,
    perform: (store) => orAsk(store, 'plan.saveAs', 'saveAs'),
  },
  {
    id: 'import',
    title: () => text.actions.import,
    group: 'plan',
    keys: ['mod+i'],
    blockedBy: editingBlocked,
    perform: (store) => store.dispatch(openDialog({ kind: 'import' })),
  },
  {
    id: 'exportSvg',
    title: () => text.actions.exportSvg,
    group: 'plan',
    keys: ['mod+e'],
    perform: (store) => store.dispatch(openDialog({ kind: 'export' })),
  },
  {
    id: 'exportJson',
    title: () => text.actions.exportJson,
    group: 'plan',
    perform: (store) => store.dispatch(openDialog({ kind: 'export', format: 'json' })),
  },
]
