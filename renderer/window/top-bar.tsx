import { Button, Kbd, SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core'
import { Download, PanelRight, Redo2, Search as SearchIcon, Undo2 } from 'lucide-react'
import { titleText } from '../../shared/commands/step-title.ts'
import { text } from '../../shared/text/index.ts'
import { actionOf } from '../actions/actions.ts'
import { isMac, keyNames } from '../actions/keys.ts'
import { perform } from '../actions/perform.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../store/hooks.ts'
import { selectInspectorCovered, selectPlan, selectUndo, selectView } from '../store/select.ts'
import { inspectorToggled, openDialog, type View, viewChosen } from '../store/ui-slice.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { ActingAs } from './acting-as.tsx'
import { LookMenu } from './look-menu.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { searchWindow } from './search-store.ts'
import classes from './top-bar.module.css'

const UndoRedo = () => {
  const store = useAppStore()
  const undo = useAppSelector(selectUndo)
  const undoBlocked = useAppSelector((state) => actionOf('undo').blockedBy?.(state) ?? null)
  const redoBlocked = useAppSelector((state) => actionOf('redo').blockedBy?.(state) ?? null)
  return (
    <div className={classes.group}>
      <GuardedIcon
        label={text.bar.undo(undo.undo && titleText(undo.undo))}
        blockedBy={undoBlocked}
        onClick={() => perform(store, actionOf('undo'))}
      >
        <Undo2 size={16} />
      </GuardedIcon>
      <GuardedIcon
        label={text.bar.redo(undo.redo && titleText(undo.redo))}
        blockedBy={redoBlocked}
        onClick={() => perform(store, actionOf('redo'))}
      >
        <Redo2 size={16} />
      </GuardedIcon>
    </div>
  )
}

const ViewSwitch = () => {
  const dispatch = useAppDispatch()
  return (
    <Tooltip label={text.bar.viewHint}>
      <SegmentedControl
        aria-label={text.bar.view}
        value={useAppSelector(selectView)}
        onChange={(value) => dispatch(viewChosen(value as View))}
        data={[
          { value: 'today', label: text.bar.today },
          { value: 'planned', label: text.bar.planned },
        ]}
      />
    </Tooltip>
  )
}

const InspectorSwitch = () => {
  const dispatch = useAppDispatch()
  const covered = useAppSelector(selectInspectorCovered)
  const open = useAppSelector((state) => state.ui.inspectorOpen) && !covered
  const label = open ? text.inspector.hide : text.inspector.show
  return (
    <GuardedIcon
      label={label}
      aria-expanded={open}
      blockedBy={covered ? text.interlink.inspectorCovered : null}
      onClick={() => dispatch(inspectorToggled())}
    >
      <PanelRight size={16} />
    </GuardedIcon>
  )
}

export const TopBar = () => {
  const { name } = useAppSelector(selectPlan)
  const dispatch = useAppDispatch()
  return (
    <section className={classes.bar} aria-label={text.bar.label}>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <PlanMenu />
      <UndoRedo />
      <ViewSwitch />
      <button type="button" className={classes.search} onClick={searchWindow.open}>
        <SearchIcon size={14} aria-hidden="true" />
        <span className="clip">{text.bar.search}</span>
        <Kbd size="xs" aria-hidden="true">
          {keyNames(actionOf('find').keys![0]!, isMac()).join(' ')}
        </Kbd>
      </button>
      <div className={classes.group}>
        <ActingAs />
        <Button leftSection={<Download size={14} />} onClick={() => dispatch(openDialog({ kind: 'export' }))}>
          {text.bar.export}
        </Button>
        <LookMenu />
        <InspectorSwitch />
      </div>
    </section>
  )
}
