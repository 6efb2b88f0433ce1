import type { Rect, Size } from '../../../shared/topology/geometry.ts'
import type { Viewport } from '../geometry/viewport.ts'
import { createTileLevel, type PaintRect, type TileLevel } from './tile-level.ts'

/** Milliseconds of painting per frame: the rest of a 16 ms frame belongs to everything else. */
const BUDGET_MS = 7
/** A zoom counts as chosen when it has not changed for this long; until then what is there is scaled. */
const ZOOM_REST_MS = 90
/** Scaled further than this, a drawing is too coarse or too small to wait for the zoom to rest. */
const COARSEST = 1.6

/**
 * The still part of the canvas. Panning moves painted tiles and zooming scales them, both without painting; new tiles
 * are painted in slices, what is in view first. `onReady` is told whenever all that is in view is painted as it should be.
 */
export type TileLayer = {
  show(viewport: Viewport, size: Size): void
  invalidate(rects?: readonly Rect[]): void
  dispose(): void
}

export function createTileLayer(parent: HTMLElement, paintRect: PaintRect, onReady: () => void): TileLayer {
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 }
  let size: Size = { width: 0, height: 0 }
  /** The last one is being painted; those before it show until it covers them. */
  let levels: TileLevel[] = []
  let frame = 0
  let zoomChangedAt = 0

  const current = () => levels.at(-1)

  const startLevel = () => {
    // A level that never got to show is of no use to anyone.
    if (levels.length > 1) levels.pop()?.remove()
    const level = createTileLevel(parent, viewport.zoom, paintRect)
    level.place(viewport)
    levels.push(level)
    return level
  }

  const levelToPaint = (now: number): TileLevel => {
    const level = current()
    if (!level) return startLevel()
    if (level.zoom === viewport.zoom) return level
    const ratio = Math.max(viewport.zoom / level.zoom, level.zoom / viewport.zoom)
    return ratio > COARSEST || now - zoomChangedAt >= ZOOM_REST_MS ? startLevel() : level
  }

  const paint = () => {
    frame = 0
    if (size.width === 0 || size.height === 0) return
    const now = performance.now()
    const level = levelToPaint(now)
    const outcome = level.paint(viewport, size, now + BUDGET_MS)
    if (outcome !== 'unfinished') {
      for (const old of levels) if (old !== level) old.remove()
      levels = [level]
      if (level.zoom === viewport.zoom) onReady()
    }
    if (outcome !== 'ready' || level.zoom !== viewport.zoom) schedule()
  }

  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  return {
    show: (nextViewport, nextSize) => {
      if (nextViewport.zoom !== viewport.zoom) zoomChangedAt = performance.now()
      viewport = nextViewport
      size = nextSize
      for (const level of levels) level.place(viewport)
      schedule()
    },
    invalidate: (rects) => {
      for (const level of levels) level.invalidate(rects)
      schedule()
    },
    dispose: () => {
      cancelAnimationFrame(frame)
      for (const level of levels) level.remove()
    },
  }
}
