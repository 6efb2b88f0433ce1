import type { Position } from '../../shared/model/plan.ts'
import type { Rect, Size } from '../../shared/topology/geometry.ts'
import type { DropImpact } from './attach/drop-impact.ts'
import type { Verdict } from './attach/verdict.ts'
import type { Hit } from './geometry/hit-test.ts'
import { type Moves, NO_MOVES } from './geometry/moved.ts'
import { EMPTY_INDEX, type SceneIndex } from './geometry/scene-index.ts'
import type { Viewport } from './geometry/viewport.ts'
import type { Guide } from './gestures/snap.ts'
import type { Highlight } from './highlight/highlight.ts'

/** A connection being drawn, or a card being dragged over the canvas, from a node of the plan. */
export type Connecting = {
  fromId: string
  /** Where the line begins; null for a card, which comes from outside. */
  anchor: Position | null
  /** The pointer, in scene units. */
  at: Position
  /** The node that a drop would mean. */
  targetId: string | null
  verdictOn: (nodeId: string) => Verdict
  /** What a drop would do to the routes; null where it would do nothing. Takes long in large plans: see `followDrag`. */
  impactOn: (nodeId: string) => DropImpact | null
}

/** What is open over the canvas, and where on it: the menu of a thing or of empty space, or the list of targets. */
export type Popup =
  | { kind: 'menu'; id: string | null; at: Place }
  /** `fromId`: whatever is created is attached to it at once. */
  | { kind: 'creation'; fromId: string | null; at: Place }
  | { kind: 'attach'; fromId: string }

/** A point on the canvas, in CSS pixels and in scene units. */
export type Place = { screen: Position; scene: Position }

/** What the canvas knows beyond the plan: where one looks, what one points at, what is under way. */
export type CanvasState = {
  index: SceneIndex
  viewport: Viewport
  size: Size
  selection: ReadonlySet<string>
  hover: Hit | null
  moves: Moves
  guides: readonly Guide[]
  marquee: Rect | null
  connecting: Connecting | null
  /** What `impactOn` of a drag has found for one target; read by `impactThere`, which knows whether it is this drag's. */
  dropImpact: { of: Connecting['impactOn']; target: string; found: DropImpact | null } | null
  /** Nodes that are in the document at the moment; the others are painted. */
  mounted: ReadonlySet<string>
  editable: boolean
  popup: Popup | null
  /** What stands out while all else fades; null where nothing does. */
  highlight: Highlight | null
}

const NOTHING: ReadonlySet<string> = new Set()

const INITIAL: CanvasState = {
  index: EMPTY_INDEX,
  viewport: { x: 0, y: 0, zoom: 1 },
  size: { width: 0, height: 0 },
  selection: NOTHING,
  hover: null,
  moves: NO_MOVES,
  guides: [],
  marquee: null,
  connecting: null,
  dropImpact: null,
  mounted: NOTHING,
  editable: false,
  popup: null,
  highlight: null,
}

export type CanvasStore = {
  get(): CanvasState
  set(change: Partial<CanvasState>): void
  subscribe(listener: (state: CanvasState, before: CanvasState) => void): () => void
}

/**
 * Changes many times per frame and concerns the canvas alone, hence not in the application's store: layers paint from
 * it directly, and components take the little they show by `useCanvas`.
 */
export function createCanvasStore(): CanvasStore {
  let state = INITIAL
  const listeners = new Set<(state: CanvasState, before: CanvasState) => void>()
  return {
    get: () => state,
    set: (change) => {
      const before = state
      state = { ...before, ...change }
      for (const listener of listeners) listener(state, before)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
