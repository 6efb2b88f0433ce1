import PdfDocument from 'pdfkit'
import type { Drawing } from '../../../shared/formats/drawing/drawing.ts'
import {
  OVERLAP,
  PAGE_MARGIN,
  type Pages,
  type PaperOptions,
  pagesOf,
  type Tile,
} from '../../../shared/formats/drawing/pages.ts'
import { text } from '../../../shared/text/index.ts'
import { drawable, truncate } from '../../../shared/topology/text.ts'
import { type FontPart, fontsFor, partFor, trueTypeOf } from './fonts.ts'
import { pdfBrush } from './pdf-brush.ts'

/** `onProgress` gets 0 to 1, page by page. */
export type PdfOptions = PaperOptions & { author: string | null; onProgress: (done: number) => void }

/** PDFKit's XMP copy of the properties escapes nothing and counts characters for bytes: names could break the file. */
class Document extends PdfDocument {
  override endMetadata(): void {}
}

const FOOTER_SIZE = 8
const MARK = 10
/** Margins are paper, whatever the theme. */
const PAPER_INK = '#4a4a4a'

/**
 * A drawing as PDF: vectors and text that can be selected, on as many pages as it takes. Each of several shows where it is cut and
 * what stands beside it. The same drawing and options give the same bytes.
 */
export const pdfOf = async (drawing: Drawing, options: PdfOptions): Promise<Buffer> => {
  const pages = pagesOf(drawing.width, drawing.height, options)
  // PDFKit derives the file's id from the date; the file itself says none but what the drawing says.
  const info = { Title: drawable(drawing.title), Creator: 'InterLink Planner', CreationDate: new Date(0) }
  const pdf = new Document({
    ...{ autoFirstPage: false, displayTitle: true, pdfVersion: '1.7', margin: 0, font: '' },
    info: options.author === null ? info : { ...info, Author: drawable(options.author) },
  })
  delete pdf.info.CreationDate
  const written = collect(pdf)
  for (const part of partsFor(drawing)) pdf.registerFont(part.name, await trueTypeOf(part))

  for (const [i, tile] of pages.tiles.entries()) {
    pdf.addPage({ size: [pages.width, pages.height], margin: 0 })
    // One page is the drawing's own up to its edges; of several, margins are paper to cut and glue.
    if (pages.tiles.length === 1) pdf.rect(0, 0, pages.width, pages.height).fill(drawing.theme.canvas)
    drawTile(pdf, drawing, pages, tile)
    if (pages.tiles.length > 1) drawFrame(pdf, drawing, pages, tile, i)
    options.onProgress((i + 1) / pages.tiles.length)
  }
  pdf.end()
  return written
}

const drawTile = (pdf: PDFKit.PDFDocument, drawing: Drawing, pages: Pages, tile: Tile): void => {
  const { left, top, zoom } = pages
  pdf.save()
  pdf.rect(left, top, tile.width * zoom, tile.height * zoom).clip()
  pdf.translate(left, top).scale(zoom).translate(-tile.x, -tile.y)
  drawing.paint(pdfBrush(pdf), tile)
  pdf.restore()
}

/** Marks in the margin where a neighbouring page may be cut on, and which page this is. */
const drawFrame = (
  pdf: PDFKit.PDFDocument,
  { title }: Drawing,
  { width, height, rows, columns, tiles }: Pages,
  { row, column }: Tile,
  index: number,
): void => {
  const [right, bottom] = [width - PAGE_MARGIN, height - PAGE_MARGIN]
  const cutsX = [
    ...(column > 0 ? [PAGE_MARGIN + OVERLAP / 2] : []),
    ...(column < columns - 1 ? [right - OVERLAP / 2] : []),
  ]
  const cutsY = [...(row > 0 ? [PAGE_MARGIN + OVERLAP / 2] : []), ...(row < rows - 1 ? [bottom - OVERLAP / 2] : [])]
  pdf.lineWidth(0.5).undash()
  for (const x of cutsX) for (const y of [PAGE_MARGIN - MARK, bottom]) pdf.moveTo(x, y).lineTo(x, y + MARK)
  for (const y of cutsY) for (const x of [PAGE_MARGIN - MARK, right]) pdf.moveTo(x, y).lineTo(x + MARK, y)
  pdf.stroke(PAPER_INK)
  const where = text.diagram.page(index + 1, tiles.length, row + 1, column + 1)
  const name = truncate(drawable(title), 'inter400', FOOTER_SIZE, (width - 2 * PAGE_MARGIN) / 2)
  const at = { x: PAGE_MARGIN, y: height - PAGE_MARGIN / 2 }
  pdfBrush(pdf).text(`${name} · ${where}`, at, { font: 'inter400', size: FOOTER_SIZE, colour: PAPER_INK })
}

/** Of the drawing and of the words below it. A font's Latin part draws the boxes for what no part has. */
const partsFor = (drawing: Drawing): Set<FontPart> => {
  const footer = [...drawable(drawing.title), 'a'].map((char) => partFor('inter400', char))
  const latin = [partFor('inter600', 'a'), partFor('mono400', 'a')]
  return new Set([...fontsFor(drawing).parts, ...footer, ...latin].filter((part) => part !== null))
}

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
