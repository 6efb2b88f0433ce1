import type { Brush, Look, Stroke } from '../../../shared/formats/drawing/brush.ts'
import type { Font } from '../../../shared/topology/text.ts'
import { type FontPart, partFor } from './fonts.ts'

type Pdf = PDFKit.PDFDocument
type Run = { part: FontPart | null; content: string }

/** Draws on the current page of a PDF, whose fonts are registered by the names of their parts. */
export const pdfBrush = (pdf: Pdf): Brush => ({
  rect: ({ x, y, width, height }, look, radius) => {
    if (radius) pdf.roundedRect(x, y, width, height, radius)
    else pdf.rect(x, y, width, height)
    finish(pdf, look)
  },
  path: (d, look, by) => {
    pdf.save()
    if (by) pdf.translate(by.x, by.y)
    pdf.path(d)
    finish(pdf, look)
    pdf.restore()
  },
  disc: ({ x, y }, radius, fill) => {
    pdf.circle(x, y, radius).fill(fill)
  },
  text: (content, at, { font, size, colour, anchor }) => {
    pdf.fontSize(size).fillColor(colour)
    const runs = runsOf(font, content)
    const widths = runs.map((run) => pdf.font(nameOf(run, font)).widthOfString(run.content))
    let x = anchor === 'end' ? at.x - widths.reduce((sum, width) => sum + width, 0) : at.x
    runs.forEach((run, i) => {
      pdf.font(nameOf(run, font))
      // A box stands for what no font draws; copying and searching find what it stands for.
      if (run.part === null) pdf.markContent('Span', { actual: run.content })
      pdf.text(run.content, x, at.y, { lineBreak: false, baseline: 'alphabetic' })
      if (run.part === null) pdf.endMarkedContent()
      x += widths[i]!
    })
  },
  lines: (all, stroke) => {
    for (const { d } of all) {
      pdf.path(d)
      finish(pdf, { stroke })
    }
  },
  group: ({ x, y }, _title, paint) => {
    pdf.save().translate(x, y)
    paint()
    pdf.restore()
  },
  part: (_key, paint) => paint(),
})

const finish = (pdf: Pdf, { fill, stroke }: Look): void => {
  if (stroke) pen(pdf, stroke)
  if (fill && stroke) pdf.fillAndStroke(fill, stroke.colour)
  else if (fill) pdf.fill(fill)
  else if (stroke) pdf.stroke(stroke.colour)
}

const pen = (pdf: Pdf, { width, dash, round }: Stroke): void => {
  pdf
    .lineWidth(width)
    .lineCap(round ? 'round' : 'butt')
    .lineJoin(round ? 'round' : 'miter')
  const [length, space] = dash?.split(' ').map(Number) ?? []
  if (length === undefined) pdf.undash()
  else pdf.dash(length, { space: space ?? length })
}

const nameOf = ({ part }: Run, font: Font): string => part?.name ?? `${font} latin`

/** A text in pieces that one font draws. */
const runsOf = (font: Font, content: string): Run[] => {
  const runs: Run[] = []
  for (const char of content) {
    const part = partFor(font, char)
    const run = runs.at(-1)
    if (run?.part === part) run.content += char
    else runs.push({ part, content: char })
  }
  return runs
}
