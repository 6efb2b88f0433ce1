import type { Rect } from '../../../shared/topology/geometry.ts'
import { inflate } from '../geometry/boxes.ts'
import { CARD_RADIUS } from './paint-card.ts'

/** A ring around a node, `width` scene units wide and that far off its border. */
export function paintRing(context: CanvasRenderingContext2D, rect: Rect, color: string, width: number): void {
  const ring = inflate(rect, width)
  context.beginPath()
  context.roundRect(ring.x, ring.y, ring.width, ring.height, CARD_RADIUS + width)
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke()
}
