import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ExportedFile, ExportOptions } from '../../shared/contract/requests.ts'
import { planToJson } from '../../shared/formats/plan-json.ts'
import { type SvgFonts, svgOf } from '../../shared/formats/svg.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { text } from '../../shared/text/index.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'
import { fileNameOf } from './file-name.ts'

/** The plan in the format asked for, named after the plan. The same plan and options give the same bytes. */
export const exportPlan = (plan: Plan, options: ExportOptions): ExportedFile => {
  const { format } = options
  const contents = format === 'svg' ? topologySvg(plan, options) : planToJson(plan)
  return { fileName: `${fileNameOf(plan.name)}.${format}`, mimeType: MIME_TYPES[format], text: contents }
}

const MIME_TYPES = { svg: 'image/svg+xml', json: 'application/json' } as const

/** The whole topology as it is seen: positions as stored, the rest laid out as on the canvas. */
const topologySvg = (plan: Plan, { theme, view, legend }: ExportOptions): string => {
  const graph = graphOf(plan)
  const scene = sceneOf(graph, layout(graph, plan.positions), sceneFacts(plan, routingOf(plan, view)))
  return svgOf(scene, { theme, title: plan.name, subtitle: text.drawing.subtitles[view], legend, fonts: fonts() })
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
