import type { Position } from '../../model/plan.ts'
import type { Rect } from '../../topology/geometry.ts'
import type { Font } from '../../topology/text.ts'

export type Stroke = { colour: string; width: number; dash?: string | null | undefined; round?: boolean }
/** Nothing is filled or stroked unless it is said. */
export type Look = { fill?: string | null; stroke?: Stroke | null }
export type TextLook = { font: Font; size: number; colour: string; anchor?: 'start' | 'end' }
/** `title`: what it says to whoever points at it, in formats that can. */
export type Line = { d: string; title: string | null }

/** What a drawing is made with, one for each format of vectors. Positions are relative to the group or part around. */
export type Brush = {
  rect(box: Rect, look: Look, radius?: number): void
  /** SVG path data, moved by `by`. */
  path(d: string, look: Look, by?: Position): void
  disc(centre: Position, radius: number, fill: string): void
  /** One line, its baseline at `at`. */
  text(content: string, at: Position, look: TextLook): void
  /** Lines that look alike. */
  lines(all: readonly Line[], stroke: Stroke): void
  /** Whatever `paint` paints, with `at` as its origin. */
  group(at: Position, title: string | null, paint: () => void): void
  /** What looks the same wherever `key` is the same. */
  part(key: unknown, paint: () => void): void
}
