import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneGroup } from '../../../shared/topology/groups.ts'
import type { SceneEdge, SceneNode } from '../../../shared/topology/scene.ts'
import { inflate } from './boxes.ts'
import { boundsOfCurve } from './curve.ts'
import type { Moves } from './moved.ts'
import type { SceneIndex } from './scene-index.ts'

type Shown = { index: SceneIndex; moves: Moves }

/** Beyond this, telling the changed places apart costs more than painting everything anew. */
const MOST = 400
/** Borders, marks and labels reach this far beyond their boxes. */
const REACH = 80

const looksSame = (a: SceneNode, b: SceneNode) => a === b || (a.card === b.card && a.x === b.x && a.y === b.y)

const runsSame = (a: SceneEdge, b: SceneEdge) =>
  a === b || (a.state === b.state && a.label === b.label && a.path.d === b.path.d)

/** Frames are as large as what is in them: where one changed, so did most of what is seen. */
const sameFrames = (before: readonly SceneGroup[], after: readonly SceneGroup[]) =>
  before === after ||
  (before.length === after.length &&
    before.every(({ id, label, rect }, i) => {
      const other = after[i]!
      return id === other.id && label === other.label && sameRect(rect, other.rect)
    }))

const sameRect = (a: Rect, b: Rect) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** The places where the still picture differs between two states of the canvas; undefined: everywhere. */
export function changedRects(before: Shown, after: Shown): Rect[] | undefined {
  const rects: Rect[] = []
  const add = (rect: Rect) => rects.push(inflate(rect, REACH))
  if (before.index !== after.index) {
    if (!sameFrames(before.index.scene.groups, after.index.scene.groups)) return undefined
    diff(before.index.scene.nodes, after.index.scene.nodes, before.index.node, after.index.node, looksSame, add)
    if (rects.length > MOST) return undefined
    const addEdge = (edge: SceneEdge) => add(boundsOfCurve(edge.path.points))
    diff(before.index.scene.edges, after.index.scene.edges, before.index.edge, after.index.edge, runsSame, addEdge)
  }
  for (const id of hiddenChanges(before.moves, after.moves)) {
    for (const index of before.index === after.index ? [after.index] : [before.index, after.index]) {
      const node = index.node(id)
      if (node) add(node)
      for (const edge of index.edgesOf(id)) add(boundsOfCurve(edge.path.points))
    }
  }
  return rects.length > MOST ? undefined : rects
}

function diff<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  wasThere: (id: string) => T | undefined,
  isThere: (id: string) => T | undefined,
  same: (a: T, b: T) => boolean,
  add: (thing: T) => void,
): void {
  for (const thing of after) {
    const old = wasThere(thing.id)
    if (old !== undefined && same(old, thing)) continue
    add(thing)
    if (old !== undefined) add(old)
  }
  for (const thing of before) if (isThere(thing.id) === undefined) add(thing)
}

/** Nodes that began or ceased to be drawn by the overlay instead. */
const hiddenChanges = (before: Moves, after: Moves): string[] =>
  before === after
    ? []
    : [...[...before.keys()].filter((id) => !after.has(id)), ...[...after.keys()].filter((id) => !before.has(id))]
