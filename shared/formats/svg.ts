import type { Position } from '../model/plan.ts'
import type { CardBadge, CardText } from '../topology/card.ts'
import { ICONS } from '../topology/icons.ts'
import type { Scene, SceneEdge, SceneNode } from '../topology/scene.ts'
import {
  EDGE_STATES,
  type EdgeState,
  edgeMark,
  STATUS_MARKS,
  type StatusMark,
  shapePath,
} from '../topology/status-mark.ts'
import type { Font } from '../topology/text.ts'
import { drawable, measure } from '../topology/text.ts'
import { THEMES, type Theme, type ThemeName, type Tone } from '../topology/theme.ts'

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
const LEGEND_ROW = 24

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
  const out: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xml(options.title)}</title>`,
    `<desc>${xml(describe(scene, options))}</desc>`,
  ]
  if (options.fonts) out.push(fontFaces(options.fonts))
  out.push(
    `<rect width="${width}" height="${height}" fill="${theme.canvas}"/>`,
    `<g font-family="${FAMILIES.inter400}" font-size="11" fill="${theme.tones.muted}">`,
    `<text x="${MARGIN}" y="44" font-size="20" font-weight="600" fill="${theme.tones.text}">${xml(options.title)}</text>`,
  )
  if (options.subtitle) out.push(`<text x="${MARGIN}" y="64" font-size="12">${xml(options.subtitle)}</text>`)
  out.push(`<g transform="translate(${MARGIN - Math.floor(bounds.x)},${MARGIN + HEADER - Math.floor(bounds.y)})">`)
  drawEdges(out, scene.edges, theme)
  const badges = new Map<CardBadge, string>()
  for (const node of scene.nodes) drawNode(out, node, theme, badges)
  out.push('</g>')
  drawLegend(out, rows, MARGIN, height - MARGIN - legendHeight + 32, theme)
  out.push('</g>', '</svg>', '')
  return out.join('\n')
}

function describe(scene: Scene, options: SvgOptions): string {
  const count = (kind: string) => scene.nodes.filter((node) => node.kind === kind).length
  return (
    `${options.subtitle ? `${options.subtitle}. ` : ''}Topology: ${count('site')} external infrastructures, ` +
    `${count('link')} InterLinks, ${count('vpc')} VPCs, ${count('policy')} routing policies.`
  )
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

function drawNode(
  out: string[],
  { x, y, width, height, kind, card }: SceneNode,
  theme: Theme,
  badges: Map<CardBadge, string>,
) {
  out.push(`<g transform="translate(${x},${y})">`, `<title>${xml(card.description)}</title>`)
  const border =
    card.outline === 'dashed' ? `stroke="${theme.dashedBorder}" stroke-dasharray="4 3"` : `stroke="${theme.cardBorder}"`
  out.push(`<rect width="${width}" height="${height}" rx="8" fill="${theme.card}" ${border}/>`)
  out.push(
    `<path transform="translate(12,12)" d="${ICONS[card.icon]}" fill="none" stroke="${iconTone(kind, theme)}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`,
  )
  drawText(out, card.title, theme)
  for (const line of card.lines) drawText(out, line, theme)
  if (card.status && card.statusAt) out.push(shape(card.status, card.statusAt.x, card.statusAt.y, 4.5, theme))
  for (const badge of card.badges) {
    // InterLinks share their badges (card.ts): each is drawn once and then repeated.
    const drawn = badges.get(badge) ?? badgeSvg(badge, theme)
    badges.set(badge, drawn)
    out.push(drawn)
  }
  out.push('</g>')
}

const iconTone = (kind: SceneNode['kind'], theme: Theme) =>
  kind === 'link' || kind === 'policy' ? theme.tones.accent : theme.tones.muted

function drawText(out: string[], { text, x, y, font, size, tone, anchor }: CardText, theme: Theme) {
  let attributes = `x="${x}" y="${y}"`
  if (size !== 11) attributes += ` font-size="${size}"`
  if (font === 'inter600') attributes += ' font-weight="600"'
  if (font === 'mono400') attributes += ` font-family="${FAMILIES.mono400}"`
  if (tone !== 'muted') attributes += ` fill="${theme.tones[tone]}"`
  if (anchor === 'end') attributes += ' text-anchor="end"'
  out.push(`<text ${attributes}>${xml(text)}</text>`)
}

const badgeSvg = ({ x, y, width, height, text, mark }: CardBadge, theme: Theme) =>
  [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${theme.badge}"/>`,
    shape(mark, x + 9, y + height / 2, 3, theme),
    `<text x="${x + 17}" y="${y + height / 2 + 3.5}" font-size="10" font-weight="600" fill="${theme.tones[mark.tone]}">${xml(text)}</text>`,
  ].join('\n')

function shape(mark: StatusMark, x: number, y: number, r: number, theme: Theme): string {
  const { d, filled, dash } = shapePath(mark.shape, x, y, r)
  const colour = theme.tones[mark.tone]
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<path d="${d}" fill="${filled ? colour : 'none'}" stroke="${colour}" stroke-width="1.5"${dashes}/>`
}

type LegendItem = {
  word: string
  width: number
  tone: Tone
  line: { dash: string | null; width: number } | null
  mark: StatusMark | null
}

/** Only what occurs in the drawing, states of edges first. */
function legendItems(scene: Scene): LegendItem[] {
  const states = new Set(scene.edges.filter((edge) => edge.kind !== 'policy-link').map((edge) => edge.state))
  const items: LegendItem[] = EDGE_STATES.filter((state) => states.has(state)).map((state) => {
    const { word, tone, dash, width, shape } = edgeMark('site-link', state)
    return item(word, tone, { dash, width }, shape && { shape, word, tone })
  })
  if (scene.edges.some((edge) => edge.kind === 'policy-link'))
    items.push(item('Routing policy applies', 'accent', { dash: null, width: 1 }, null))
  const present = new Set(scene.nodes.map((node) => node.card.status))
  for (const mark of Object.values(STATUS_MARKS))
    if (present.has(mark)) items.push(item(mark.word, mark.tone, null, mark))
  return items
}

const item = (word: string, tone: Tone, line: LegendItem['line'], mark: StatusMark | null): LegendItem => ({
  word,
  tone,
  line,
  mark,
  width: (line ? 44 : 18) + Math.ceil(measure(word, 'inter400', 11)) + 24,
})

/** Items in rows no wider than `width`, as pairs with their x. */
function wrap(items: LegendItem[], width: number): { x: number; item: LegendItem }[][] {
  const rows: { x: number; item: LegendItem }[][] = []
  let x = Infinity
  for (const item of items) {
    if (x + item.width > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)!.push({ x, item })
    x += item.width
  }
  return rows
}

function drawLegend(out: string[], rows: { x: number; item: LegendItem }[][], left: number, top: number, theme: Theme) {
  rows.forEach((row, r) => {
    const y = top + r * LEGEND_ROW
    for (const { x, item } of row) {
      const { line, mark, word } = item
      if (line) {
        const dash = line.dash ? ` stroke-dasharray="${line.dash}"` : ''
        out.push(
          `<path d="M${left + x},${y}h36" stroke="${theme.tones[item.tone]}" stroke-width="${line.width}"${dash}/>`,
        )
      }
      if (line && mark) out.push(`<circle cx="${left + x + 18}" cy="${y}" r="7" fill="${theme.canvas}"/>`)
      if (mark) out.push(shape(mark, left + x + (line ? 18 : 6), y, 4, theme))
      out.push(`<text x="${left + x + (line ? 44 : 18)}" y="${y + 4}">${xml(word)}</text>`)
    }
  })
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Escaped for element content and attributes alike. Most text needs nothing: one test instead of three passes. */
const xml = (text: string) =>
  /[^ !#-%(-;=?-~]/.test(text) ? drawable(text).replace(/[&<>"']/g, (char) => ENTITIES[char]!) : text
