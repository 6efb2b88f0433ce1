import { type KeyboardEvent, useMemo } from 'react'
import type { Position } from '../../shared/model/plan.ts'
import type { CanvasActions } from './canvas-actions.ts'
import type { CanvasStore } from './canvas-state.ts'
import { type Direction, neighbourOf } from './geometry/neighbour.ts'
import { toScene, toScreen } from './geometry/viewport.ts'
import { GRID } from './gestures/snap.ts'
import type { View } from './use-view.ts'

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const STEP: Record<Direction, Position> = {
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
}

const ZOOM_STEP = 1.25

type Handlers = {
  onKeyDown: (event: KeyboardEvent) => void
  onKeyUp: (event: KeyboardEvent) => void
  onBlur: () => void
}

/** The canvas by keyboard: one stop for Tab, arrows within. Keys that are not used here go on to the window's actions. */
export const useKeys = (canvas: CanvasStore, actions: CanvasActions, view: View): Handlers =>
  useMemo(() => {
    /** Nodes moved by keys that are still held: told to the plan once, when they are let go. */
    let moving = false

    const current = (): string | undefined => {
      const { selection, index } = canvas.get()
      return [...selection].findLast((id) => index.node(id) !== undefined)
    }

    /** Where the keyboard starts when nothing is selected: the node nearest to the middle of the view. */
    const nearest = (): string | undefined => {
      const { index, viewport, size } = canvas.get()
      const middle = toScene(viewport, { x: size.width / 2, y: size.height / 2 })
      let best: string | undefined
      let least = Infinity
      for (const { id, x, y, width, height } of index.scene.nodes) {
        const away = Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y)
        if (away < least) [best, least] = [id, away]
      }
      return best
    }

    const go = (direction: Direction, extend: boolean) => {
      const from = current()
      const to = from === undefined ? nearest() : neighbourOf(canvas.get().index, from, direction)
      if (to === undefined || to === null) return
      actions.select(extend ? [...[...canvas.get().selection].filter((id) => id !== to), to] : [to])
      view.reveal(to)
    }

    const moveBy = ({ x, y }: Position) => {
      const { index, selection, moves, editable } = canvas.get()
      if (!editable) return
      const next = new Map(moves)
      for (const id of selection) {
        const node = index.node(id)
        const at = moves.get(id) ?? node
        if (node && at) next.set(id, { x: at.x + x, y: at.y + y })
      }
      moving = true
      canvas.set({ moves: next })
    }

    const commitMove = () => {
      if (!moving) return
      moving = false
      const { moves, selection } = canvas.get()
      actions.move(new Map([...moves].filter(([id]) => selection.has(id))))
    }

    const openMenu = () => {
      const { index, viewport, size } = canvas.get()
      const id = current()
      const node = id === undefined ? undefined : index.node(id)
      const scene = node
        ? { x: node.x + node.width / 2, y: node.y + node.height / 2 }
        : toScene(viewport, { x: size.width / 2, y: size.height / 2 })
      actions.openMenu(node?.id ?? null, { scene, screen: toScreen(viewport, scene) })
    }

    const keys: Record<string, () => void> = {
      enter: () => {
        const { selection } = canvas.get()
        const last = [...selection].at(-1)
        if (last !== undefined) actions.inspect(last)
      },
      a: () => {
        const id = current()
        if (id !== undefined && canvas.get().editable) actions.openAttach(id)
      },
      contextmenu: openMenu,
      escape: actions.stepBack,
      '+': () => view.zoomBy(ZOOM_STEP),
      '=': () => view.zoomBy(ZOOM_STEP),
      '-': () => view.zoomBy(1 / ZOOM_STEP),
      '0': () => view.zoomTo(1),
    }

    return {
      onKeyDown: (event) => {
        if (event.target !== event.currentTarget) return
        const direction = ARROWS[event.key]
        const mod = event.ctrlKey || event.metaKey
        if (direction !== undefined && !mod) {
          if (event.altKey) moveBy(STEP[direction])
          else go(direction, event.shiftKey)
        } else if (mod && event.key === 'a') {
          actions.select(canvas.get().index.scene.nodes.map((node) => node.id))
        } else if (event.shiftKey && event.key === 'F10') {
          openMenu()
        } else {
          const action = mod || event.altKey ? undefined : keys[event.key.toLowerCase()]
          if (action === undefined) return
          action()
        }
        event.preventDefault()
      },
      onKeyUp: (event) => {
        if (event.key in ARROWS || event.key === 'Alt') commitMove()
      },
      onBlur: commitMove,
    }
  }, [canvas, actions, view])
