import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import type { Position } from '../../shared/model/plan.ts'
import type { Rect } from '../../shared/topology/geometry.ts'
import { boundsOf } from '../../shared/topology/geometry.ts'
import type { CanvasStore } from './canvas-state.ts'
import { isWithin } from './geometry/boxes.ts'
import { boundsOfCurve } from './geometry/curve.ts'
import type { SceneIndex } from './geometry/scene-index.ts'
import { fitting, seen, type Viewport } from './geometry/viewport.ts'

const FLIGHT_MS = 140
const PADDING = 48
/** Around the whole plan: small, so that it is as large as the window allows. */
export const FIT_PADDING = 24
/** Found things are shown at a size at which they can be read. */
const READABLE = 0.5

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The rectangle around nodes and edges with these ids; null where none of them is drawn. */
export function boundsOfIds(index: SceneIndex, ids: readonly string[]): Rect | null {
  const rects = ids.flatMap((id) => index.node(id) ?? curveBounds(index, id))
  return rects.length === 0 ? null : boundsOf(rects)
}

const curveBounds = (index: SceneIndex, id: string): Rect[] => {
  const edge = index.edge(id)
  return edge === undefined ? [] : [boundsOfCurve(edge.path.points)]
}

/** Moving the view, in one place; motion is short, and none where the system asks for none. */
export type View = {
  fit(): void
  flyTo(ids: readonly string[]): void
  /** Brings a node into view if it is not, without changing the zoom. */
  reveal(id: string): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  panBy(by: Position): void
  show(viewport: Viewport): void
}

export function useView(canvas: CanvasStore): View {
  const flow = useReactFlow()
  const api = useStoreApi()
  // React Flow owns the viewport: the canvas follows it in the same frame.
  useEffect(() => {
    const follow = ({ transform: [x, y, zoom], width, height }: ReturnType<typeof api.getState>) => {
      const { viewport, size } = canvas.get()
      const moved = viewport.x !== x || viewport.y !== y || viewport.zoom !== zoom
      const resized = size.width !== width || size.height !== height
      if (moved || resized)
        canvas.set({
          viewport: moved ? { x, y, zoom } : viewport,
          size: resized ? { width, height } : size,
        })
    }
    follow(api.getState())
    return api.subscribe(follow)
  }, [api, canvas])

  return useMemo(() => {
    const motion = () => (prefersStillness() ? {} : { duration: FLIGHT_MS })
    const fly = (viewport: Viewport) => void flow.setViewport(viewport, motion())
    // Where a zoom under way will end: the next step starts from there, however fast the clicks come.
    let goal: number | null = null
    const zoomTo = (zoom: number) => {
      const { minZoom, maxZoom } = api.getState()
      const bounded = Math.min(maxZoom, Math.max(minZoom, zoom))
      goal = bounded
      void flow.zoomTo(bounded, motion()).then(() => {
        if (goal === bounded) goal = null
      })
    }
    return {
      show: (viewport) => void flow.setViewport(viewport),
      fit: () => {
        const { index, size } = canvas.get()
        if (index.scene.nodes.length > 0) fly(fitting(index.scene.bounds, size, FIT_PADDING, 1))
      },
      flyTo: (ids) => {
        const { index, size, viewport } = canvas.get()
        const rect = boundsOfIds(index, ids)
        if (rect === null) return
        // What is in plain view already is not moved from under the eye: its selection is seen.
        if (viewport.zoom >= READABLE && isWithin(rect, seen(viewport, size))) return
        const fitted = fitting(rect, size, 2 * PADDING, 1)
        const zoom = Math.min(fitted.zoom, Math.max(viewport.zoom, READABLE))
        fly({
          zoom,
          x: size.width / 2 - (rect.x + rect.width / 2) * zoom,
          y: size.height / 2 - (rect.y + rect.height / 2) * zoom,
        })
      },
      reveal: (id) => {
        const { index, size, viewport } = canvas.get()
        const node = index.node(id)
        if (!node || isWithin(node, seen(viewport, size))) return
        fly({
          zoom: viewport.zoom,
          x: size.width / 2 - (node.x + node.width / 2) * viewport.zoom,
          y: size.height / 2 - (node.y + node.height / 2) * viewport.zoom,
        })
      },
      zoomBy: (factor) => zoomTo((goal ?? canvas.get().viewport.zoom) * factor),
      zoomTo,
      panBy: (by) => void api.getState().panBy(by),
    }
  }, [flow, api, canvas])
}
