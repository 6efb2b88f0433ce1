import type { Position } from '../../../shared/model/plan.ts'

/** Screen pixels from the border within which the view begins to move, and how far it moves in a frame at most. */
const BORDER = 32
const STEP = 14

const push = (at: number, length: number): number => {
  if (at < BORDER) return Math.min(1, (BORDER - at) / BORDER)
  if (at > length - BORDER) return -Math.min(1, (at - length + BORDER) / BORDER)
  return 0
}

/** Moves the view while something is dragged at its border, and has the gesture follow. */
export function edgePan(element: HTMLElement, panBy: (by: Position) => void) {
  let frame = 0
  let by: Position = { x: 0, y: 0 }
  let moved = () => {}
  const step = () => {
    frame = 0
    if (by.x === 0 && by.y === 0) return
    panBy(by)
    moved()
    frame = requestAnimationFrame(step)
  }
  return {
    follow: (at: Position, onMoved: () => void) => {
      by = { x: STEP * push(at.x, element.clientWidth), y: STEP * push(at.y, element.clientHeight) }
      moved = onMoved
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      frame = 0
      by = { x: 0, y: 0 }
    },
  }
}
