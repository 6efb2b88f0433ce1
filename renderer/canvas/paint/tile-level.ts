import type { Position } from '../../../shared/model/plan.ts'
import type { Rect, Size } from '../../../shared/topology/geometry.ts'
import { boxesOverlap } from '../geometry/boxes.ts'
import type { Viewport } from '../geometry/viewport.ts'
import { isInRange, sceneRectOf, TILE, type TileRange, tilesOf, tilesSeen, widened } from './tile-grid.ts'

/** Draws part of the scene; the context is in scene units and clipped to `rect`. */
export type PaintRect = (context: CanvasRenderingContext2D, rect: Rect, zoom: number) => void

type Tile = { canvas: HTMLCanvasElement; column: number; row: number; fresh: boolean }

/** Tiles kept ready beyond the border, and those after which a tile is let go. */
const AHEAD = 1
const KEPT = 2

/** The scene drawn at one zoom, in tiles: moved and scaled as one element, painted as they come into view. */
export type TileLevel = {
  zoom: number
  /** Places the level for the viewport; says nothing about which tiles are painted. */
  place(viewport: Viewport): void
  /** Marks what was drawn within `rects` as old; everything where none are given. Old tiles show until repainted. */
  invalidate(rects?: readonly Rect[]): void
  /** Paints until `deadline` (ms, as `performance.now`), at least one tile; what is in view comes first. */
  paint(viewport: Viewport, size: Size, deadline: number): 'ready' | 'seen' | 'unfinished'
  remove(): void
}

export function createTileLevel(parent: HTMLElement, zoom: number, paintRect: PaintRect): TileLevel {
  const element = document.createElement('div')
  element.className = 'canvas-level'
  parent.append(element)
  const scale = window.devicePixelRatio
  const tiles = new Map<string, Tile>()
  const spare: HTMLCanvasElement[] = []

  const paintTile = (tile: Tile) => {
    const context = tile.canvas.getContext('2d', { alpha: false })
    if (!context) return
    const rect = sceneRectOf(tile.column, tile.row, zoom)
    context.setTransform(zoom * scale, 0, 0, zoom * scale, -rect.x * zoom * scale, -rect.y * zoom * scale)
    context.textRendering = 'geometricPrecision'
    paintRect(context, rect, zoom)
    tile.fresh = true
  }

  const tileAt = (column: number, row: number): Tile => {
    const key = `${column} ${row}`
    const known = tiles.get(key)
    if (known) return known
    const canvas = spare.pop() ?? newCanvas(scale)
    canvas.style.transform = `translate(${column * TILE}px, ${row * TILE}px)`
    const tile = { canvas, column, row, fresh: false }
    tiles.set(key, tile)
    return tile
  }

  const letGo = (range: TileRange) => {
    for (const [key, tile] of tiles) {
      if (isInRange(range, tile.column, tile.row)) continue
      tile.canvas.remove()
      spare.push(tile.canvas)
      tiles.delete(key)
    }
  }

  /** Whether all of the range is painted before the deadline. */
  const paintRange = (range: TileRange, mayPaint: () => boolean): boolean => {
    for (const { column, row } of tilesOf(range)) {
      const tile = tileAt(column, row)
      if (tile.fresh) continue
      if (!mayPaint()) return false
      paintTile(tile)
      if (!tile.canvas.isConnected) element.append(tile.canvas)
    }
    return true
  }

  return {
    zoom,
    place: (viewport) => {
      const { x, y } = snapped(viewport, scale)
      const ratio = viewport.zoom / zoom
      element.style.transform = `translate(${x}px, ${y}px)${ratio === 1 ? '' : ` scale(${ratio})`}`
    },
    invalidate: (rects) => {
      for (const tile of tiles.values()) {
        const rect = sceneRectOf(tile.column, tile.row, zoom)
        if (rects === undefined || rects.some((old) => boxesOverlap(old, rect))) tile.fresh = false
      }
    },
    paint: (viewport, size, deadline) => {
      const ratio = zoom / viewport.zoom
      const origin = { x: viewport.x * ratio, y: viewport.y * ratio }
      const inView = tilesSeen(origin, { width: size.width * ratio, height: size.height * ratio })
      let painted = 0
      const mayPaint = () => painted++ === 0 || performance.now() < deadline
      letGo(widened(inView, KEPT))
      if (!paintRange(inView, mayPaint)) return 'unfinished'
      return paintRange(widened(inView, AHEAD), mayPaint) ? 'ready' : 'seen'
    },
    remove: () => element.remove(),
  }
}

function newCanvas(scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.ceil(TILE * scale)
  canvas.className = 'canvas-tile'
  return canvas
}

/** Whole device pixels, so that tiles meet without seams and lines stay sharp. */
const snapped = ({ x, y }: Position, scale: number): Position => ({
  x: Math.round(x * scale) / scale,
  y: Math.round(y * scale) / scale,
})
