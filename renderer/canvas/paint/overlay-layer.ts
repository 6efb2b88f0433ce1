import type { Theme } from '../../../shared/topology/theme.ts'
import type { CanvasState } from '../canvas-state.ts'
import { hasOverlay, paintOverlay } from './paint-overlay.ts'

/** The canvas above all nodes: as large as the view, cleared and painted anew whenever something on it changes. */
export type OverlayLayer = { request(): void; dispose(): void }

export function createOverlayLayer(
  canvas: HTMLCanvasElement,
  read: () => { state: CanvasState; theme: Theme },
): OverlayLayer {
  let frame = 0
  let empty = true

  const paint = () => {
    frame = 0
    const { state, theme } = read()
    const filled = hasOverlay(state)
    if (!filled && empty) return
    const scale = window.devicePixelRatio
    const context = canvas.getContext('2d')
    if (!context) return
    fitTo(canvas, state.size.width * scale, state.size.height * scale)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    empty = !filled
    if (!filled) return
    const { x, y, zoom } = state.viewport
    context.setTransform(zoom * scale, 0, 0, zoom * scale, x * scale, y * scale)
    if (paintOverlay(context, state, theme)) request()
  }

  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  return { request, dispose: () => cancelAnimationFrame(frame) }
}

/** Setting a canvas's size clears it and costs an allocation, so only when it is another. */
function fitTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width)
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height)
}
