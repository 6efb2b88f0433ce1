import type { Position } from '../../../shared/model/plan.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import type { SceneIndex } from './scene-index.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const UNIT: Record<Direction, Position> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

const centre = (node: SceneNode): Position => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 })

/** How far a step to `to` goes against `direction`: what lies sideways counts three times; null when it is behind. */
function effort(from: SceneNode, to: SceneNode, direction: Direction): number | null {
  const [a, b] = [centre(from), centre(to)]
  const { x, y } = UNIT[direction]
  const ahead = (b.x - a.x) * x + (b.y - a.y) * y
  const aside = Math.abs((b.x - a.x) * y) + Math.abs((b.y - a.y) * x)
  return ahead < 1 ? null : ahead + 3 * aside
}

const easiest = (from: SceneNode, candidates: Iterable<SceneNode>, direction: Direction): SceneNode | null => {
  let best: SceneNode | null = null
  let least = Infinity
  for (const candidate of candidates) {
    const cost = effort(from, candidate, direction)
    if (cost !== null && cost < least) [best, least] = [candidate, cost]
  }
  return best
}

/**
 * The node to which an arrow key leads: left and right follow the connections where there is one that way; otherwise the
 * nearest node in that direction.
 */
export function neighbourOf(index: SceneIndex, id: string, direction: Direction): string | null {
  const from = index.node(id)
  if (!from) return null
  if (direction === 'left' || direction === 'right') {
    const connected = index.edgesOf(id).flatMap((edge) => index.node(edge.from === id ? edge.to : edge.from) ?? [])
    const followed = easiest(from, connected, direction)
    if (followed) return followed.id
  }
  return easiest(from, index.scene.nodes, direction)?.id ?? null
}
