/**
 * Writes shared/topology/font-metrics.generated.ts: advance widths of the fonts that diagrams are drawn with, so that text
 * can be measured anywhere, without a screen. Run it again when a font package changes.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

const FONTS = {
  inter400: ['@fontsource/inter', 'inter', 400],
  inter600: ['@fontsource/inter', 'inter', 600],
  mono400: ['@fontsource/jetbrains-mono', 'jetbrains-mono', 400],
} as const
const SUBSETS = ['latin', 'latin-ext']
/** Latin and its extensions, then general punctuation, arrows and signs. */
const BLOCKS = [
  [0x20, 0x24f],
  [0x1e00, 0x1eff],
  [0x2010, 0x205f],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
]

const inPackage = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

/** Advance widths in thousandths of the font size; 0 stands for a character that the font lacks. */
function widthsOf([folder, family, weight]: readonly [string, string, number]): string[] {
  const fonts = SUBSETS.map((subset) => {
    const font = fontkit.openSync(inPackage(`${folder}/files/${family}-${subset}-${weight}-normal.woff2`))
    if (!('glyphForCodePoint' in font)) throw new Error(`${family} ${subset} is a collection, not a font`)
    return font
  })
  return BLOCKS.map(([first, last]) => {
    const widths: number[] = []
    for (let code = first!; code <= last!; code++) {
      const font = fonts.find((f) => f.hasGlyphForCodePoint(code))
      widths.push(font ? Math.ceil((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm) : 0)
    }
    return `    [0x${first!.toString(16)}, [${widths}]],`
  })
}

const text = `// Written by build/make-font-metrics.ts; don't edit.

/** For each font: [first code point, advance widths from there on in thousandths of the font size, 0 where it has no glyph][]. */
export const FONT_METRICS: Record<'inter400' | 'inter600' | 'mono400', [first: number, widths: number[]][]> = {
${Object.entries(FONTS)
  .map(([name, font]) => `  ${name}: [\n${widthsOf(font).join('\n')}\n  ],`)
  .join('\n')}
}
`
writeFileSync(fileURLToPath(new URL('../shared/topology/font-metrics.generated.ts', import.meta.url)), text)
