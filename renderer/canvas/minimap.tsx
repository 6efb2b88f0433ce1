import { type PointerEvent, useEffect, useRef } from 'react'
import type { Position } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Rect } from '../../shared/topology/geometry.ts'
import type { Theme } from '../../shared/topology/theme.ts'
import classes from './canvas.module.css'
import type { CanvasStore } from './canvas-state.ts'
import { inflate } from './geometry/boxes.ts'
import type { SceneIndex } from './geometry/scene-index.ts'
import { fitting, seen, toScene, toScreen, type Viewport } from './geometry/viewport.ts'
import { toneOf } from './paint/paint-card.ts'
import { useCanvas } from './use-canvas.ts'
import type { View } from './use-view.ts'

const SIZE = { width: 184, height: 120 }
const PADDING = 6
/** However small a part of the map the window shows, it can be found on it. */
const LEAST_FRAME = 8

function paint(element: HTMLCanvasElement, { scene }: SceneIndex, map: Viewport, theme: Theme): void {
  const scale = window.devicePixelRatio
  element.width = SIZE.width * scale
  element.height = SIZE.height * scale
  const context = element.getContext('2d')
  if (!context) return
  context.setTransform(map.zoom * scale, 0, 0, map.zoom * scale, map.x * scale, map.y * scale)
  const least = 1.5 / map.zoom
  context.lineWidth = 1 / map.zoom
  context.strokeStyle = theme.dashedBorder
  for (const { rect, depth } of scene.groups)
    if (depth === 0) context.strokeRect(rect.x, rect.y, rect.width, rect.height)
  for (const node of scene.nodes) {
    context.fillStyle = theme.tones[toneOf(node)]
    context.fillRect(node.x, node.y, Math.max(node.width, least), Math.max(node.height, least))
  }
}

/** The part of the map that the window shows, kept within the map's borders. */
function frameOf(view: Rect, map: Viewport): Rect {
  const from = toScreen(map, view)
  const to = toScreen(map, { x: view.x + view.width, y: view.y + view.height })
  const within = (value: number, most: number) => Math.max(1, Math.min(most - 1, value))
  const left = Math.min(within(from.x, SIZE.width), SIZE.width - LEAST_FRAME)
  const top = Math.min(within(from.y, SIZE.height), SIZE.height - LEAST_FRAME)
  return {
    x: left,
    y: top,
    width: Math.max(LEAST_FRAME, within(to.x, SIZE.width) - left),
    height: Math.max(LEAST_FRAME, within(to.y, SIZE.height) - top),
  }
}

type Props = { canvas: CanvasStore; view: View; theme: Theme }

/** The whole topology, small: where one is, and a way to be elsewhere. */
export const Minimap = ({ canvas, view, theme }: Props) => {
  const picture = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const index = useCanvas((state) => state.index)

  useEffect(() => {
    const map = fitting(inflate(index.scene.bounds, 40), SIZE, PADDING, 1)
    if (picture.current) paint(picture.current, index, map, theme)
    const follow = () => {
      if (!frame.current) return
      const { viewport, size } = canvas.get()
      const { x, y, width, height } = frameOf(seen(viewport, size), map)
      frame.current.style.transform = `translate(${x}px, ${y}px)`
      frame.current.style.width = `${width}px`
      frame.current.style.height = `${height}px`
    }
    follow()
    return canvas.subscribe((state, before) => {
      if (state.viewport !== before.viewport || state.size !== before.size) follow()
    })
  }, [canvas, index, theme])

  const centreAt = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const map = fitting(inflate(index.scene.bounds, 40), SIZE, PADDING, 1)
    view.show(centred(canvas, toScene(map, { x: event.clientX - box.left, y: event.clientY - box.top })))
  }

  return (
    <div
      className={classes.minimap}
      style={SIZE}
      title={text.canvas.tools.minimapDrag}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        centreAt(event)
      }}
      onPointerMove={centreAt}
    >
      <canvas ref={picture} style={SIZE} />
      <div ref={frame} className={classes.minimapFrame} />
    </div>
  )
}

function centred(canvas: CanvasStore, { x, y }: Position): Viewport {
  const { viewport, size } = canvas.get()
  return { zoom: viewport.zoom, x: size.width / 2 - x * viewport.zoom, y: size.height / 2 - y * viewport.zoom }
}
