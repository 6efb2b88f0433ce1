/** Draws build/icon.svg as the PNGs that packaging and Linux desktops take. Run after changing the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const SIZES_PX = [16, 32, 48, 64, 128, 256, 512, 1024]

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const svg = readFileSync(here('icon.svg'))
mkdirSync(here('icons'), { recursive: true })
for (const size of SIZES_PX) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
  writeFileSync(here(`icons/${size}x${size}.png`), png)
}
