import type { ChangeMark } from '../../diff/drawn-diff.ts'
import type { CardBadge, CardText } from '../../topology/card.ts'
import type { NodeKind } from '../../topology/graph.ts'
import { ICONS } from '../../topology/icons.ts'
import type { SceneNode } from '../../topology/scene.ts'
import { type StatusMark, shapePath } from '../../topology/status-mark.ts'
import type { Theme } from '../../topology/theme.ts'
import type { Brush } from './brush.ts'
import { changeLook } from './change-mark.ts'

const RADIUS = 8

/** A node of the topology: frame, icon, texts, status, sessions, and what became of it. */
export const drawCard = (brush: Brush, node: SceneNode, theme: Theme, change?: ChangeMark): void =>
  brush.group(node, node.card.description, () => {
    const { kind, card } = node
    const { status, statusAt } = card
    brush.part(`${kind} ${card.outline}`, () => drawFrame(brush, node, theme))
    drawCardText(brush, card.title, theme)
    for (const line of card.lines) drawCardText(brush, line, theme)
    if (status && statusAt) brush.part(status, () => drawMark(brush, status, statusAt.x, statusAt.y, 4.5, theme))
    for (const badge of card.badges) brush.part(badge, () => drawBadge(brush, badge, theme))
    if (change) brush.part(`${kind} ${change}`, () => drawChange(brush, node, theme, change))
  })

/** A status mark around (x, y). */
export const drawMark = (brush: Brush, mark: StatusMark, x: number, y: number, r: number, theme: Theme): void => {
  const { d, filled, dash } = shapePath(mark.shape, x, y, r)
  const colour = theme.tones[mark.tone]
  brush.path(d, { fill: filled ? colour : null, stroke: { colour, width: 1.5, dash } })
}

const drawFrame = (brush: Brush, { kind, width, height, card }: SceneNode, theme: Theme): void => {
  const stroke =
    card.outline === 'dashed'
      ? { colour: theme.dashedBorder, width: 1, dash: '4 3' }
      : { colour: theme.cardBorder, width: 1 }
  brush.rect({ x: 0, y: 0, width, height }, { fill: theme.card, stroke }, RADIUS)
  const icon = { colour: iconColour(kind, theme), width: 1.4, round: true }
  brush.path(ICONS[card.icon], { stroke: icon }, { x: 12, y: 12 })
}

const iconColour = (kind: NodeKind, theme: Theme): string =>
  kind === 'link' || kind === 'policy' ? theme.tones.accent : theme.tones.muted

const drawCardText = (brush: Brush, { text, x, y, font, size, tone, anchor }: CardText, theme: Theme): void =>
  brush.text(text, { x, y }, { font, size, colour: theme.tones[tone], anchor })

const drawBadge = (brush: Brush, { x, y, width, height, text, mark }: CardBadge, theme: Theme): void => {
  brush.rect({ x, y, width, height }, { fill: theme.badge }, 4)
  drawMark(brush, mark, x + 9, y + height / 2, 3, theme)
  const look = { font: 'inter600', size: 10, colour: theme.tones[mark.tone] } as const
  brush.text(text, { x: x + 17, y: y + height / 2 + 3.5 }, look)
}

/** A second outline around the card, and a sign on its corner. */
const drawChange = (brush: Brush, { width, height }: SceneNode, theme: Theme, change: ChangeMark): void => {
  const { tone, dash, sign } = changeLook(change)
  const colour = theme.tones[tone]
  const around = { x: -3, y: -3, width: width + 6, height: height + 6 }
  brush.rect(around, { stroke: { colour, width: 2.5, dash } }, RADIUS + 3)
  brush.disc({ x: 0, y: 0 }, 9, colour)
  brush.text(sign, { x: -4, y: 5 }, { font: 'inter600', size: 14, colour: theme.card })
}
