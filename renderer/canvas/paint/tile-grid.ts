import type { Position } from '../../../shared/model/plan.ts'
import type { Rect, Size } from '../../../shared/topology/geometry.ts'

/** Side of a tile in CSS pixels. */
export const TILE = 512

/** Tiles by column and row, both ends included; tile (0, 0) begins at the scene's origin. */
export type TileRange = { left: number; top: number; right: number; bottom: number }

/** Tiles that a canvas of this size shows when the scene's origin is at `origin` on it. */
export const tilesSeen = (origin: Position, { width, height }: Size): TileRange => ({
  left: Math.floor(-origin.x / TILE),
  top: Math.floor(-origin.y / TILE),
  right: Math.floor((width - 1 - origin.x) / TILE),
  bottom: Math.floor((height - 1 - origin.y) / TILE),
})

export const widened = ({ left, top, right, bottom }: TileRange, by: number): TileRange => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

export const isInRange = ({ left, top, right, bottom }: TileRange, column: number, row: number): boolean =>
  column >= left && column <= right && row >= top && row <= bottom

/** The tiles of a range, those nearest its centre first. */
export function tilesOf(range: TileRange): { column: number; row: number }[] {
  const tiles: { column: number; row: number }[] = []
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) tiles.push({ column, row })
  const [x, y] = [(range.left + range.right) / 2, (range.top + range.bottom) / 2]
  const distance = (tile: { column: number; row: number }) => Math.abs(tile.column - x) + Math.abs(tile.row - y)
  return tiles.sort((a, b) => distance(a) - distance(b))
}

/** The part of the scene on a tile at this zoom. */
export const sceneRectOf = (column: number, row: number, zoom: number): Rect => ({
  x: (column * TILE) / zoom,
  y: (row * TILE) / zoom,
  width: TILE / zoom,
  height: TILE / zoom,
})
