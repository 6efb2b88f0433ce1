import { useEffect, useMemo } from 'react'
import type { CanvasStore } from '../canvas-state.ts'
import { type CardNode, toFlow } from '../to-flow.ts'
import { useCanvas } from '../use-canvas.ts'
import { mountedIds } from './mounted.ts'

/** The view has come to rest when it has not moved for this long: cards in the document cost most while it moves. */
const REST_MS = 120

const sameIds = (a: ReadonlySet<string>, b: readonly string[]) => a.size === b.length && b.every((id) => a.has(id))

/** Keeps `mounted` up to date: at once with what is selected or moved, after a rest with what comes into view. */
export function useMountedNodes(canvas: CanvasStore): CardNode[] {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => {
      timer = undefined
      const ids = mountedIds(canvas.get())
      if (!sameIds(canvas.get().mounted, ids)) canvas.set({ mounted: new Set(ids) })
    }
    update()
    const unsubscribe = canvas.subscribe((state, before) => {
      if (state.viewport !== before.viewport || state.size !== before.size) {
        clearTimeout(timer)
        timer = setTimeout(update, REST_MS)
      } else if (timer === undefined) {
        if (state.index !== before.index || state.selection !== before.selection || state.moves !== before.moves)
          update()
      }
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [canvas])
  const index = useCanvas((state) => state.index)
  const mounted = useCanvas((state) => state.mounted)
  return useMemo(() => toFlow(index, mounted), [index, mounted])
}
