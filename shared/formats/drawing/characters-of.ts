import type { Font } from '../../topology/text.ts'
import type { Brush } from './brush.ts'
import type { Drawing } from './drawing.ts'

/** The characters that a drawing says in each font: what has to be at hand before it can be painted. */
export const charactersOf = (drawing: Drawing): Map<Font, Set<string>> => {
  const all = new Map<Font, Set<string>>()
  const nothing = () => {}
  const listening: Brush = {
    ...{ rect: nothing, path: nothing, disc: nothing, lines: nothing },
    text: (content, _at, { font }) => {
      const known = all.get(font) ?? new Set()
      all.set(font, known)
      for (const char of content) known.add(char)
    },
    group: (_at, _title, paint) => paint(),
    part: (_key, paint) => paint(),
  }
  drawing.paint(listening)
  return all
}
