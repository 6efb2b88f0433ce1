import type { Rect } from '../../../shared/topology/geometry.ts'
import type { CanvasStore } from '../canvas-state.ts'
import { rectBetween, touching } from '../geometry/boxes.ts'
import type { SceneIndex } from '../geometry/scene-index.ts'
import type { Gesture, Pointer } from './gesture.ts'

/** The nodes that a rectangle touches. */
export const nodesWithin = (index: SceneIndex, rect: Rect): string[] =>
  touching(index.nodeBoxes, rect).map((i) => index.scene.nodes[i]!.id)

/** Draws a rectangle and adds what it touches to the selection. */
export function selectWithin(canvas: CanvasStore, start: Pointer, select: (ids: string[]) => void): Gesture {
  return {
    move: ({ scene }) => canvas.set({ marquee: rectBetween(start.scene, scene) }),
    end: ({ scene }) => {
      const { index, selection } = canvas.get()
      canvas.set({ marquee: null })
      select([...new Set([...selection, ...nodesWithin(index, rectBetween(start.scene, scene))])])
    },
    cancel: () => canvas.set({ marquee: null }),
  }
}
