import type { Position } from '../../../shared/model/plan.ts'

/** Where the pointer is: on the canvas in CSS pixels, and in scene units. */
export type Pointer = { screen: Position; scene: Position; altKey: boolean; shiftKey: boolean }

/** Something under way between pressing and letting go. Each gesture is told of every move and ends one way or another. */
export type Gesture = {
  move(pointer: Pointer): void
  end(pointer: Pointer): void
  cancel(): void
}

/** Screen pixels that a press may move and still be a click. */
export const CLICK_SLACK = 4

export const distance = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y)
