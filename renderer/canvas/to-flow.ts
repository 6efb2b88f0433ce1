import type { Node } from '@xyflow/react'
import { text } from '../../shared/text/index.ts'
import type { Card } from '../../shared/topology/card.ts'
import type { NodeKind } from '../../shared/topology/graph.ts'
import type { SceneNode } from '../../shared/topology/scene.ts'
import type { SceneIndex } from './geometry/scene-index.ts'

/** A React Flow node that shows one card of the scene. */
export type CardNode = Node<{ card: Card }, NodeKind>

/** The id in the document of a node, by which the canvas says which one the keyboard is at. */
export const domIdOf = (nodeId: string): string => `topology-${nodeId}`

const made = new WeakMap<Card, CardNode>()

/** The same node as long as it says the same at the same place: React Flow renders what is another object. */
export function flowNodeOf({ id, kind, x, y, width, height, card }: SceneNode): CardNode {
  const known = made.get(card)
  if (known !== undefined && known.position.x === x && known.position.y === y) return known
  const node: CardNode = {
    id,
    type: kind,
    position: { x, y },
    data: { card },
    width,
    height,
    // Cards have the size that the scene gives them: nothing to measure, so they show at once.
    measured: { width, height },
    handles: [],
    ariaLabel: card.label,
    ariaRole: 'group',
    domAttributes: { 'aria-roledescription': text.thingNames[kind] },
  }
  made.set(card, node)
  return node
}

/**
 * The scene's nodes with these ids, for React Flow. Edges are none of its business: thousands of them are painted with
 * the scene (paint/), at every zoom.
 */
export const toFlow = (index: SceneIndex, ids: Iterable<string>): CardNode[] =>
  [...ids].flatMap((id) => {
    const node = index.node(id)
    return node === undefined ? [] : [flowNodeOf(node)]
  })
