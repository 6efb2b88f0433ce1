import type { Position } from '../../../shared/model/plan.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import type { CanvasStore } from '../canvas-state.ts'
import { inflate, touching } from '../geometry/boxes.ts'
import type { Moves } from '../geometry/moved.ts'
import { seen } from '../geometry/viewport.ts'
import type { Gesture, Pointer } from './gesture.ts'
import { snap } from './snap.ts'

/** Screen pixels within which a node lines up with another. */
const ALIGN_REACH = 5
/** More nodes in view are too small to line anything up with by eye. */
const MOST_NEIGHBOURS = 200

/**
 * Moves nodes as one group. The plan hears of it once, at the end; until it answers the canvas shows the nodes where
 * they were let go, so nothing jumps.
 */
export function moveNodes(
  canvas: CanvasStore,
  start: Pointer,
  primaryId: string,
  ids: readonly string[],
  commit: (moves: Moves) => void,
): Gesture {
  const before = canvas.get()
  const pending = before.moves
  const places = new Map<string, Position>()
  for (const id of ids) {
    const node = before.index.node(id)
    if (node) places.set(id, pending.get(id) ?? { x: node.x, y: node.y })
  }
  const primary = before.index.node(primaryId)

  const neighbours = (): SceneNode[] => {
    const { index, viewport, size } = canvas.get()
    const boxes = touching(index.nodeBoxes, inflate(seen(viewport, size), 0))
    if (boxes.length > MOST_NEIGHBOURS) return []
    return boxes.map((i) => index.scene.nodes[i]!).filter((node) => !places.has(node.id))
  }

  const movedBy = ({ scene, altKey }: Pointer) => {
    const offset = { x: scene.x - start.scene.x, y: scene.y - start.scene.y }
    const place = places.get(primaryId)
    if (!primary || !place || altKey) return { offset, guides: [] }
    return snap({ ...primary, ...place }, offset, neighbours(), ALIGN_REACH / canvas.get().viewport.zoom)
  }

  const at = (offset: Position): Moves =>
    new Map([...places].map(([id, place]) => [id, { x: place.x + offset.x, y: place.y + offset.y }]))

  return {
    move: (pointer) => {
      const { offset, guides } = movedBy(pointer)
      canvas.set({ moves: new Map([...pending, ...at(offset)]), guides })
    },
    end: (pointer) => {
      const { offset } = movedBy(pointer)
      canvas.set({ guides: [] })
      commit(at({ x: Math.round(offset.x), y: Math.round(offset.y) }))
    },
    cancel: () => canvas.set({ moves: pending, guides: [] }),
  }
}
