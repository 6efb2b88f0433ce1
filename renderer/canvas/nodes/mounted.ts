import type { CanvasState } from '../canvas-state.ts'
import { inflate, touching } from '../geometry/boxes.ts'
import { seen } from '../geometry/viewport.ts'

/** Elements cost: more than these in view are painted only. */
const MOST = 90
/** Screen pixels beyond the border. */
const AHEAD = 120

/**
 * Which nodes are in the document: those in view where there are few enough of them, and always the one that the
 * keyboard is at. All others are painted, and so are those on their way. Where cards are too small to be read, these are
 * there for screen readers only: what is seen is painted.
 */
export function mountedIds({ index, viewport, size, selection, moves }: CanvasState): string[] {
  const current = [...selection].findLast((id) => index.node(id) !== undefined)
  const near = nearIds(index, viewport, size)
  const ids = current === undefined || near.includes(current) ? near : [...near, current]
  return moves.size === 0 ? ids : ids.filter((id) => !moves.has(id))
}

function nearIds(index: CanvasState['index'], viewport: CanvasState['viewport'], size: CanvasState['size']): string[] {
  if (size.width === 0) return []
  const view = inflate(seen(viewport, size), AHEAD / viewport.zoom)
  const near = touching(index.nodeBoxes, view)
  return near.length > MOST ? [] : near.map((i) => index.scene.nodes[i]!.id)
}
