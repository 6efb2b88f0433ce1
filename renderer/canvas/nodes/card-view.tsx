import type { Card, CardBadge, CardText } from '../../../shared/topology/card.ts'
import { ICONS } from '../../../shared/topology/icons.ts'
import { type Shape, shapePath } from '../../../shared/topology/status-mark.ts'
import type { Tone } from '../../../shared/topology/theme.ts'
import { badgeText, CARD_RADIUS, iconTone, STATUS_RADIUS } from '../paint/paint-card.ts'
import classes from './card-view.module.css'

const color = (tone: Tone) => `var(--il-${tone})`

const Line = ({ line }: { line: CardText }) => (
  <text
    x={line.x}
    y={line.y}
    className={classes[line.font]}
    fontSize={line.size}
    fill={color(line.tone)}
    textAnchor={line.anchor}
  >
    {line.text}
  </text>
)

const Mark = ({ shape, tone, x, y, r }: { shape: Shape; tone: Tone; x: number; y: number; r: number }) => {
  const { d, filled, dash } = shapePath(shape, x, y, r)
  return filled ? (
    <path d={d} fill={color(tone)} />
  ) : (
    <path d={d} fill="none" stroke={color(tone)} strokeWidth={1.5} strokeDasharray={dash} />
  )
}

const Badge = ({ badge }: { badge: CardBadge }) => (
  <>
    <rect x={badge.x} y={badge.y} width={badge.width} height={badge.height} rx={4} fill="var(--il-badge)" />
    <Mark {...badge.mark} x={badge.x + 9} y={badge.y + badge.height / 2} r={3} />
    <Line line={badgeText(badge)} />
  </>
)

type Props = { id: string; card: Card; width: number; height: number }

/** What the scene says of a node, drawn as in the exported diagram. */
export const CardView = ({ id, card, width, height }: Props) => (
  <svg id={id} width={width} height={height} className={classes.card} role="img" aria-label={card.description}>
    <rect
      x={0.5}
      y={0.5}
      width={width - 1}
      height={height - 1}
      rx={CARD_RADIUS}
      className={card.outline === 'dashed' ? classes.dashed : classes.solid}
    />
    <path
      d={ICONS[card.icon]}
      transform="translate(12,12)"
      fill="none"
      stroke={color(iconTone(card.icon))}
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <Line line={card.title} />
    {card.lines.map((line) => (
      <Line key={`${line.x} ${line.y} ${line.anchor}`} line={line} />
    ))}
    {card.status && card.statusAt ? <Mark {...card.status} {...card.statusAt} r={STATUS_RADIUS} /> : null}
    {card.badges.map((badge) => (
      <Badge key={badge.text} badge={badge} />
    ))}
  </svg>
)
