import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Place } from '../canvas-state.ts'
import classes from './menus.module.css'

/** A long menu moves over the point where it opens rather than out of the window. */
const WITHIN_WINDOW = { flip: true, shift: { crossAxis: true, padding: 8 } }

type Props = { at: Place; label: string; onClose: () => void; children: ReactNode }

/** Mantine counts keys pressed outside as well: the very key that opened the menu would close it. */
const OUTSIDE_EVENTS = ['mousedown', 'touchstart']

/** A menu that opens at a point of the canvas; the focus goes into it; whoever closes it says where it goes then. */
export const AnchoredMenu = ({ at, label, onClose, children }: Props) => (
  <Menu
    opened
    onClose={onClose}
    position="bottom-start"
    offset={2}
    returnFocus={false}
    clickOutsideEvents={OUTSIDE_EVENTS}
    middlewares={WITHIN_WINDOW}
    transitionProps={{ duration: 0 }}
    shadow="md"
    width={260}
  >
    <Menu.Target>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        className={classes.anchor}
        style={{ left: at.screen.x, top: at.screen.y }}
      />
    </Menu.Target>
    <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
  </Menu>
)
