import type { Position } from '../model/plan.ts'

const BLOCK_GAP = 40
const STRIP_GAP = 120
/** Width to height of the whole drawing that the number of strips aims at: that of a screen. */
const ASPECT = 1.6

/** How tall strips should be that hold blocks of these heights, stacked, for the whole to have the shape of a screen. */
export function stripHeight(heights: number[], width: number): number {
  const total = heights.reduce((sum, height) => sum + height + BLOCK_GAP, 0)
  return total / Math.max(1, Math.round(Math.sqrt((ASPECT * total) / (width + STRIP_GAP))))
}

/**
 * Stacks blocks of one width in their order, wrapped into strips side by side when one would be out of proportion.
 * Answers their top left corners. O(n).
 */
export function packStrips(heights: number[], width: number): Position[] {
  const tallest = heights.reduce((max, height) => Math.max(max, height), 0)
  const limit = Math.max(tallest, stripHeight(heights, width))
  let strip = 0
  let y = 0
  return heights.map((height) => {
    if (y > 0 && y + height > limit) {
      strip++
      y = 0
    }
    const corner = { x: strip * (width + STRIP_GAP), y }
    y += height + BLOCK_GAP
    return corner
  })
}
