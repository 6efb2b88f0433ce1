import { type RefObject, useEffect } from 'react'
import { NODE_MIME_TYPE } from '../../ui/node-drag.ts'
import { dragOf } from '../attach/drop-impact.ts'
import { nodeKindOf } from '../attach/node-kind.ts'
import type { CanvasActions } from '../canvas-actions.ts'
import type { CanvasStore } from '../canvas-state.ts'
import { toScene } from '../geometry/viewport.ts'
import { placedAt } from '../menus/creation.ts'
import { connectingAt, type DragStart } from './connect.ts'

/**
 * Cards of the side list dragged onto the canvas: onto a node to attach, onto empty space to place there. What a drag
 * carries may only be read when it begins and when it ends, so it is read where it begins.
 */
export function useCardDrop(host: RefObject<HTMLElement | null>, canvas: CanvasStore, actions: CanvasActions): void {
  useEffect(() => {
    const element = host.current
    if (!element) return
    let dragged: DragStart | null = null

    const sceneAt = ({ clientX, clientY }: DragEvent) => {
      const box = element.getBoundingClientRect()
      return toScene(canvas.get().viewport, { x: clientX - box.left, y: clientY - box.top })
    }
    const onDragStart = (event: DragEvent) => {
      const id = event.dataTransfer?.getData(NODE_MIME_TYPE) ?? ''
      const isNode = id !== '' && nodeKindOf(actions.plan(), id) !== null
      dragged = isNode ? { ...dragOf(actions.plan(), id), anchor: null } : null
    }
    const onDragEnd = () => {
      dragged = null
      if (canvas.get().connecting?.anchor === null) canvas.set({ connecting: null })
    }
    const onDragOver = (event: DragEvent) => {
      if (dragged === null || !canvas.get().editable) return
      event.preventDefault()
      canvas.set({ connecting: connectingAt(canvas.get(), dragged, sceneAt(event)) })
    }
    const onDragLeave = (event: DragEvent) => {
      const { relatedTarget } = event
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) canvas.set({ connecting: null })
    }
    const onDrop = (event: DragEvent) => {
      if (dragged === null || !canvas.get().editable) return
      event.preventDefault()
      const { fromId, verdictOn } = dragged
      const at = sceneAt(event)
      const { targetId } = connectingAt(canvas.get(), dragged, at)
      onDragEnd()
      element.focus({ preventScroll: true })
      if (targetId !== null) actions.attach(fromId, targetId, verdictOn(targetId))
      else {
        const kind = nodeKindOf(actions.plan(), fromId)
        if (kind !== null) actions.move(new Map([[fromId, placedAt(kind, at)]]))
        actions.select([fromId])
      }
    }

    window.addEventListener('dragstart', onDragStart)
    window.addEventListener('dragend', onDragEnd)
    element.addEventListener('dragover', onDragOver)
    element.addEventListener('dragleave', onDragLeave)
    element.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragstart', onDragStart)
      window.removeEventListener('dragend', onDragEnd)
      element.removeEventListener('dragover', onDragOver)
      element.removeEventListener('dragleave', onDragLeave)
      element.removeEventListener('drop', onDrop)
    }
  }, [host, canvas, actions])
}
