import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { pngOf } from '../../../electron/service/export/png.ts'
import type { Drawing } from '../../../shared/formats/drawing/drawing.ts'
import { svgOfDrawing } from '../../../shared/formats/svg.ts'
import { THEMES } from '../../../shared/topology/theme.ts'

/** Lines and boxes from top to bottom, slanted and curved. */
const drawing = (height: number): Drawing => ({
  title: 'Lines',
  width: 300,
  height,
  cards: 0,
  theme: THEMES.light,
  description: '',
  paint: (brush) => {
    brush.rect({ x: 0, y: 0, width: 300, height }, { fill: '#ffffff' })
    brush.path(`M10,0C290,${height / 3} 10,${height / 2} 290,${height}`, { stroke: { colour: '#aa2200', width: 2 } })
    for (let y = 0; y < height; y += 90)
      brush.rect({ x: y % 200, y: y + 20.5, width: 60, height: 50 }, { fill: '#114488' }, 8)
  },
})

/** Of 255: more than smoothing makes of an edge. */
const MOST_SHADES = 128

/** What another reader of PNG sees in it. */
const read = (png: Buffer, width: number, height: number) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render().pixels

test.each([
  ['less than a strip', 300, 1],
  ['exactly two strips', 1024, 1],
  ['strips and a rest', 1300, 2],
])('a picture of %s is the drawing as another renderer draws it, without a seam', async (_, height, scale) => {
  const [width, rows] = [300 * scale, height * scale]
  const png = await pngOf(drawing(height), scale)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, rows])
  const seen = read(png, width, rows)
  const meant = new Resvg(svgOfDrawing(drawing(height), []), { fitTo: { mode: 'zoom', value: scale } }).render().pixels
  for (let row = 0; row < rows; row++) {
    let strange = 0
    for (let i = row * width * 4; i < (row + 1) * width * 4; i += 4)
      if (Math.abs(seen[i]! - meant[i]!) > MOST_SHADES) strange++
    // Rounded corners and steep curves, at the edges of which the two differ by part of a pixel.
    expect(strange, `pixels of row ${row}`).toBeLessThanOrEqual(8)
  }
})

test('a scale that no strip is a whole number of pixels at makes the same picture in one go', async () => {
  const png = await pngOf(drawing(2500), 0.3)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([90, 750])
})

test('the same drawing gives the same bytes', async () => {
  expect((await pngOf(drawing(1500), 1)).equals(await pngOf(drawing(1500), 1))).toBe(true)
})
