import { type RefObject, useEffect } from 'react'
import type { CanvasActions } from '../canvas-actions.ts'
import type { CanvasStore } from '../canvas-state.ts'
import { type Hit, hitTest } from '../geometry/hit-test.ts'
import { toScene } from '../geometry/viewport.ts'
import { connect } from './connect.ts'
import { edgePan } from './edge-pan.ts'
import { CLICK_SLACK, distance, type Gesture, type Pointer } from './gesture.ts'
import { moveNodes } from './move-nodes.ts'
import { selectWithin } from './select-within.ts'

type Press = { pointerId: number; at: Pointer; hit: Hit | null; toggles: boolean; gesture: Gesture | null }

/** Only presses on the drawing itself: buttons, menus and the minimap lie above it and have their own. */
const isOnDrawing = ({ target }: Event) => target instanceof Element && target.closest('.react-flow__pane') !== null

const sameHit = (a: Hit | null, b: Hit | null) => a?.kind === b?.kind && a?.id === b?.id

/**
 * Pressing, dragging and clicking on the drawing, the same at every zoom because all of it goes by what is under the
 * pointer in the scene. Empty space and edges are left to React Flow, which pans.
 */
export function usePointer(host: RefObject<HTMLElement | null>, canvas: CanvasStore, actions: CanvasActions): void {
  useEffect(() => {
    const element = host.current
    if (!element) return
    let press: Press | null = null

    const pointerAt = ({ clientX, clientY, altKey, shiftKey }: MouseEvent): Pointer => {
      const box = element.getBoundingClientRect()
      const screen = { x: clientX - box.left, y: clientY - box.top }
      return { screen, scene: toScene(canvas.get().viewport, screen), altKey, shiftKey }
    }
    const hitAt = ({ scene }: Pointer) => hitTest(canvas.get().index, scene, canvas.get().viewport.zoom)

    const pan = edgePan(element, (by) => actions.panBy(by))

    const begin = ({ hit, at }: Press): Gesture | null => {
      const { editable, selection } = canvas.get()
      if (hit === null || hit.kind === 'edge') return at.shiftKey ? selectWithin(canvas, at, actions.select) : null
      if (!editable) return null
      if (hit.kind === 'handle') return connect(canvas, actions.plan(), hit.id, hit.side, actions)
      if (selection.has(hit.id)) return moveNodes(canvas, at, hit.id, [...selection], actions.move)
      actions.select([hit.id])
      return moveNodes(canvas, at, hit.id, [hit.id], actions.move)
    }

    const click = ({ hit, toggles }: Press) => {
      if (hit === null) {
        if (!toggles) actions.select([])
      } else if (toggles) actions.toggle(hit.id)
      else actions.select([hit.id])
    }

    /** A press that is ours: React Flow must not pan with it. */
    const isOurs = ({ hit, at }: Press) => at.shiftKey || (hit !== null && hit.kind !== 'edge')

    const stop = () => {
      press = null
      pan.stop()
    }
    const cancel = () => {
      press?.gesture?.cancel()
      stop()
    }

    const onPointerDown = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || !isOnDrawing(event)) return
      const at = pointerAt(event)
      const toggles = event.ctrlKey || event.metaKey || event.shiftKey
      press = { pointerId: event.pointerId, at, hit: hitAt(at), toggles, gesture: null }
      if (isOurs(press)) event.stopPropagation()
    }
    // React Flow pans by mouse and touch events, which follow the pointer's.
    const onPressOfMouse = (event: Event) => {
      if (press !== null && isOurs(press) && isOnDrawing(event)) event.stopPropagation()
    }
    const onPointerMove = (event: PointerEvent) => {
      const pointer = pointerAt(event)
      if (press === null) {
        const hover = isOnDrawing(event) ? hitAt(pointer) : null
        if (!sameHit(hover, canvas.get().hover)) canvas.set({ hover })
        element.style.setProperty('--canvas-cursor', cursorOver(hover, canvas.get().editable))
        return
      }
      if (press.gesture === null) {
        if (distance(press.at.screen, pointer.screen) < CLICK_SLACK) return
        if (!isOurs(press)) return
        press.gesture = begin(press)
        canvas.set({ hover: null })
        element.setPointerCapture(press.pointerId)
      }
      press.gesture?.move(pointer)
      if (press.gesture) pan.follow(pointer.screen, () => press?.gesture?.move(pointerAt(event)))
    }
    const onPointerUp = (event: PointerEvent) => {
      if (press === null || event.pointerId !== press.pointerId) return
      const ended = press
      const pointer = pointerAt(event)
      stop()
      if (ended.gesture) ended.gesture.end(pointer)
      else if (distance(ended.at.screen, pointer.screen) < CLICK_SLACK) click(ended)
    }
    const onPointerLeave = () => {
      if (press === null) canvas.set({ hover: null })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || press?.gesture === null || press === null) return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    const onDoubleClick = (event: MouseEvent) => {
      if (!isOnDrawing(event)) return
      const pointer = pointerAt(event)
      const hit = hitAt(pointer)
      if (hit === null) actions.offerCreation(pointer, null)
      else actions.inspect(hit.id)
    }
    const onContextMenu = (event: MouseEvent) => {
      if (!isOnDrawing(event)) return
      event.preventDefault()
      const pointer = pointerAt(event)
      const hit = hitAt(pointer)
      if (hit !== null && !canvas.get().selection.has(hit.id)) actions.select([hit.id])
      actions.openMenu(hit?.id ?? null, pointer)
    }

    const capture = { capture: true }
    element.addEventListener('pointerdown', onPointerDown, capture)
    element.addEventListener('mousedown', onPressOfMouse, capture)
    element.addEventListener('touchstart', onPressOfMouse, capture)
    element.addEventListener('pointermove', onPointerMove)
    element.addEventListener('pointerup', onPointerUp)
    element.addEventListener('pointercancel', cancel)
    element.addEventListener('pointerleave', onPointerLeave)
    element.addEventListener('dblclick', onDoubleClick, capture)
    element.addEventListener('contextmenu', onContextMenu)
    window.addEventListener('keydown', onKeyDown, capture)
    return () => {
      cancel()
      element.removeEventListener('pointerdown', onPointerDown, capture)
      element.removeEventListener('mousedown', onPressOfMouse, capture)
      element.removeEventListener('touchstart', onPressOfMouse, capture)
      element.removeEventListener('pointermove', onPointerMove)
      element.removeEventListener('pointerup', onPointerUp)
      element.removeEventListener('pointercancel', cancel)
      element.removeEventListener('pointerleave', onPointerLeave)
      element.removeEventListener('dblclick', onDoubleClick, capture)
      element.removeEventListener('contextmenu', onContextMenu)
      window.removeEventListener('keydown', onKeyDown, capture)
    }
  }, [host, canvas, actions])
}

const cursorOver = (hit: Hit | null, editable: boolean): string => {
  if (hit === null) return 'grab'
  return hit.kind === 'handle' && editable ? 'crosshair' : 'pointer'
}
