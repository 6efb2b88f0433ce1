import type { StoredLinkStatus } from '../model/link.ts'
import type { EdgeKind } from './graph.ts'
import type { Tone } from './theme.ts'

/** Told apart without colour: filled, hollow, dashed, half, pointed, crossed. */
export type Shape = 'disc' | 'ring' | 'dashed-ring' | 'half-disc' | 'triangle' | 'cross' | 'square' | 'diamond'

/** A state as it is shown everywhere: shape, word and colour together. */
export type StatusMark = { shape: Shape; word: string; tone: Tone }

export const STATUS_MARKS: Record<StoredLinkStatus, StatusMark> = {
  planned: { shape: 'dashed-ring', word: 'Planned', tone: 'planned' },
  configuring: { shape: 'half-disc', word: 'Configuring', tone: 'busy' },
  requested: { shape: 'half-disc', word: 'Requested', tone: 'busy' },
  provisioning: { shape: 'half-disc', word: 'Provisioning', tone: 'busy' },
  ready: { shape: 'ring', word: 'Ready', tone: 'busy' },
  active: { shape: 'disc', word: 'Active', tone: 'good' },
  limited_connectivity: { shape: 'triangle', word: 'Limited', tone: 'warn' },
  all_down: { shape: 'cross', word: 'All down', tone: 'bad' },
  failed: { shape: 'cross', word: 'Failed', tone: 'bad' },
  refused: { shape: 'cross', word: 'Refused', tone: 'bad' },
  expired: { shape: 'cross', word: 'Expired', tone: 'bad' },
  locked: { shape: 'square', word: 'Locked', tone: 'warn' },
  deprovisioning: { shape: 'half-disc', word: 'Deprovisioning', tone: 'warn' },
  deleted: { shape: 'cross', word: 'Deleted', tone: 'muted' },
  unknown_link_status: { shape: 'diamond', word: 'Unknown', tone: 'muted' },
}

/** Whether traffic can flow over an edge; `idle`: nothing that could (an end or a part is missing). */
export type EdgeState = 'flows' | 'partial' | 'blocked' | 'planned' | 'idle'

export type EdgeMark = { word: string; tone: Tone; shape: Shape | null; width: number; dash: string | null }

/** Least urgent first: the order in which edges are drawn over each other, and listed in legends. */
export const EDGE_STATES = ['idle', 'flows', 'planned', 'partial', 'blocked'] as const satisfies EdgeState[]

export const EDGE_MARKS: Record<EdgeState, EdgeMark> = {
  idle: { word: 'Nothing to carry', tone: 'muted', shape: null, width: 1, dash: null },
  flows: { word: 'Routes flow', tone: 'good', shape: null, width: 1.75, dash: null },
  planned: { word: 'Will flow once ordered', tone: 'planned', shape: 'dashed-ring', width: 1.5, dash: '2 4' },
  partial: { word: 'Some routes blocked', tone: 'warn', shape: 'triangle', width: 1.75, dash: '10 4' },
  blocked: { word: 'Blocked', tone: 'bad', shape: 'cross', width: 1.5, dash: '5 4' },
}

/** A policy's own edges carry no traffic: thin and in the accent colour, unmarked, but dashed like the traffic they rule. */
export const edgeMark = (kind: EdgeKind, state: EdgeState): EdgeMark =>
  kind === 'policy-link' ? { ...EDGE_MARKS[state], tone: 'accent', shape: null, width: 1 } : EDGE_MARKS[state]

/** SVG path data of a shape around (cx, cy), and whether it is filled or only outlined. */
export function shapePath(
  shape: Shape,
  cx: number,
  cy: number,
  r: number,
): { d: string; filled: boolean; dash?: string } {
  const circle = `M${cx - r},${cy}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`
  switch (shape) {
    case 'disc':
      return { d: circle, filled: true }
    case 'ring':
      return { d: circle, filled: false }
    case 'dashed-ring':
      return { d: circle, filled: false, dash: '2.2 1.6' }
    case 'half-disc':
      // The left half is an arc there and back: outlined by the stroke, nothing to fill.
      return {
        d: `M${cx},${cy - r}a${r},${r} 0 0,1 0,${2 * r}za${r},${r} 0 0,0 0,${2 * r}a${r},${r} 0 0,1 0,${-2 * r}`,
        filled: true,
      }
    case 'triangle':
      return { d: `M${cx},${cy - r}l${r},${r * 1.8}h${-2 * r}z`, filled: true }
    case 'cross':
      return { d: `M${cx - r},${cy - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`, filled: false }
    case 'square':
      return { d: `M${cx - r},${cy - r}h${2 * r}v${2 * r}h${-2 * r}z`, filled: true }
    case 'diamond':
      return { d: `M${cx},${cy - r}l${r},${r}l${-r},${r}l${-r},${-r}z`, filled: false }
  }
}
