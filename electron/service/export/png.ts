import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Drawing } from '../../../shared/formats/drawing/drawing.ts'
import { svgOfDrawing } from '../../../shared/formats/svg.ts'
import { text } from '../../../shared/text/index.ts'
import { HostFailure } from '../host-failure.ts'
import { type FontPart, fontsFor, trueTypeOf } from './fonts.ts'

/** Four bytes each while the picture is made. */
const MOST_PIXELS = 120_000_000

let folder: string | undefined
const files = new Map<string, string>()

/** A part of a font as a file: resvg takes neither WOFF2 nor fonts from memory. Gone with the process. */
const fileOf = async (part: FontPart): Promise<string> => {
  const known = files.get(part.path)
  if (known) return known
  const contents = await trueTypeOf(part)
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'interlink-fonts-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    folder = made
  }
  const path = join(folder, `${part.name}.ttf`)
  writeFileSync(path, contents)
  files.set(part.path, path)
  return path
}

/** The semi-bold cut calls itself a family of its own, which browsers overlook and resvg does not. */
const withSemiBold = (svg: string): string =>
  svg.replaceAll('font-weight="600"', 'font-weight="600" font-family="Inter SemiBold"')

/**
 * A drawing as PNG, `scale` pixels for each of its units. Characters that the app's fonts lack are drawn with the system's.
 * `export/too-large` where no picture can be that large.
 */
export const pngOf = async (drawing: Drawing, scale: number): Promise<Buffer> => {
  if (drawing.width * drawing.height * scale ** 2 > MOST_PIXELS)
    throw new HostFailure(
      'export/too-large',
      text.hostFailures.pictureTooLarge(drawing.width * scale, drawing.height * scale),
    )
  const { parts, lacking } = fontsFor(drawing)
  const fontFiles: string[] = []
  for (const part of parts) fontFiles.push(await fileOf(part))
  return new Resvg(withSemiBold(svgOfDrawing(drawing, [])), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: lacking, defaultFontFamily: 'Inter' },
  })
    .render()
    .asPng()
}
