import type { ExportOptions, ExportPreview } from '../../../shared/contract/requests.ts'
import { pagesOf } from '../../../shared/formats/drawing/pages.ts'
import { drawn, exportPlan, svgWithFonts } from './export-plan.ts'
import type { Exported } from './exported.ts'

/** Text shown of a long file; the rest is in the file. */
const PREVIEW_CHARS = 20_000
/** Drawings of more cards than this are shown as pixels: browsers take seconds for as large an SVG. */
const MOST_CARDS = 1_000
/** Of the longer side of such a picture. */
const PIXELS = 3_000

/** What a window shows of an export before it is made: its picture and its pages, or the beginning of its text. */
export const previewOf = async (exported: Exported, options: ExportOptions): Promise<ExportPreview> => {
  if (options.format !== 'svg' && options.format !== 'png' && options.format !== 'pdf' && options.format !== 'drawio') {
    const { text } = await exportPlan(exported, options)
    return { kind: 'text', text: text.slice(0, PREVIEW_CHARS), length: text.length }
  }
  const drawing = drawn(exported, options)
  const { width, height, cards } = drawing
  const pages = options.format === 'pdf' ? pagesOf(width, height, options) : null
  if (cards <= MOST_CARDS) {
    const svg = svgWithFonts(drawing)
    return { kind: 'picture', mimeType: 'image/svg+xml', encoding: 'utf8', text: svg, width, height, pages }
  }
  const { pngOf } = await import('./png.ts')
  const png = await pngOf(drawing, Math.min(1, PIXELS / Math.max(width, height)))
  return {
    ...{ kind: 'picture', mimeType: 'image/png', encoding: 'base64', text: png.toString('base64') },
    ...{ width, height, pages },
  }
}
