import { UNSEEN } from '../model/plain-line.ts'
import { FONT_METRICS } from './font-metrics.generated.ts'

/** Inter regular and semibold, JetBrains Mono regular. */
export type Font = keyof typeof FONT_METRICS

/** Where a font has no glyph another one draws it: wide enough for CJK; pictographs are wider still. */
const UNKNOWN_WIDTH = 1000
const PICTOGRAPH_WIDTH = 1400
/** Kerning and rasterisers differ by this much between browsers, resvg and Inkscape. */
const TOLERANCE = 1.01
const LATIN_END = 0x250

const latin = new Map<Font, Float64Array>()

function latinWidths(font: Font): Float64Array {
  let table = latin.get(font)
  if (!table) {
    table = new Float64Array(LATIN_END).fill(UNKNOWN_WIDTH)
    for (let code = 0; code < LATIN_END; code++) table[code] = tabulated(font, code) ?? UNKNOWN_WIDTH
    latin.set(font, table)
  }
  return table
}

function tabulated(font: Font, code: number): number | undefined {
  for (const [first, widths] of FONT_METRICS[font]) {
    const width = widths[code - first]
    if (width) return width
  }
  return undefined
}

function widthOf(font: Font, char: string): number {
  const known = tabulated(font, char.codePointAt(0)!)
  if (known !== undefined) return known
  // Marks, joiners and variation selectors draw on top of what is before them.
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return 0
  return /^\p{Extended_Pictographic}$/u.test(char) ? PICTOGRAPH_WIDTH : UNKNOWN_WIDTH
}

/** Width of `text` in CSS pixels at font size `size`; never less than what is drawn, unknown glyphs included. */
export function measure(text: string, font: Font, size: number): number {
  const table = latinWidths(font)
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < LATIN_END) {
      sum += table[code]!
      continue
    }
    const char = String.fromCodePoint(text.codePointAt(i)!)
    sum += widthOf(font, char)
    i += char.length - 1
  }
  return (sum * size * TOLERANCE) / 1000
}

const ELLIPSIS = '…'
let segmenter: Intl.Segmenter | undefined

/** Parts of which none may be cut: grapheme clusters. */
function graphemes(text: string): string[] {
  // Below U+0300 there is nothing that joins; the segmenter is slow.
  if (!/[^\u0020-\u02ff]/.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), (s) => s.segment)
}

/** `text`, cut and ended with an ellipsis where it is wider than `width`. */
export function truncate(text: string, font: Font, size: number, width: number): string {
  if (measure(text, font, size) <= width) return text
  const room = width - measure(ELLIPSIS, font, size)
  let kept = ''
  let used = 0
  for (const part of graphemes(text)) {
    used += measure(part, font, size)
    if (used > room) break
    kept += part
  }
  return kept.trimEnd() + ELLIPSIS
}

const UNDRAWABLE = new RegExp(`[${UNSEEN}\\ufffe\\uffff\\p{Cs}]`, 'gu')

/**
 * One line of drawable text: line breaks and tabs become spaces, marks that would turn the text beside them around are left
 * out; other control characters, lone surrogates and noncharacters, which XML 1.0 (section 2.2) forbids or discourages, become
 * U+FFFD.
 */
export const drawable = (text: string): string =>
  /[^\u0020-\u007e]/.test(text)
    ? text
        .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
        .replace(UNDRAWABLE, (char) => (/\p{Bidi_Control}/u.test(char) ? '' : '\ufffd'))
    : text
