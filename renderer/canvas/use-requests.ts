import { useEffect, useRef } from 'react'
import { useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import type { CanvasActions } from './canvas-actions.ts'
import type { CanvasState, CanvasStore } from './canvas-state.ts'
import { fitting, type Viewport } from './geometry/viewport.ts'
import { FIT_PADDING, type View } from './use-view.ts'

/** Where one looked last, so that coming back from another section shows the same place. One plan is open at a time. */
let lastSeen: { planId: string; viewport: Viewport } | null = null

/** The number of the request carried out last: a canvas that is mounted for one must carry it out, another must not. */
let lastRequest = 0

const isReady = ({ size, index }: CanvasState) => size.width > 0 && index.scene.nodes.length > 0

/** Shows a plan where it was left, else as a whole, and carries out what is asked of the canvas from elsewhere. */
export function useRequests(canvas: CanvasStore, actions: CanvasActions, view: View): void {
  const planId = useAppSelector((state) => selectPlan(state).id)
  const request = useAppSelector((state) => state.ui.canvasRequest)
  const shown = useRef<string | null>(null)

  useEffect(() => {
    const showFirst = () => {
      if (shown.current === planId || !isReady(canvas.get())) return
      shown.current = planId
      const { index, size } = canvas.get()
      const known = lastSeen?.planId === planId ? lastSeen.viewport : null
      view.show(known ?? fitting(index.scene.bounds, size, FIT_PADDING, 1))
    }
    showFirst()
    return canvas.subscribe((state, before) => {
      if (shown.current !== planId) showFirst()
      else if (state.viewport !== before.viewport) lastSeen = { planId, viewport: state.viewport }
    })
  }, [canvas, view, planId])

  useEffect(() => {
    if (request === null || request.sequence === lastRequest) return
    const carryOut = () => {
      lastRequest = request.sequence
      if (request.kind === 'fit') view.fit()
      else if (request.kind === 'flyTo') view.flyTo(request.ids)
      else actions.arrange()
    }
    if (isReady(canvas.get())) {
      carryOut()
      return
    }
    return canvas.subscribe((state) => {
      if (request.sequence !== lastRequest && isReady(state)) carryOut()
    })
  }, [canvas, actions, view, request])
}
