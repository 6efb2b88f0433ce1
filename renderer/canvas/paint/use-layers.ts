import { type RefObject, useEffect } from 'react'
import type { Theme } from '../../../shared/topology/theme.ts'
import type { CanvasState, CanvasStore } from '../canvas-state.ts'
import { changedRects } from '../geometry/changed.ts'
import { createOverlayLayer } from './overlay-layer.ts'
import { paintScene } from './paint-scene.ts'
import { createTileLayer } from './tile-layer.ts'

type Elements = {
  host: RefObject<HTMLElement | null>
  tiles: RefObject<HTMLElement | null>
  overlay: RefObject<HTMLCanvasElement | null>
}

/** What the still picture leaves out: the nodes that the overlay draws on their way. */
const hiddenOf = ({ moves }: CanvasState): ReadonlySet<string> => new Set(moves.keys())

/**
 * Keeps both layers in step with the canvas's state. `data-painted` on the host says that all in view is painted: what
 * waits for the picture (tests, the benchmark) waits for that.
 */
export function useLayers(store: CanvasStore, elements: Elements, theme: Theme): void {
  const { host: hostRef, tiles: tilesRef, overlay: overlayRef } = elements
  useEffect(() => {
    const [host, tiles, overlay] = [hostRef.current, tilesRef.current, overlayRef.current]
    if (!host || !tiles || !overlay) return
    let hidden = hiddenOf(store.get())
    const tileLayer = createTileLayer(
      tiles,
      (context, rect, zoom) => paintScene(context, { index: store.get().index, theme, hidden }, rect, zoom),
      () => {
        if (store.get().index.scene.nodes.length > 0) host.dataset.painted = 'true'
      },
    )
    const overlayLayer = createOverlayLayer(overlay, () => ({ state: store.get(), theme }))

    const show = ({ viewport, size }: CanvasState) => tileLayer.show(viewport, size)
    const unsubscribe = store.subscribe((state, before) => {
      if (state.viewport !== before.viewport || state.size !== before.size) show(state)
      if (state.index !== before.index || state.moves !== before.moves) {
        hidden = hiddenOf(state)
        tileLayer.invalidate(changedRects(before, state))
      }
      overlayLayer.request()
    })
    // Text painted before its font has come is in another one.
    const repaint = () => tileLayer.invalidate()
    document.fonts.addEventListener('loadingdone', repaint)
    show(store.get())
    overlayLayer.request()
    return () => {
      unsubscribe()
      document.fonts.removeEventListener('loadingdone', repaint)
      tileLayer.dispose()
      overlayLayer.dispose()
      delete host.dataset.painted
    }
  }, [store, hostRef, tilesRef, overlayRef, theme])
}
