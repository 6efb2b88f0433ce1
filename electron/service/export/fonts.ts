/// <reference path="./wawoff2.d.ts" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decompress } from 'wawoff2'
import { charactersOf } from '../../../shared/formats/drawing/characters-of.ts'
import type { Drawing } from '../../../shared/formats/drawing/drawing.ts'
import type { Font } from '../../../shared/topology/text.ts'

/** A file with the glyphs of a font for some scripts; `range` in CSS's words (`unicode-range`). */
export type FontPart = { font: Font; name: string; range: string; path: string }

const FILES: Record<Font, { folder: string; family: string; weight: number }> = {
  inter400: { folder: '@fontsource/inter', family: 'inter', weight: 400 },
  inter600: { folder: '@fontsource/inter', family: 'inter', weight: 600 },
  mono400: { folder: '@fontsource/jetbrains-mono', family: 'jetbrains-mono', weight: 400 },
}

const require = createRequire(import.meta.url)

/** The parts of each font, Latin first: most of what is drawn is in it. */
const partsOf = (font: Font): FontPart[] => {
  const { folder, family, weight } = FILES[font]
  const ranges: Record<string, string> = require(`${folder}/unicode.json`)
  return Object.entries(ranges)
    .toSorted(([a], [b]) => Number(b === 'latin') - Number(a === 'latin'))
    .map(([script, range]) => {
      const path = require.resolve(`${folder}/files/${family}-${script}-${weight}-normal.woff2`)
      return { font, name: `${font} ${script}`, range, path }
    })
}

let parts: Record<Font, FontPart[]> | undefined
const all = (): Record<Font, FontPart[]> => {
  parts ??= { inter400: partsOf('inter400'), inter600: partsOf('inter600'), mono400: partsOf('mono400') }
  return parts
}

const spans = new Map<string, [first: number, last: number][]>()
const spansOf = (range: string): [number, number][] => {
  const known = spans.get(range)
  if (known) return known
  const made = range.split(',').map((span): [number, number] => {
    const [first, last = first] = span.trim().slice(2).split('-')
    return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)]
  })
  spans.set(range, made)
  return made
}

/** The part of a font that draws a character; null where none does: Chinese, Arabic, pictographs … */
export const partFor = (font: Font, char: string): FontPart | null => {
  const code = char.codePointAt(0)!
  return all()[font].find(({ range }) => spansOf(range).some(([first, last]) => code >= first && code <= last)) ?? null
}

/** What a drawing needs: parts of fonts, and whether some of its characters are in none. */
export const fontsFor = (drawing: Drawing): { parts: FontPart[]; lacking: boolean } => {
  const needed = new Set<FontPart>()
  let lacking = false
  for (const [font, characters] of charactersOf(drawing))
    for (const char of characters) {
      const part = partFor(font, char)
      if (part === null) lacking = true
      else needed.add(part)
    }
  const sorted = Object.values(all()).flatMap((each) => each.filter((part) => needed.has(part)))
  return { parts: sorted, lacking }
}

export const woff2Of = ({ path }: FontPart): Buffer => readFileSync(path)

const unpacked = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** A part as TrueType, one after the other: the decoder keeps what it works on in one place. */
export const trueTypeOf = (part: FontPart): Promise<Buffer> => {
  const known = unpacked.get(part.path)
  if (known) return known
  const made = last.then(async () => Buffer.from(await decompress(woff2Of(part))))
  last = made
  unpacked.set(part.path, made)
  return made
}
