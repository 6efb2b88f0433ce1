import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ExportedFile, ExportFormat, ExportOptions } from '../../shared/contract/requests.ts'
import { csv } from '../../shared/formats/csv.ts'
import { dotOf } from '../../shared/formats/diagram/dot.ts'
import { drawioOf } from '../../shared/formats/diagram/drawio.ts'
import { mermaidOf } from '../../shared/formats/diagram/mermaid.ts'
import { scoped } from '../../shared/formats/diagram/scope.ts'
import { tableOf } from '../../shared/formats/diagram/tables.ts'
import { planToJson } from '../../shared/formats/plan-json.ts'
import { type SvgFonts, svgOf } from '../../shared/formats/svg.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { text } from '../../shared/text/index.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../shared/topology/scene.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'
import { fileNameOf } from './file-name.ts'

type Format = {
  mimeType: string
  ending: string
  /** Text, or bytes. */
  make(plan: Plan, options: ExportOptions): string | Promise<Buffer>
}

const FORMATS: Record<ExportFormat, Format> = {
  svg: { mimeType: 'image/svg+xml', ending: 'svg', make: (plan, options) => topologySvg(plan, options) },
  png: {
    mimeType: 'image/png',
    ending: 'png',
    // Loaded when needed: it brings a native library along.
    make: async (plan, options) => (await import('./png.ts')).pngOf(topologySvg(plan, options, false), options.scale),
  },
  drawio: {
    mimeType: 'application/xml',
    ending: 'drawio',
    make: (plan, options) => drawioOf(sceneFor(plan, options), named(plan, options)),
  },
  mermaid: {
    mimeType: 'text/plain',
    ending: 'mmd',
    make: (plan, options) => mermaidOf(sceneFor(plan, options), named(plan, options)),
  },
  dot: {
    mimeType: 'text/vnd.graphviz',
    ending: 'dot',
    make: (plan, options) => dotOf(sceneFor(plan, options), named(plan, options)),
  },
  csv: { mimeType: 'text/csv', ending: 'csv', make: (plan, { table }) => csv(tableOf(plan, table)) },
  json: { mimeType: 'application/json', ending: 'json', make: (plan) => planToJson(plan) },
}

/** The plan in the format asked for, named after the plan. The same plan and options give the same bytes. */
export const exportPlan = async (plan: Plan, options: ExportOptions): Promise<ExportedFile> => {
  const { mimeType, ending, make } = FORMATS[options.format]
  const made = await make(plan, options)
  const table = options.format === 'csv' ? `-${options.table}` : ''
  return {
    fileName: `${fileNameOf(plan.name)}${table}.${ending}`,
    mimeType,
    ...(typeof made === 'string'
      ? { encoding: 'utf8' as const, text: made }
      : { encoding: 'base64' as const, text: made.toString('base64') }),
  }
}

/** What an exported file holds, as it is written. */
export const contentsOf = ({ encoding, text: contents }: ExportedFile): string | Buffer =>
  encoding === 'utf8' ? contents : Buffer.from(contents, 'base64')

const named = (plan: Plan, { theme }: ExportOptions) => ({ theme, title: plan.name })

/** The topology as it is seen: positions as stored, the rest laid out as on the canvas, of all of it or of a part. */
const sceneFor = (plan: Plan, { view, around, hops }: ExportOptions): Scene => {
  const graph = graphOf(plan)
  const positions = layout(graph, plan.positions)
  const shown = around.length === 0 ? graph : scoped(graph, { around, hops })
  return sceneOf(shown, positions, sceneFacts(plan, routingOf(plan, view)))
}

const topologySvg = (plan: Plan, options: ExportOptions, withFonts = true): string => {
  const { theme, view, legend } = options
  return svgOf(sceneFor(plan, options), {
    ...{ theme, title: plan.name, subtitle: text.drawing.subtitles[view], legend },
    fonts: withFonts ? fonts() : undefined,
  })
}

const { resolve } = createRequire(import.meta.url)
const base64 = (file: string) => readFileSync(resolve(file)).toString('base64')

let loaded: SvgFonts | undefined
/** Embedded, so that the drawing looks the same where they are not installed. */
const fonts = (): SvgFonts => {
  loaded ??= {
    inter400: base64('@fontsource/inter/files/inter-latin-400-normal.woff2'),
    inter600: base64('@fontsource/inter/files/inter-latin-600-normal.woff2'),
    mono400: base64('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2'),
  }
  return loaded
}
