import { overlaps, type Rect } from '../../../shared/topology/geometry.ts'
import { FRAME_HEADER, type SceneGroup } from '../../../shared/topology/groups.ts'
import { measure, truncate } from '../../../shared/topology/text.ts'
import type { Theme } from '../../../shared/topology/theme.ts'
import { FONT_CSS } from './paint-card.ts'

const RADIUS = 12
const FONT = 'inter600'
const SIZE = 13
/** A label keeps this many screen pixels however far away one is. */
const LEAST_PX = 11
const INSET = 14

/** Frames behind everything, those inside others on top of them. */
export function paintFrames(
  context: CanvasRenderingContext2D,
  groups: readonly SceneGroup[],
  near: Rect,
  theme: Theme,
  zoom: number,
): void {
  context.lineWidth = 1 / Math.min(1, zoom)
  for (const { rect, kind } of groups) {
    if (!overlaps(rect, near)) continue
    context.beginPath()
    context.roundRect(rect.x, rect.y, rect.width, rect.height, RADIUS)
    context.fillStyle = kind === 'pop' ? theme.canvas : theme.frame
    context.fill()
    context.strokeStyle = theme.cardBorder
    context.stroke()
  }
}

/** Where a frame's label stands, in scene units: in its head, growing upwards out of it where one is far away. */
export function frameLabel(
  { rect, label }: SceneGroup,
  zoom: number,
): { text: string; size: number; box: Rect } | null {
  const size = Math.max(SIZE, LEAST_PX / zoom)
  const pad = size / 3
  const text = truncate(label, FONT, size, rect.width - INSET - pad)
  if (text.length < Math.min(3, label.length)) return null
  const box = {
    x: rect.x + INSET - pad,
    y: rect.y + FRAME_HEADER - size - pad,
    width: measure(text, FONT, size) + 2 * pad,
    height: size + 1.5 * pad,
  }
  return { text, size, box }
}

/** What frames are called, above all else: the words that one finds one's way by from far away. */
export function paintFrameLabels(
  context: CanvasRenderingContext2D,
  groups: readonly SceneGroup[],
  near: Rect,
  theme: Theme,
  zoom: number,
): void {
  for (const group of groups) {
    const label = frameLabel(group, zoom)
    if (label === null || !overlaps(label.box, near)) continue
    const { text, size, box } = label
    if (size > SIZE) {
      context.fillStyle = theme.canvas
      context.beginPath()
      context.roundRect(box.x, box.y, box.width, box.height, size / 4)
      context.fill()
    }
    context.font = FONT_CSS[FONT](size)
    context.textAlign = 'left'
    context.textBaseline = 'alphabetic'
    context.fillStyle = group.kind === 'pop' ? theme.tones.muted : theme.tones.text
    context.fillText(text, box.x + size / 3, box.y + 1.15 * size)
  }
}
