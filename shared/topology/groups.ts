import { text } from '../text/index.ts'
import { boundsOf, type Rect } from './geometry.ts'
import type { TopologyNode } from './graph.ts'
import { drawable } from './text.ts'

/** `place`: by region and by the location of external infrastructure; `pop`: InterLinks by PoP too, inside their region. */
export const GROUPINGS = ['none', 'place', 'pop'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type GroupKind = 'location' | 'region' | 'pop'
export type Place = { id: string; kind: GroupKind; label: string }

/** A frame around what is at one place. `members`: ids of the nodes in it, without those of groups inside. */
export type SceneGroup = Place & {
  /** 0: in no other group. */
  depth: number
  /** The id of the group around it. */
  parent: string | null
  members: readonly string[]
  rect: Rect
}

/** Clear space between a frame and what is in it; above that stands the label. */
export const FRAME_PADDING = 20
export const FRAME_HEADER = 28

/** The places that a node is at, the widest first: none for external infrastructure of which nobody said where it is. */
export function placesOf(node: TopologyNode, grouping: Grouping): Place[] {
  if (grouping === 'none') return []
  if (node.kind === 'site') {
    const location = node.site.location?.trim()
    return location ? [{ id: `location:${location}`, kind: 'location', label: drawable(location) }] : []
  }
  const { region } = node.kind === 'link' ? node.link : node.kind === 'vpc' ? node.vpc : node.policy
  const places: Place[] = [{ id: `region:${region}`, kind: 'region', label: drawable(region) }]
  if (grouping === 'pop' && node.kind === 'link' && node.link.popId !== null)
    places.push({
      id: `pop:${region}:${node.link.popId}`,
      kind: 'pop',
      label: drawable(node.pop?.displayName ?? text.drawing.unknownPop),
    })
  return places
}

/** The frame around what takes this much room. */
export const frameAround = ({ x, y, width, height }: Rect): Rect => ({
  x: x - FRAME_PADDING,
  y: y - FRAME_PADDING - FRAME_HEADER,
  width: width + 2 * FRAME_PADDING,
  height: height + 2 * FRAME_PADDING + FRAME_HEADER,
})

type Making = { place: Place; parent: string | null; depth: number; members: string[]; rects: Rect[] }

/**
 * Frames around what is at one place, a group before those inside it, in the order in which the nodes first name them.
 * `rectOf` says where a node stands; one that stands nowhere is in no group. Frames of places whose things stand among
 * each other overlap: `placeLayout` parts them. O(n).
 */
export function groupsOf(
  nodes: readonly TopologyNode[],
  rectOf: (id: string) => Rect | undefined,
  grouping: Grouping,
): SceneGroup[] {
  const groups = new Map<string, Making>()
  for (const node of nodes) {
    const rect = rectOf(node.id)
    if (rect === undefined) continue
    let around: Making | null = null
    for (const place of placesOf(node, grouping)) {
      const known = groups.get(place.id)
      const group: Making = known ?? {
        ...{ place, members: [], rects: [] },
        parent: around?.place.id ?? null,
        depth: around === null ? 0 : around.depth + 1,
      }
      if (known === undefined) groups.set(place.id, group)
      around = group
    }
    around?.members.push(node.id)
    around?.rects.push(rect)
  }
  const frames = new Map<string, Rect>()
  for (const { place, parent, rects } of [...groups.values()].sort((a, b) => b.depth - a.depth)) {
    const frame = frameAround(boundsOf(rects))
    frames.set(place.id, frame)
    if (parent !== null) groups.get(parent)!.rects.push(frame)
  }
  return [...groups.values()]
    .sort((a, b) => a.depth - b.depth)
    .map(({ place, parent, depth, members }) => ({ ...place, depth, parent, members, rect: frames.get(place.id)! }))
}
