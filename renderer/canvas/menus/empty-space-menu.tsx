import { Menu } from '@mantine/core'
import { useMemo } from 'react'
import { text } from '../../../shared/text/index.ts'
import { editingBlocked } from '../../actions/blockers.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectPlan } from '../../store/select.ts'
import { canvasAsked, selectionChanged } from '../../store/ui-slice.ts'
import type { CanvasActions } from '../canvas-actions.ts'
import type { Place } from '../canvas-state.ts'
import type { SceneIndex } from '../geometry/scene-index.ts'
import { AnchoredMenu } from './anchored-menu.tsx'
import { creationsAt } from './creation.ts'
import { CreationItem } from './creation-menu.tsx'

type Props = { at: Place; index: SceneIndex; actions: CanvasActions; onClose: () => void }

/** The menu of the canvas itself: create here, and what concerns the whole drawing. */
export const EmptySpaceMenu = ({ at, index, actions, onClose }: Props) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const blocked = useAppSelector(editingBlocked)
  const creations = useMemo(() => creationsAt(plan, at.scene, null, crypto.randomUUID()), [plan, at])
  return (
    <AnchoredMenu at={at} label={text.canvas.menu.empty} onClose={onClose}>
      <Menu.Label>{text.canvas.create.title}</Menu.Label>
      {creations.map((creation) => (
        <CreationItem key={creation.label} creation={{ ...creation, blockedBy: blocked ?? creation.blockedBy }} />
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => dispatch(canvasAsked({ kind: 'fit' }))}>{text.canvas.menu.fit}</Menu.Item>
      <Menu.Item disabled={blocked !== null} onClick={actions.arrange}>
        {text.canvas.menu.arrange}
      </Menu.Item>
      <Menu.Item onClick={() => dispatch(selectionChanged(index.scene.nodes.map((node) => node.id)))}>
        {text.canvas.menu.selectAll}
      </Menu.Item>
    </AnchoredMenu>
  )
}
