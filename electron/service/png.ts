/// <reference path="./wawoff2.d.ts" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { decompress } from 'wawoff2'

const FILES = [
  '@fontsource/inter/files/inter-latin-400-normal.woff2',
  '@fontsource/inter/files/inter-latin-600-normal.woff2',
  '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
]

const { resolve } = createRequire(import.meta.url)

let unpacked: Promise<string[]> | undefined

/** The fonts of the drawing as files that resvg reads: it takes neither WOFF2 nor fonts from memory. Gone with the process. */
const fontFiles = (): Promise<string[]> => {
  unpacked ??= unpack()
  return unpacked
}

const unpack = async (): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-fonts-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const paths: string[] = []
  // One after the other: the decoder keeps what it works on in one place.
  for (const [i, file] of FILES.entries()) {
    const path = join(folder, `${i}.ttf`)
    writeFileSync(path, await decompress(readFileSync(resolve(file))))
    paths.push(path)
  }
  return paths
}

/** The semi-bold cut calls itself a family of its own, which browsers overlook and resvg does not. */
const withSemiBold = (svg: string): string =>
  svg.replaceAll('font-weight="600"', 'font-weight="600" font-family="Inter SemiBold"')

/** An SVG drawing as PNG, `scale` times its size in pixels. Names in other scripts are drawn with the system's fonts. */
export const pngOf = async (svg: string, scale: number): Promise<Buffer> =>
  new Resvg(withSemiBold(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: await fontFiles(), loadSystemFonts: true, defaultFontFamily: 'Inter' },
  })
    .render()
    .asPng()
