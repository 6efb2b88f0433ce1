import type { RefObject } from 'react'
import type { CanvasActions } from '../canvas-actions.ts'
import type { CanvasStore } from '../canvas-state.ts'
import { useCanvas } from '../use-canvas.ts'
import { AttachDialog } from './attach-dialog.tsx'
import { CreationMenu } from './creation-menu.tsx'
import { EmptySpaceMenu } from './empty-space-menu.tsx'
import { ThingMenu } from './thing-menu.tsx'

type Props = { canvas: CanvasStore; actions: CanvasActions; host: RefObject<HTMLElement | null> }

/** Whatever is open over the canvas, one at a time. */
export const Popups = ({ canvas, actions, host }: Props) => {
  const popup = useCanvas((state) => state.popup)
  const index = useCanvas((state) => state.index)
  if (popup === null) return null
  // What a menu opens in its place stays open when the menu closes.
  const onClose = () => {
    if (canvas.get().popup === popup) canvas.set({ popup: null })
    host.current?.focus({ preventScroll: true })
  }
  switch (popup.kind) {
    case 'attach':
      return <AttachDialog fromId={popup.fromId} actions={actions} onClose={onClose} />
    case 'creation':
      return <CreationMenu at={popup.at} fromId={popup.fromId} onClose={onClose} />
    case 'menu': {
      const { id, at } = popup
      if (id === null) return <EmptySpaceMenu at={at} index={index} actions={actions} onClose={onClose} />
      return <ThingMenu id={id} at={at} index={index} actions={actions} onClose={onClose} />
    }
  }
}
