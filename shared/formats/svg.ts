import type { Position } from '../model/plan.ts'
import { text } from '../text/index.ts'
import type { CardBadge, CardText } from '../topology/card.ts'
import type { NodeKind } from '../topology/graph.ts'
import { ICONS } from '../topology/icons.ts'
import type { Scene, SceneEdge, SceneNode } from '../topology/scene.ts'
import { EDGE_STATES, type EdgeState, edgeMark } from '../topology/status-mark.ts'
import type { Font } from '../topology/text.ts'
import { measure } from '../topology/text.ts'
import { THEMES, type Theme, type ThemeName } from '../topology/theme.ts'
import { drawLegend, LEGEND_ROW, legendItems, wrap } from './svg-legend.ts'
import { SharedParts, shape, xml } from './svg-marks.ts'

/** The fonts as base64 of woff2 files; without them viewers use what they have (the layout leaves room). */
export type SvgFonts = Record<Font, string>

export type SvgOptions = {
  theme: ThemeName
  title: string
  subtitle?: string | undefined
  legend: boolean
  fonts?: SvgFonts | undefined
}

const MARGIN = 32
const HEADER = 64

const FAMILIES: Record<Font, string> = {
  inter400: "Inter, 'Helvetica Neue', Arial, sans-serif",
  inter600: "Inter, 'Helvetica Neue', Arial, sans-serif",
  mono400: "'JetBrains Mono', monospace",
}

/**
 * A scene as an SVG document: vectors and real text, presentation attributes only, so that browsers, Inkscape and resvg
 * draw the same. The same scene and options give the same bytes.
 */
export function svgOf(scene: Scene, options: SvgOptions): string {
  const theme = THEMES[options.theme]
  const { bounds } = scene
  const legend = options.legend ? legendItems(scene) : []
  const width = Math.ceil(Math.max(bounds.width, 480)) + 2 * MARGIN
  const rows = wrap(legend, width - 2 * MARGIN)
  const legendHeight = rows.length ? rows.length * LEGEND_ROW + 24 : 0
  const height = Math.ceil(bounds.height) + HEADER + 2 * MARGIN + legendHeight
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xml(options.title)}</title>`,
    `<desc>${xml(describe(scene, options))}</desc>`,
  ]
  if (options.fonts) head.push(fontFaces(options.fonts))
  const parts = new SharedParts()
  const out = [
    `<rect width="${width}" height="${height}" fill="${theme.canvas}"/>`,
    `<g font-family="${FAMILIES.inter400}" font-size="11" fill="${theme.tones.muted}">`,
    `<text x="${MARGIN}" y="44" font-size="20" font-weight="600" fill="${theme.tones.text}">${xml(options.title)}</text>`,
  ]
  if (options.subtitle) out.push(`<text x="${MARGIN}" y="64" font-size="12">${xml(options.subtitle)}</text>`)
  out.push(`<g transform="translate(${MARGIN - Math.floor(bounds.x)},${MARGIN + HEADER - Math.floor(bounds.y)})">`)
  drawEdges(out, scene.edges, theme)
  for (const node of scene.nodes) out.push(nodeSvg(node, theme, parts))
  out.push('</g>')
  drawLegend(out, rows, MARGIN, height - MARGIN - legendHeight + 32, theme)
  out.push('</g>', '</svg>', '')
  return [...head, '<defs>', ...parts.definitions, '</defs>', out.join('\n')].join('\n')
}

function describe(scene: Scene, options: SvgOptions): string {
  const count = (kind: NodeKind) => scene.nodes.filter((node) => node.kind === kind).length
  const counts = { sites: count('site'), links: count('link'), vpcs: count('vpc'), policies: count('policy') }
  return `${options.subtitle ? `${options.subtitle}. ` : ''}${text.drawing.whole(counts)}`
}

const fontFaces = (fonts: SvgFonts) => `<style>
${fontFace('Inter', 400, fonts.inter400)}
${fontFace('Inter', 600, fonts.inter600)}
${fontFace('JetBrains Mono', 400, fonts.mono400)}
</style>`

const fontFace = (family: string, weight: number, woff2: string) =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2')}`

/** Edges by state, the most urgent on top; policies' edges below traffic. */
function drawEdges(out: string[], all: SceneEdge[], theme: Theme) {
  const groups = new Map<string, SceneEdge[]>()
  const groupOf = (policies: boolean, state: EdgeState) => `${policies}/${state}`
  for (const policies of [true, false]) for (const state of EDGE_STATES) groups.set(groupOf(policies, state), [])
  for (const edge of all) groups.get(groupOf(edge.kind === 'policy-link', edge.state))!.push(edge)
  for (const edges of groups.values()) if (edges.length > 0) drawAlike(out, edges, theme)
}

/** Edges of one state, and all or none of them policies'. */
function drawAlike(out: string[], edges: SceneEdge[], theme: Theme) {
  const mark = edgeMark(edges[0]!.kind, edges[0]!.state)
  const dash = mark.dash ? ` stroke-dasharray="${mark.dash}"` : ''
  out.push(`<g fill="none" stroke="${theme.tones[mark.tone]}" stroke-width="${mark.width}"${dash}>`)
  for (const { path, reason } of edges)
    out.push(reason ? `<path d="${path.d}"><title>${xml(reason)}</title></path>` : `<path d="${path.d}"/>`)
  out.push('</g>')
  for (const { path, label } of edges) {
    const { x, y } = path.marker
    if (mark.shape) {
      // A patch of canvas under the mark, so that it stands out from its own line.
      out.push(`<circle cx="${x}" cy="${y}" r="7" fill="${theme.canvas}"/>`)
      out.push(shape({ shape: mark.shape, word: '', tone: mark.tone }, x, y, 4, theme))
    }
    if (label) drawLabel(out, path.label, label, theme)
  }
}

function drawLabel(out: string[], { x, y }: Position, label: string, theme: Theme) {
  const width = Math.ceil(measure(label, 'inter400', 10)) + 6
  out.push(`<rect x="${x - 3}" y="${y - 17}" width="${width}" height="14" fill="${theme.canvas}"/>`)
  out.push(`<text x="${x}" y="${y - 6}" font-size="10">${xml(label)}</text>`)
}

function nodeSvg(node: SceneNode, theme: Theme, parts: SharedParts): string {
  const { x, y, kind, card } = node
  const { status, statusAt } = card
  let svg = `<g transform="translate(${x},${y})"><title>${xml(card.description)}</title>`
  svg += parts.use(`${kind} ${card.outline}`, () => frame(node, theme))
  svg += textSvg(card.title, theme)
  for (const line of card.lines) svg += textSvg(line, theme)
  if (status && statusAt) svg += parts.use(status, () => shape(status, statusAt.x, statusAt.y, 4.5, theme))
  for (const badge of card.badges) svg += parts.use(badge, () => badgeSvg(badge, theme))
  return `${svg}</g>`
}

/** The card's outline and icon. */
function frame({ kind, width, height, card }: SceneNode, theme: Theme): string {
  const border =
    card.outline === 'dashed' ? `stroke="${theme.dashedBorder}" stroke-dasharray="4 3"` : `stroke="${theme.cardBorder}"`
  return (
    `<rect width="${width}" height="${height}" rx="8" fill="${theme.card}" ${border}/>` +
    `<path transform="translate(12,12)" d="${ICONS[card.icon]}" fill="none" stroke="${iconTone(kind, theme)}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`
  )
}

const iconTone = (kind: SceneNode['kind'], theme: Theme) =>
  kind === 'link' || kind === 'policy' ? theme.tones.accent : theme.tones.muted

function textSvg({ text, x, y, font, size, tone, anchor }: CardText, theme: Theme): string {
  let attributes = `x="${x}" y="${y}"`
  if (size !== 11) attributes += ` font-size="${size}"`
  if (font === 'inter600') attributes += ' font-weight="600"'
  if (font === 'mono400') attributes += ` font-family="${FAMILIES.mono400}"`
  if (tone !== 'muted') attributes += ` fill="${theme.tones[tone]}"`
  if (anchor === 'end') attributes += ' text-anchor="end"'
  return `<text ${attributes}>${xml(text)}</text>`
}

const badgeSvg = ({ x, y, width, height, text, mark }: CardBadge, theme: Theme) =>
  [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${theme.badge}"/>`,
    shape(mark, x + 9, y + height / 2, 3, theme),
    `<text x="${x + 17}" y="${y + height / 2 + 3.5}" font-size="10" font-weight="600" fill="${theme.tones[mark.tone]}">${xml(text)}</text>`,
  ].join('')
