import type { Position } from '../../../shared/model/plan.ts'
import type { Rect, Size } from '../../../shared/topology/geometry.ts'

/** Where the scene is seen: scene point (0, 0) is drawn at (x, y) of the canvas, `zoom` screen pixels to a scene unit. */
export type Viewport = Position & { zoom: number }

/** Enough to see all of a plan with 20 000 InterLinks. */
export const MIN_ZOOM = 0.002
export const MAX_ZOOM = 2

export const toScene = ({ x, y, zoom }: Viewport, point: Position): Position => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
})

export const toScreen = ({ x, y, zoom }: Viewport, point: Position): Position => ({
  x: point.x * zoom + x,
  y: point.y * zoom + y,
})

/** The part of the scene that a canvas of this size shows. */
export const seen = (viewport: Viewport, { width, height }: Size): Rect => ({
  ...toScene(viewport, { x: 0, y: 0 }),
  width: width / viewport.zoom,
  height: height / viewport.zoom,
})

/** The viewport that shows all of `rect`, centred, `padding` screen pixels off the border and no larger than `maxZoom`. */
export function fitting(rect: Rect, { width, height }: Size, padding: number, maxZoom: number): Viewport {
  const room = { width: Math.max(1, width - 2 * padding), height: Math.max(1, height - 2 * padding) }
  const scale = Math.min(room.width / Math.max(1, rect.width), room.height / Math.max(1, rect.height))
  const zoom = Math.min(maxZoom, Math.max(MIN_ZOOM, scale))
  return {
    zoom,
    x: width / 2 - (rect.x + rect.width / 2) * zoom,
    y: height / 2 - (rect.y + rect.height / 2) * zoom,
  }
}
