import type { Position } from '../../../shared/model/plan.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import type { Theme, Tone } from '../../../shared/topology/theme.ts'
import { impactThere } from '../attach/drop-impact.ts'
import { isWelcome, type Verdict } from '../attach/verdict.ts'
import type { CanvasState, Connecting } from '../canvas-state.ts'
import { touching } from '../geometry/boxes.ts'
import { paintLooks } from '../highlight/paint-highlight.ts'
import { CARD_RADIUS } from './paint-card.ts'
import { paintRing } from './paint-ring.ts'

/** Milliseconds per frame for asking the core's guard about nodes in view. */
const ASKING_MS = 4
const VEIL = 0.68

const TONES: Record<Verdict['kind'], Tone> = { allowed: 'good', replaces: 'warn', refused: 'bad', never: 'bad' }

type Asked = ReadonlySet<string>
const askedIn = new WeakMap<Connecting['verdictOn'], Set<string>>()

/**
 * While a connection is drawn: nodes that would take it light up, all others fade, and what a drop would change for the
 * routes stands out. True while nodes in view are still to be asked about; those nearest to the pointer come first.
 */
export function paintConnecting(
  context: CanvasRenderingContext2D,
  state: CanvasState,
  connecting: Connecting,
  view: Rect,
  theme: Theme,
): boolean {
  const { index, viewport } = state
  const { zoom } = viewport
  const nodes = touching(index.nodeBoxes, view)
    .map((i) => index.scene.nodes[i]!)
    .filter((node) => node.id !== connecting.fromId)
  const asked = ask(nodes, connecting)
  const known = nodes.filter((node) => asked.has(node.id))
  const [welcome, others] = divide(known, (node) => isWelcome(connecting.verdictOn(node.id)))
  paintVeil(context, others, theme)
  const highlight = impactThere(state)?.highlight ?? null
  if (highlight !== null) paintLooks(context, state, highlight, view, theme)
  for (const node of welcome) {
    const replaces = connecting.verdictOn(node.id).kind === 'replaces'
    paintRing(context, node, replaces ? theme.tones.warn : theme.tones.good, 1.5 / zoom)
  }
  const target = connecting.targetId === null ? undefined : index.node(connecting.targetId)
  const tone = target === undefined ? 'accent' : TONES[connecting.verdictOn(target.id).kind]
  if (target) paintRing(context, target, theme.tones[tone], 3 / zoom)
  if (connecting.anchor) paintLine(context, connecting.anchor, connecting.at, theme.tones[tone], zoom)
  return known.length < nodes.length
}

function ask(nodes: readonly SceneNode[], { verdictOn, at }: Connecting): Asked {
  const asked = askedIn.get(verdictOn) ?? new Set()
  askedIn.set(verdictOn, asked)
  const open = nodes.filter((node) => !asked.has(node.id))
  if (open.length === 0) return asked
  const distance = (node: SceneNode) => Math.abs(node.x - at.x) + Math.abs(node.y - at.y)
  open.sort((a, b) => distance(a) - distance(b))
  const deadline = performance.now() + ASKING_MS
  for (const node of open) {
    verdictOn(node.id)
    asked.add(node.id)
    if (performance.now() > deadline) break
  }
  return asked
}

function divide<T>(things: readonly T[], isFirst: (thing: T) => boolean): [T[], T[]] {
  const first: T[] = []
  const second: T[] = []
  for (const thing of things) (isFirst(thing) ? first : second).push(thing)
  return [first, second]
}

function paintVeil(context: CanvasRenderingContext2D, nodes: readonly SceneNode[], theme: Theme): void {
  context.fillStyle = theme.canvas
  context.globalAlpha = VEIL
  context.beginPath()
  for (const node of nodes) context.roundRect(node.x, node.y, node.width, node.height, CARD_RADIUS)
  context.fill()
  context.globalAlpha = 1
}

function paintLine(context: CanvasRenderingContext2D, from: Position, to: Position, color: string, zoom: number): void {
  const reach = Math.max(24 / zoom, Math.abs(to.x - from.x) / 2) * (to.x >= from.x ? 1 : -1)
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.bezierCurveTo(from.x + reach, from.y, to.x - reach, to.y, to.x, to.y)
  context.strokeStyle = color
  context.lineWidth = 2 / zoom
  context.stroke()
  context.beginPath()
  context.arc(to.x, to.y, 4 / zoom, 0, 2 * Math.PI)
  context.fillStyle = color
  context.fill()
}
