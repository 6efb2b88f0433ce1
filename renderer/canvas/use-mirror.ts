import { useEffect, useMemo } from 'react'
import { selectScene } from '../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectReadOnly, selectSelection } from '../store/select.ts'
import { zoomChanged } from '../store/ui-slice.ts'
import type { CanvasStore } from './canvas-state.ts'
import { unsettled } from './geometry/moved.ts'
import { indexOf } from './geometry/scene-index.ts'
import { selectHighlight } from './highlight/select-highlight.ts'

/** The status line shows the zoom; it needn't follow every frame of it. */
const ZOOM_TOLD_MS = 100

/** Brings what the application's store knows (plan, selection, highlight) to the canvas, and tells it the zoom. */
export function useMirror(canvas: CanvasStore): void {
  const dispatch = useAppDispatch()
  const scene = useAppSelector(selectScene)
  const selection = useAppSelector(selectSelection)
  const editable = useAppSelector(selectReadOnly) === null
  const highlight = useAppSelector(selectHighlight)
  const index = useMemo(() => indexOf(scene), [scene])

  useEffect(() => {
    // Both at once: a moved node goes from the overlay to the still picture in the same frame.
    canvas.set({ index, moves: unsettled(index, canvas.get().moves) })
  }, [canvas, index])

  useEffect(() => canvas.set({ selection: new Set(selection), editable }), [canvas, selection, editable])

  useEffect(() => canvas.set({ highlight }), [canvas, highlight])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      dispatch(zoomChanged(canvas.get().viewport.zoom))
    }
    tell()
    const unsubscribe = canvas.subscribe((state, before) => {
      if (state.viewport.zoom !== before.viewport.zoom) timer ??= setTimeout(tell, ZOOM_TOLD_MS)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
      dispatch(zoomChanged(null))
    }
  }, [canvas, dispatch])
}
