import { Menu } from '@mantine/core'
import { useMemo } from 'react'
import { text } from '../../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { nameOf, selectPlan } from '../../store/select.ts'
import { openDialog } from '../../store/ui-slice.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import type { Place } from '../canvas-state.ts'
import { AnchoredMenu } from './anchored-menu.tsx'
import { type Creation, creationsAt } from './creation.ts'
import classes from './menus.module.css'

/** One thing to create; greyed out with its reason where it can't be. */
export const CreationItem = ({ creation }: { creation: Creation }) => {
  const dispatch = useAppDispatch()
  return (
    <Menu.Item
      leftSection={<KindIcon kind={creation.kind} />}
      disabled={creation.blockedBy !== null}
      onClick={() => dispatch(openDialog(creation.dialog))}
    >
      {creation.label}
      {creation.blockedBy === null ? null : <span className={classes.refusal}>{creation.blockedBy}</span>}
    </Menu.Item>
  )
}

type Props = { at: Place; fromId: string | null; onClose: () => void }

/** Creates something at a place: anything, or what a connection let go there could end at. */
export const CreationMenu = ({ at, fromId, onClose }: Props) => {
  const plan = useAppSelector(selectPlan)
  const creations = useMemo(() => creationsAt(plan, at.scene, fromId, crypto.randomUUID()), [plan, at, fromId])
  const label = fromId === null ? text.canvas.create.title : text.canvas.create.attached(nameOf(plan, fromId))
  return (
    <AnchoredMenu at={at} label={label} onClose={onClose}>
      <Menu.Label>{label}</Menu.Label>
      {creations.map((creation) => (
        <CreationItem key={creation.label} creation={creation} />
      ))}
    </AnchoredMenu>
  )
}
