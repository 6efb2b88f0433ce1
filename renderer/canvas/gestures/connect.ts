import type { Plan, Position } from '../../../shared/model/plan.ts'
import { dragOf } from '../attach/drop-impact.ts'
import type { Verdict } from '../attach/verdict.ts'
import type { CanvasStore, Connecting } from '../canvas-state.ts'
import { type HandleSide, handleAt } from '../geometry/handles.ts'
import { hitTest } from '../geometry/hit-test.ts'
import type { SceneIndex } from '../geometry/scene-index.ts'
import type { Gesture, Pointer } from './gesture.ts'

export type Dropped = {
  onNode(fromId: string, toId: string, verdict: Verdict): void
  onEmpty(fromId: string, pointer: Pointer): void
}

/** The node that a connection let go at this point would end at: its handles count as the node. */
export function targetAt(index: SceneIndex, point: Position, zoom: number, fromId: string): string | null {
  const hit = hitTest(index, point, zoom)
  return hit === null || hit.kind === 'edge' || hit.id === fromId ? null : hit.id
}

/** What stays the same while a connection or card is on its way. */
export type DragStart = Omit<Connecting, 'at' | 'targetId'>

/** A connection or card on its way, seen from where the pointer is now. */
export const connectingAt = (
  { index, viewport }: { index: SceneIndex; viewport: { zoom: number } },
  start: DragStart,
  at: Position,
): Connecting => ({ ...start, at, targetId: targetAt(index, at, viewport.zoom, start.fromId) })

/** Draws a connection from a node's handle. */
export function connect(canvas: CanvasStore, plan: Plan, fromId: string, side: HandleSide, dropped: Dropped): Gesture {
  const node = canvas.get().index.node(fromId)
  const start = { ...dragOf(plan, fromId), anchor: node ? handleAt(node, side) : null }
  const isBackHome = ({ scene }: Pointer) => {
    const { index, viewport } = canvas.get()
    return hitTest(index, scene, viewport.zoom)?.id === fromId
  }
  return {
    move: ({ scene }) => canvas.set({ connecting: connectingAt(canvas.get(), start, scene) }),
    end: (pointer) => {
      const { targetId } = connectingAt(canvas.get(), start, pointer.scene)
      canvas.set({ connecting: null })
      if (targetId !== null) dropped.onNode(fromId, targetId, start.verdictOn(targetId))
      else if (!isBackHome(pointer)) dropped.onEmpty(fromId, pointer)
    },
    cancel: () => canvas.set({ connecting: null }),
  }
}
