import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'

/** Where connections are drawn from: the middle of a node's left and right side. */
export type HandleSide = 'left' | 'right'
export const HANDLE_SIDES: readonly HandleSide[] = ['left', 'right']

/** Screen pixels around a handle in which it is grabbed. */
export const HANDLE_REACH = 10
/** Of a node's width, how much a handle may take on each side: small nodes stay movable. */
const HANDLE_SHARE = 0.15

export const handleAt = (rect: Rect, side: HandleSide): Position => ({
  x: side === 'left' ? rect.x : rect.x + rect.width,
  y: rect.y + rect.height / 2,
})

/** A handle that is grabbed, and how far off its middle. */
export type Grab = { side: HandleSide; distance: number }

/** The handle of `rect` that `point` grabs, at this zoom; handles keep their size on the screen. */
export function handleUnder(rect: Rect, point: Position, zoom: number): Grab | null {
  const reach = HANDLE_REACH / zoom
  const inward = Math.min(reach, rect.width * HANDLE_SHARE)
  for (const side of HANDLE_SIDES) {
    const at = handleAt(rect, side)
    const outwards = side === 'left' ? at.x - point.x : point.x - at.x
    const distance = Math.hypot(point.x - at.x, point.y - at.y)
    if (outwards >= -inward && distance <= reach) return { side, distance }
  }
  return null
}
