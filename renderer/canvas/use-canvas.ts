import { createContext, useContext, useSyncExternalStore } from 'react'
import { type CanvasState, type CanvasStore, createCanvasStore } from './canvas-state.ts'

export const CanvasContext = createContext<CanvasStore>(createCanvasStore())

export const useCanvasStore = (): CanvasStore => useContext(CanvasContext)

/** Part of the canvas's state; the component is rendered again when it is another value. */
export function useCanvas<T>(select: (state: CanvasState) => T): T {
  const store = useCanvasStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
