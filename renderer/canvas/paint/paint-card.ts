import type { Card, CardBadge, CardText } from '../../../shared/topology/card.ts'
import { ICONS } from '../../../shared/topology/icons.ts'
import type { SceneNode } from '../../../shared/topology/scene.ts'
import type { Font } from '../../../shared/topology/text.ts'
import type { Theme, Tone } from '../../../shared/topology/theme.ts'
import { paintShape } from './shapes.ts'
import { titleLines } from './title-lines.ts'

export const CARD_RADIUS = 8
const BADGE_RADIUS = 4
export const STATUS_RADIUS = 4.5

export const FONT_CSS: Record<Font, (size: number) => string> = {
  inter400: (size) => `400 ${size}px Inter, sans-serif`,
  inter600: (size) => `600 ${size}px Inter, sans-serif`,
  mono400: (size) => `400 ${size}px "JetBrains Mono", monospace`,
}

const icons = new Map<string, Path2D>()
const iconOf = (kind: Card['icon']): Path2D => {
  const known = icons.get(kind)
  if (known) return known
  const path = new Path2D(ICONS[kind])
  icons.set(kind, path)
  return path
}

export const iconTone = (kind: SceneNode['kind']): Tone => (kind === 'link' || kind === 'policy' ? 'accent' : 'muted')

/** The tone a node has from far away: its status, or its kind's where it has none. */
export const toneOf = ({ kind, card }: SceneNode): Tone =>
  card.status?.tone ?? (kind === 'policy' ? 'muted' : kind === 'site' ? 'busy' : 'accent')

/** The whole card, as the exported diagram and the DOM node show it. */
export function paintCard(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme): void {
  const { card } = node
  paintBody(context, node, theme)
  context.translate(node.x, node.y)
  paintIcon(context, node, theme)
  paintText(context, card.title, theme)
  for (const line of card.lines) paintText(context, line, theme)
  if (card.status && card.statusAt)
    paintShape(
      context,
      card.status.shape,
      card.statusAt.x,
      card.statusAt.y,
      STATUS_RADIUS,
      theme.tones[card.status.tone],
    )
  for (const badge of card.badges) {
    context.fillStyle = theme.badge
    context.beginPath()
    context.roundRect(badge.x, badge.y, badge.width, badge.height, BADGE_RADIUS)
    context.fill()
    const middle = badge.y + badge.height / 2
    paintShape(context, badge.mark.shape, badge.x + 9, middle, 3, theme.tones[badge.mark.tone])
    paintText(context, badgeText(badge), theme)
  }
  context.translate(-node.x, -node.y)
}

/** What a badge says, as a line of its card. */
export const badgeText = ({ text, x, y, height, mark }: CardBadge): CardText => ({
  text,
  x: x + 17,
  y: y + height / 2 + 3.5,
  font: 'inter600',
  size: 10,
  tone: mark.tone,
  anchor: 'start',
})

/** Body, status and a title in letters that can be read: what there is room for from some way off. */
export function paintTitled(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme, zoom: number): void {
  const { card } = node
  const size = Math.max(13, 10 / zoom)
  const mark = size * 0.7
  paintBody(context, node, theme)
  const middle = node.y + node.height / 2
  context.fillStyle = theme.tones[toneOf(node)]
  context.fillRect(node.x, node.y + CARD_RADIUS, 3 / zoom, node.height - 2 * CARD_RADIUS)
  const left = node.x + mark
  const width = node.width - 2 * mark
  context.font = FONT_CSS.inter600(size)
  context.textAlign = 'left'
  context.fillStyle = theme.tones.text
  const lines = titleLines(card.label, size, width, node.height >= 2.1 * size ? 2 : 1)
  const top = middle + size * (lines.length === 2 ? -0.18 : 0.36)
  lines.forEach((line, i) => {
    context.fillText(line, left, top + i * size * 1.08)
  })
}

function paintBody(context: CanvasRenderingContext2D, node: SceneNode, theme: Theme): void {
  const dashed = node.card.outline === 'dashed'
  context.beginPath()
  context.roundRect(node.x + 0.5, node.y + 0.5, node.width - 1, node.height - 1, CARD_RADIUS)
  context.fillStyle = theme.card
  context.fill()
  context.strokeStyle = dashed ? theme.dashedBorder : theme.cardBorder
  context.lineWidth = 1
  if (dashed) context.setLineDash([4, 3])
  context.stroke()
  if (dashed) context.setLineDash([])
}

function paintIcon(context: CanvasRenderingContext2D, { kind, card }: SceneNode, theme: Theme): void {
  context.translate(12, 12)
  context.strokeStyle = theme.tones[iconTone(kind)]
  context.lineWidth = 1.4
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.stroke(iconOf(card.icon))
  context.lineCap = 'butt'
  context.translate(-12, -12)
}

function paintText(context: CanvasRenderingContext2D, line: CardText, theme: Theme): void {
  context.font = FONT_CSS[line.font](line.size)
  context.textAlign = line.anchor === 'end' ? 'right' : 'left'
  context.fillStyle = theme.tones[line.tone]
  context.fillText(line.text, line.x, line.y)
}
