import { drawable, type Font } from '../topology/text.ts'
import type { Theme } from '../topology/theme.ts'
import type { Brush, Look, Stroke } from './drawing/brush.ts'
import type { Drawing } from './drawing/drawing.ts'

/** A font, or the part of one that has the characters of `range` (CSS `unicode-range`), as base64 of a WOFF2 file. */
export type SvgFont = { font: Font; range: string; woff2: string }

const FAMILIES: Record<Font, string> = {
  inter400: "Inter, 'Helvetica Neue', Arial, sans-serif",
  inter600: "Inter, 'Helvetica Neue', Arial, sans-serif",
  mono400: "'JetBrains Mono', monospace",
}
/** What texts are unless they say otherwise. */
const USUAL_SIZE = 11

/**
 * A drawing as an SVG document: vectors and real text, presentation attributes only, so that browsers, Inkscape and resvg
 * draw the same. Without `fonts` viewers use what they have (the layout leaves room). The same drawing gives the same bytes.
 */
export const svgOfDrawing = (drawing: Drawing, fonts: readonly SvgFont[]): string => {
  const { title, width, height, theme, description } = drawing
  const brush = new SvgBrush(theme)
  drawing.paint(brush)
  const { definitions, out } = brush
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(description)}</desc>`,
    ...(fonts.length === 0 ? [] : ['<style>', ...fonts.map(fontFace), '</style>']),
    ...['<defs>', ...definitions, '</defs>'],
    `<g font-family="${FAMILIES.inter400}" font-size="${USUAL_SIZE}" fill="${theme.tones.muted}">`,
    `${out}`,
    ...['</g>', '</svg>', ''],
  ].join('\n')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Escaped for element content and attributes alike. Most text needs nothing: one test instead of three passes. */
export const xml = (text: string): string =>
  /[^ !#-%(-;=?-~]/.test(text) ? drawable(text).replace(/[&<>"']/g, (char) => ENTITIES[char]!) : text

/** Joined a few at a time: a million small strings kept to the end cost the collector more than it takes to make them. */
class Elements {
  readonly #separator: string
  readonly #joined: string[] = []
  #latest: string[] = []

  constructor(separator: string) {
    this.#separator = separator
  }

  add(element: string): void {
    if (this.#latest.push(element) < 256) return
    this.#joined.push(this.#latest.join(this.#separator))
    this.#latest = []
  }

  toString(): string {
    return [...this.#joined, ...this.#latest].join(this.#separator)
  }
}

/** Elements as lines of text. What many nodes have in common is defined once and referred to: half the size, and drawn faster everywhere. */
class SvgBrush implements Brush {
  readonly definitions: string[] = []
  out = new Elements('\n')
  readonly #theme: Theme
  readonly #references = new Map<unknown, string>()

  constructor(theme: Theme) {
    this.#theme = theme
  }

  rect: Brush['rect'] = ({ x, y, width, height }, look, radius) => {
    const at = `${x === 0 ? '' : ` x="${x}"`}${y === 0 ? '' : ` y="${y}"`}`
    const corner = radius ? ` rx="${radius}"` : ''
    this.out.add(`<rect${at} width="${width}" height="${height}"${corner}${attributes(look)}/>`)
  }

  path: Brush['path'] = (d, look, by) => {
    const moved = by ? ` transform="translate(${by.x},${by.y})"` : ''
    this.out.add(`<path${moved} d="${d}"${attributes(look)}/>`)
  }

  disc: Brush['disc'] = ({ x, y }, radius, fill) => {
    this.out.add(`<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`)
  }

  text: Brush['text'] = (content, { x, y }, { font, size, colour, anchor }) => {
    let attributes = `x="${x}" y="${y}"`
    if (size !== USUAL_SIZE) attributes += ` font-size="${size}"`
    if (font === 'inter600') attributes += ' font-weight="600"'
    if (font === 'mono400') attributes += ` font-family="${FAMILIES.mono400}"`
    if (colour !== this.#theme.tones.muted) attributes += ` fill="${colour}"`
    if (anchor === 'end') attributes += ' text-anchor="end"'
    this.out.add(`<text ${attributes}>${xml(content)}</text>`)
  }

  lines: Brush['lines'] = (all, stroke) => {
    this.out.add(`<g${attributes({ stroke })}>`)
    for (const { d, title } of all)
      this.out.add(title ? `<path d="${d}"><title>${xml(title)}</title></path>` : `<path d="${d}"/>`)
    this.out.add('</g>')
  }

  group: Brush['group'] = ({ x, y }, title, paint) => {
    const said = title === null ? '' : `<title>${xml(title)}</title>`
    this.out.add(`<g transform="translate(${x},${y})">${said}`)
    paint()
    this.out.add('</g>')
  }

  part: Brush['part'] = (key, paint) => {
    let reference = this.#references.get(key)
    if (reference === undefined) {
      const id = `part${this.#references.size + 1}`
      reference = `<use xlink:href="#${id}"/>`
      this.#references.set(key, reference)
      const around = this.out
      this.out = new Elements('')
      paint()
      this.definitions.push(`<g id="${id}">${this.out}</g>`)
      this.out = around
    }
    this.out.add(reference)
  }
}

const attributes = ({ fill, stroke }: Look): string => ` fill="${fill ?? 'none'}"${stroke ? strokeOf(stroke) : ''}`

const strokeOf = ({ colour, width, dash, round }: Stroke): string => {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  const ends = round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''
  return ` stroke="${colour}"${width === 1 ? '' : ` stroke-width="${width}"`}${dashes}${ends}`
}

const FACES: Record<Font, { family: string; weight: number }> = {
  inter400: { family: 'Inter', weight: 400 },
  inter600: { family: 'Inter', weight: 600 },
  mono400: { family: 'JetBrains Mono', weight: 400 },
}

const fontFace = ({ font, range, woff2 }: SvgFont) =>
  `@font-face{font-family:'${FACES[font].family}';font-weight:${FACES[font].weight};src:url(data:font/woff2;base64,${woff2}) format('woff2');unicode-range:${range}}`
