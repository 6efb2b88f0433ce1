import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Drawing } from '../../../shared/formats/drawing/drawing.ts'
import { text } from '../../../shared/text/index.ts'
import type { Font } from '../../../shared/topology/text.ts'
import { HostFailure } from '../host-failure.ts'
import { CanvasBrush, type FontFamilies } from './canvas-brush.ts'
import { type FontPart, fontsFor, trueTypeOf } from './fonts.ts'
import { BYTES_PER_PIXEL, PngFile } from './png-file.ts'

/** Four bytes each while the picture is made. */
const MOST_PIXELS = 120_000_000
/** Units of the drawing that are drawn at once: a few megabytes of pixels, which are reused. */
const STRIP = 512

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
  const families = await familiesFor(drawing)
  const width = Math.round(drawing.width * scale)
  const file = new PngFile(width)
  let packed = Promise.resolve()
  const strips = stripsOf(drawing, scale)
  const canvas = createCanvas(width, Math.round(strips[0]!.height * scale))
  const context = canvas.getContext('2d')
  const brush = new CanvasBrush(context, families)
  for (const { y, height } of strips) {
    context.setTransform(scale, 0, 0, scale, 0, -y * scale)
    drawing.paint(brush, { x: 0, y, width: drawing.width, height })
    const pixels = canvas.data().subarray(0, width * Math.round(height * scale) * BYTES_PER_PIXEL)
    // The strip before is packed on another thread while this one is drawn.
    await packed
    packed = file.addRows(pixels)
  }
  await packed
  return file.contents()
}

/** Of a whole number of pixels each, or the whole drawing where the scale allows none: those are previews, which are small. */
const stripsOf = ({ height }: Drawing, scale: number): { y: number; height: number }[] => {
  const step = Number.isInteger(STRIP * scale) ? STRIP : height
  return Array.from({ length: Math.ceil(height / step) }, (_, i) => ({
    y: i * step,
    height: Math.min(step, height - i * step),
  }))
}

const registered = new Set<FontPart>()

/** Makes the parts of fonts that the drawing needs known, each as a family of its own. */
const familiesFor = async (drawing: Drawing): Promise<FontFamilies> => {
  const { parts } = fontsFor(drawing)
  for (const part of parts) {
    if (registered.has(part)) continue
    GlobalFonts.register(await trueTypeOf(part), part.name)
    registered.add(part)
  }
  const of = (font: Font) =>
    [...parts.filter((part) => part.font === font).map(({ name }) => `"${name}"`), 'sans-serif'].join(', ')
  return { inter400: of('inter400'), inter600: of('inter600'), mono400: of('mono400') }
}
