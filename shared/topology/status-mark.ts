import type { StoredLinkStatus } from '../model/link.ts'
import { perLanguage, text } from '../text/index.ts'
import type { EdgeKind } from './graph.ts'
import type { Tone } from './theme.ts'

/** Told apart without colour: filled, hollow, dashed, half, pointed, crossed. */
export type Shape = 'disc' | 'ring' | 'dashed-ring' | 'half-disc' | 'triangle' | 'cross' | 'square' | 'diamond'

/** A state as it is shown everywhere: shape, word and colour together. */
export type StatusMark = { shape: Shape; word: string; tone: Tone }

const worded = <K extends string, Look extends object>(looks: Record<K, Look>, words: Readonly<Record<K, string>>) =>
  Object.fromEntries((Object.keys(looks) as K[]).map((key) => [key, { ...looks[key], word: words[key] }])) as Record<
    K,
    Look & { word: string }
  >

const STATUS_LOOKS: Record<StoredLinkStatus, Omit<StatusMark, 'word'>> = {
  planned: { shape: 'dashed-ring', tone: 'planned' },
  configuring: { shape: 'half-disc', tone: 'busy' },
  requested: { shape: 'half-disc', tone: 'busy' },
  provisioning: { shape: 'half-disc', tone: 'busy' },
  ready: { shape: 'ring', tone: 'busy' },
  active: { shape: 'disc', tone: 'good' },
  limited_connectivity: { shape: 'triangle', tone: 'warn' },
  all_down: { shape: 'cross', tone: 'bad' },
  failed: { shape: 'cross', tone: 'bad' },
  refused: { shape: 'cross', tone: 'bad' },
  expired: { shape: 'cross', tone: 'bad' },
  locked: { shape: 'square', tone: 'warn' },
  deprovisioning: { shape: 'half-disc', tone: 'warn' },
  deleted: { shape: 'cross', tone: 'muted' },
  unknown_link_status: { shape: 'diamond', tone: 'muted' },
}

/** The mark of each status: the same objects until another language is spoken. */
export const statusMarks = perLanguage(() => worded(STATUS_LOOKS, text.drawing.statuses))

/** Whether traffic can flow over an edge; `idle`: nothing that could (an end or a part is missing). */
export type EdgeState = 'flows' | 'partial' | 'blocked' | 'planned' | 'idle'

export type EdgeMark = { word: string; tone: Tone; shape: Shape | null; width: number; dash: string | null }

/** Least urgent first: the order in which edges are drawn over each other, and listed in legends. */
export const EDGE_STATES = ['idle', 'flows', 'planned', 'partial', 'blocked'] as const satisfies EdgeState[]

const EDGE_LOOKS: Record<EdgeState, Omit<EdgeMark, 'word'>> = {
  idle: { tone: 'muted', shape: null, width: 1, dash: null },
  flows: { tone: 'good', shape: null, width: 1.75, dash: null },
  planned: { tone: 'planned', shape: 'dashed-ring', width: 1.5, dash: '2 4' },
  partial: { tone: 'warn', shape: 'triangle', width: 1.75, dash: '10 4' },
  blocked: { tone: 'bad', shape: 'cross', width: 1.5, dash: '5 4' },
}

/** The mark of each state of an edge: the same objects until another language is spoken. */
export const edgeMarks = perLanguage(() => worded(EDGE_LOOKS, text.drawing.edges))

/** A policy's own edges carry no traffic: thin and in the accent colour, unmarked, but dashed like the traffic they rule. */
export const edgeMark = (kind: EdgeKind, state: EdgeState): EdgeMark =>
  kind === 'policy-link' ? { ...edgeMarks()[state], tone: 'accent', shape: null, width: 1 } : edgeMarks()[state]

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
