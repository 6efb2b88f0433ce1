import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { Map as MapIcon, Maximize, Minus, Plus, SquarePlus, Workflow } from 'lucide-react'
import { useMemo } from 'react'
import { text } from '../../shared/text/index.ts'
import { editingBlocked } from '../actions/blockers.ts'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { GuardedIcon } from '../ui/guarded-button.tsx'
import { percentOf } from '../ui/percent-of.ts'
import classes from './canvas.module.css'
import type { CanvasActions } from './canvas-actions.ts'
import type { CanvasStore } from './canvas-state.ts'
import { FilterButton } from './filter/filter-button.tsx'
import { toScene } from './geometry/viewport.ts'
import { creationsAt } from './menus/creation.ts'
import { CreationItem } from './menus/creation-menu.tsx'
import { useCanvas } from './use-canvas.ts'
import type { View } from './use-view.ts'

const ICON = { size: 16, strokeWidth: 1.75 } as const
const STEP = 1.25

/** What can be created in the middle of the view, as it is when the menu opens. */
const Creations = ({ canvas }: { canvas: CanvasStore }) => {
  const plan = useAppSelector(selectPlan)
  const creations = useMemo(() => {
    const { viewport, size } = canvas.get()
    const middle = toScene(viewport, { x: size.width / 2, y: size.height / 2 })
    return creationsAt(plan, middle, null, crypto.randomUUID())
  }, [plan, canvas])
  return creations.map((creation) => <CreationItem key={creation.label} creation={creation} />)
}

const CreateButton = ({ canvas }: { canvas: CanvasStore }) => {
  const blocked = useAppSelector(editingBlocked)
  return (
    <Menu position="top-start" disabled={blocked !== null}>
      <Menu.Target>
        <GuardedIcon label={text.canvas.tools.create} blockedBy={blocked} onClick={() => {}}>
          <SquarePlus {...ICON} />
        </GuardedIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Creations canvas={canvas} />
      </Menu.Dropdown>
    </Menu>
  )
}

type Props = {
  canvas: CanvasStore
  view: View
  actions: CanvasActions
  mapShown: boolean
  onToggleMap: () => void
}

/** Creating, and moving the view, by buttons. */
export const ToolBar = ({ canvas, view, actions, mapShown, onToggleMap }: Props) => {
  const percent = useCanvas((state) => percentOf(state.viewport.zoom))
  const blocked = useAppSelector(editingBlocked)
  return (
    <div className={classes.tools} role="toolbar" aria-label={text.canvas.tools.label}>
      <CreateButton canvas={canvas} />
      <span className={classes.divider} />
      <GuardedIcon label={text.canvas.tools.zoomOut} blockedBy={null} onClick={() => view.zoomBy(1 / STEP)}>
        <Minus {...ICON} />
      </GuardedIcon>
      <Tooltip label={text.canvas.tools.zoomReset(percent)}>
        <UnstyledButton className={classes.percent} onClick={() => view.zoomTo(1)}>
          {text.status.zoom(percent)}
        </UnstyledButton>
      </Tooltip>
      <GuardedIcon label={text.canvas.tools.zoomIn} blockedBy={null} onClick={() => view.zoomBy(STEP)}>
        <Plus {...ICON} />
      </GuardedIcon>
      <span className={classes.divider} />
      <GuardedIcon label={text.canvas.tools.fit} blockedBy={null} onClick={view.fit}>
        <Maximize {...ICON} />
      </GuardedIcon>
      <GuardedIcon label={text.canvas.tools.arrange} blockedBy={blocked} onClick={actions.arrange}>
        <Workflow {...ICON} />
      </GuardedIcon>
      <FilterButton actions={actions} />
      <GuardedIcon
        label={text.canvas.tools.minimap}
        blockedBy={null}
        onClick={onToggleMap}
        variant={mapShown ? 'light' : 'subtle'}
      >
        <MapIcon {...ICON} />
      </GuardedIcon>
    </div>
  )
}
