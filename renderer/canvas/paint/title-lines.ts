import { type Font, measure, truncate } from '../../../shared/topology/text.ts'

const FONT: Font = 'inter600'
const ELLIPSIS = '…'
/** A line broken before this share of its room is shorter than it has to be. */
const LEAST_FILLED = 0.4

/** As much of a name that is too long as one line holds, broken after a hyphen, dot or space where there is one late enough. */
function firstLine(name: string, size: number, width: number): string {
  // The ellipsis that is cut off again takes no room.
  const cut = truncate(name + ELLIPSIS, FONT, size, width + measure(ELLIPSIS, FONT, size))
  const fits = cut.slice(0, -ELLIPSIS.length)
  const breakAt = Math.max(...['-', ' ', '.', '_', '/'].map((mark) => fits.lastIndexOf(mark))) + 1
  return breakAt >= fits.length * LEAST_FILLED ? fits.slice(0, breakAt) : fits
}

/** A name on one line or, where there is room for two, on two; what doesn't fit ends with an ellipsis. */
export function titleLines(name: string, size: number, width: number, rows: 1 | 2): string[] {
  if (rows === 1 || measure(name, FONT, size) <= width) return [truncate(name, FONT, size, width)]
  const first = firstLine(name, size, width)
  if (first === '') return [truncate(name, FONT, size, width)]
  return [first.trimEnd(), truncate(name.slice(first.length).trimStart(), FONT, size, width)]
}
