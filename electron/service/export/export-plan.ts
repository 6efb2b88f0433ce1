import type { ExportedFile, ExportFormat, ExportOptions } from '../../../shared/contract/requests.ts'
import { csv } from '../../../shared/formats/csv.ts'
import { dotOf } from '../../../shared/formats/diagram/dot.ts'
import { drawioOf } from '../../../shared/formats/diagram/drawio.ts'
import { mermaidOf } from '../../../shared/formats/diagram/mermaid.ts'
import { tableOf } from '../../../shared/formats/diagram/tables.ts'
import { type Drawing, drawingOf } from '../../../shared/formats/drawing/drawing.ts'
import { planToJson } from '../../../shared/formats/plan-json.ts'
import { svgOfDrawing } from '../../../shared/formats/svg.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { fileNameOf } from '../file-name.ts'
import { type Diagram, diagramOf } from './diagram-of.ts'
import type { Exported } from './exported.ts'
import { fontsFor, woff2Of } from './fonts.ts'

/** Gets 0 to 1, in rising order. */
export type OnProgress = (done: number) => void

type Format = {
  mimeType: string
  ending: string
  /** Text, or bytes. */
  make(exported: Exported, options: ExportOptions, onProgress: OnProgress): string | Promise<Buffer>
}

type Above = Omit<Diagram, 'scene'> & Pick<ExportOptions, 'theme'>

/** A format of other people's drawing tools: what stands where, and what is said above it. */
const asDiagram =
  (of: (scene: Diagram['scene'], above: Above) => string): Format['make'] =>
  (exported, options) => {
    const { scene, ...above } = diagramOf(exported, options)
    return of(scene, { ...above, theme: options.theme })
  }

const FORMATS: Record<ExportFormat, Format> = {
  svg: {
    mimeType: 'image/svg+xml',
    ending: 'svg',
    make: (exported, options) => svgWithFonts(drawn(exported, options)),
  },
  // PNG and PDF are loaded when needed: they bring large libraries along.
  png: {
    mimeType: 'image/png',
    ending: 'png',
    make: async (exported, options) => (await import('./png.ts')).pngOf(drawn(exported, options), options.scale),
  },
  pdf: {
    mimeType: 'application/pdf',
    ending: 'pdf',
    make: async (exported, options, onProgress) =>
      (await import('./pdf.ts')).pdfOf(drawn(exported, options), { ...options, onProgress }),
  },
  drawio: { mimeType: 'application/xml', ending: 'drawio', make: asDiagram(drawioOf) },
  mermaid: { mimeType: 'text/plain', ending: 'mmd', make: asDiagram(mermaidOf) },
  dot: { mimeType: 'text/vnd.graphviz', ending: 'dot', make: asDiagram(dotOf) },
  csv: { mimeType: 'text/csv', ending: 'csv', make: ({ plan }, { table }) => csv(tableOf(plan, table)) },
  json: { mimeType: 'application/json', ending: 'json', make: ({ plan }) => planToJson(plan) },
}

export const exportName = ({ name }: Plan, { format, table }: ExportOptions): string =>
  `${fileNameOf(name)}${format === 'csv' ? `-${table}` : ''}.${FORMATS[format].ending}`

/** The plan in the format asked for, named after the plan. The same plan and options give the same bytes. */
export const exportPlan = async (
  exported: Exported,
  options: ExportOptions,
  onProgress: OnProgress = () => {},
): Promise<ExportedFile> => {
  const { mimeType, make } = FORMATS[options.format]
  const made = await make(exported, options, onProgress)
  return {
    fileName: exportName(exported.plan, options),
    mimeType,
    ...(typeof made === 'string'
      ? { encoding: 'utf8' as const, text: made }
      : { encoding: 'base64' as const, text: made.toString('base64') }),
  }
}

/** What an exported file holds, as it is written. */
export const contentsOf = ({ encoding, text: contents }: ExportedFile): string | Buffer =>
  encoding === 'utf8' ? contents : Buffer.from(contents, 'base64')

/** What SVG, PNG and PDF show. */
export const drawn = (exported: Exported, options: ExportOptions): Drawing => {
  const { scene, ...above } = diagramOf(exported, options)
  const { theme, legend, titleBlock, date, author } = options
  return drawingOf(scene, { ...above, theme, legend, titleBlock, date, author })
}

/** Fonts are embedded, so that the drawing looks the same where they are not installed. */
export const svgWithFonts = (drawing: Drawing): string =>
  svgOfDrawing(
    drawing,
    fontsFor(drawing).parts.map((part) => ({ ...part, woff2: woff2Of(part).toString('base64') })),
  )
