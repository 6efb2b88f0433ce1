import { FRAME_HEADER, FRAME_PADDING, type SceneGroup } from '../../topology/groups.ts'
import { truncate } from '../../topology/text.ts'
import type { Theme } from '../../topology/theme.ts'
import type { Brush } from './brush.ts'

const RADIUS = 12
const SIZE = 13

/** Frames behind everything, those inside others on top of them, each with its name at its head. */
export const drawFrames = (brush: Brush, groups: readonly SceneGroup[], theme: Theme): void => {
  for (const { rect, kind, label } of groups) {
    const fill = kind === 'pop' ? theme.canvas : theme.frame
    brush.rect(rect, { fill, stroke: { colour: theme.cardBorder, width: 1 } }, RADIUS)
    const words = truncate(label, 'inter600', SIZE, rect.width - 2 * FRAME_PADDING)
    const colour = kind === 'pop' ? theme.tones.muted : theme.tones.text
    const at = { x: rect.x + FRAME_PADDING, y: rect.y + FRAME_HEADER - 4 }
    brush.text(words, at, { font: 'inter600', size: SIZE, colour })
  }
}
