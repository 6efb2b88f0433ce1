import type { ChangeMarks } from '../../diff/drawn-diff.ts'
import { plainLine } from '../../model/plain-line.ts'
import { text } from '../../text/index.ts'
import type { NodeKind } from '../../topology/graph.ts'
import type { SceneGroup } from '../../topology/groups.ts'
import type { Scene, SceneEdge, SceneNode } from '../../topology/scene.ts'
import { edgeMark } from '../../topology/status-mark.ts'
import { THEMES, type Theme, type ThemeName } from '../../topology/theme.ts'
import { CHANGE_MARKS, changeLook } from '../drawing/change-mark.ts'
import { nodeLines } from './labels.ts'

export type MermaidOptions = {
  theme: ThemeName
  title: string
  /** What the diagram shows: view, part. */
  facts: readonly string[]
  changes: ChangeMarks
}

const SHAPES: Record<NodeKind, [open: string, close: string]> = {
  site: ['[/', '/]'],
  link: ['(', ')'],
  vpc: ['([', '])'],
  policy: ['{{', '}}'],
}

/** What a page's Mermaid draws unless its own configuration raises it; a diagram may not raise it for itself. */
const MAX_EDGES = 500
const MAX_TEXT = 50_000

/**
 * A scene as a Mermaid flowchart, for pages that draw it themselves: Mermaid lays it out anew. Nodes are `n1`, `n2` … in the
 * order of the plan, places are subgraphs. The same scene and options give the same bytes. Beyond what Mermaid draws by default a comment says so.
 */
export const mermaidOf = ({ nodes, edges, groups }: Scene, options: MermaidOptions): string => {
  const theme = THEMES[options.theme]
  const ids = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]))
  const flowchart = `${[
    'flowchart LR',
    `  accTitle: ${plain(options.title)}`,
    `  accDescr: ${plain(options.facts.join('. '))}`,
    ...placed(nodes, groups, (node) => nodeOf(node, ids.get(node.id)!, options.changes)),
    ...edges.map((edge) => `  ${edgeOf(edge, ids)}`),
    ...edgeStyles(edges, theme, options.changes),
    ...nodeClasses(nodes, ids, theme, options.changes),
  ].join('\n')}\n`
  const head = frontMatter(options.title, theme)
  const isLarge = edges.length > MAX_EDGES || head.length + flowchart.length > MAX_TEXT
  return `${head}${isLarge ? `%% ${text.diagram.mermaidLimits}\n` : ''}${flowchart}`
}

/** The lines of all nodes: those of a place in its subgraph, the rest before. */
const placed = (
  nodes: readonly SceneNode[],
  groups: readonly SceneGroup[],
  line: (node: SceneNode) => string,
): string[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const numbers = new Map(groups.map(({ id }, i) => [id, i + 1]))
  const inside = (group: SceneGroup): string[] => [
    `subgraph g${numbers.get(group.id)}["${escaped(group.label)}"]`,
    ...[
      ...group.members.flatMap((id) => byId.get(id) ?? []).map(line),
      ...groups.filter(({ parent }) => parent === group.id).flatMap(inside),
    ].map(indented),
    'end',
  ]
  return [
    ...nodes.filter(({ id }) => !grouped.has(id)).map(line),
    ...groups.filter(({ parent }) => parent === null).flatMap(inside),
  ].map(indented)
}

const indented = (line: string): string => `  ${line}`

const nodeOf = (node: SceneNode, name: string, changes: ChangeMarks): string => {
  const [open, close] = SHAPES[node.kind]
  const change = changes[node.id]
  const said = change === undefined ? [] : [`${changeLook(change).sign} ${changeLook(change).word}`]
  return `${name}${open}"${[...nodeLines(node), ...said].map(escaped).join('<br/>')}"${close}`
}

const edgeOf = ({ from, to, label, kind, state }: SceneEdge, ids: ReadonlyMap<string, string>): string => {
  const line = state === 'flows' && kind !== 'policy-link' ? '---' : '-.-'
  return `${ids.get(from)} ${line}${label ? `|"${escaped(label)}"|` : ''} ${ids.get(to)}`
}

/** A line for each look, with the numbers of the edges that have it. */
const edgeStyles = (edges: readonly SceneEdge[], theme: Theme, changes: ChangeMarks): string[] => {
  const looks = new Map<string, number[]>()
  edges.forEach(({ id, kind, state }, i) => {
    const mark = edgeMark(kind, state)
    const change = changes[id]
    const { tone, dash } = change === undefined ? mark : changeLook(change)
    const look = `stroke:${theme.tones[tone]}${dash === null ? '' : `,stroke-dasharray:${dash}`}`
    const alike = looks.get(look)
    if (alike) alike.push(i)
    else looks.set(look, [i])
  })
  return [...looks].map(([look, numbers]) => `  linkStyle ${numbers.join(',')} ${look}`)
}

/** What is planned has a dashed border, what changed the border of its change. */
const nodeClasses = (
  nodes: readonly SceneNode[],
  ids: ReadonlyMap<string, string>,
  theme: Theme,
  changes: ChangeMarks,
): string[] => {
  const classed = (name: string, look: string, of: readonly SceneNode[]): string[] =>
    of.length === 0
      ? []
      : [`  classDef ${name} ${look}`, `  class ${of.map(({ id }) => ids.get(id)).join(',')} ${name}`]
  const planned = nodes.filter(({ card }) => card.outline === 'dashed')
  return [
    ...classed('planned', `stroke:${theme.dashedBorder},stroke-dasharray:4 3`, planned),
    ...CHANGE_MARKS.flatMap((mark) =>
      classed(
        mark,
        `stroke:${theme.tones[changeLook(mark).tone]},stroke-width:2.5px`,
        nodes.filter(({ id }) => changes[id] === mark),
      ),
    ),
  ]
}

/** Title and colours. JSON strings are YAML; Mermaid would escape an ampersand or angle bracket of a title twice. */
const frontMatter = (title: string, theme: Theme): string => {
  const quotedTitle = JSON.stringify(plainLine(title).replace(/[&<>]/g, (char) => LOOKALIKES[char]!))
  const variables = {
    darkMode: theme.name === 'dark',
    background: theme.canvas,
    primaryColor: theme.card,
    primaryTextColor: theme.tones.text,
    primaryBorderColor: theme.cardBorder,
    titleColor: theme.tones.text,
    lineColor: theme.tones.muted,
    edgeLabelBackground: theme.canvas,
    clusterBkg: theme.canvas,
    clusterBorder: theme.cardBorder,
  }
  return `---
title: ${quotedTitle}
config:
  theme: base
  themeVariables:
${Object.entries(variables)
  .map(([name, value]) => `    ${name}: ${JSON.stringify(value)}\n`)
  .join('')}---
`
}

const LOOKALIKES: Record<string, string> = { '&': '+', '<': '‹', '>': '›' }

/**
 * Mermaid's own entities: whatever could end the text, begin markup, name an icon or be taken for Markdown is its number. A
 * backslash and an n end a line all the same unless something stands between them: a word joiner has no width.
 */
const escaped = (said: string): string =>
  [...plainLine(said).replaceAll('\\n', '\\\u2060n')]
    .map((char) => (/[\p{L}\p{N} .,/()+–—−·…]/u.test(char) ? char : `#${char.codePointAt(0)};`))
    .join('')

/** For an accessible title, which knows no entities and ends with its line. */
const plain = (said: string): string =>
  plainLine(said)
    .replace(/[;#%{}]+/g, ' ')
    .trim() || '-'
