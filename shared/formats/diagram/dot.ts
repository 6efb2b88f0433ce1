import type { ChangeMark, ChangeMarks } from '../../diff/drawn-diff.ts'
import type { SceneGroup } from '../../topology/groups.ts'
import type { Scene, SceneNode } from '../../topology/scene.ts'
import { edgeMark } from '../../topology/status-mark.ts'
import { THEMES, type Theme, type ThemeName } from '../../topology/theme.ts'
import { changeLook } from '../drawing/change-mark.ts'
import { edgeWords, nodeLines } from './labels.ts'

export type DotOptions = { theme: ThemeName; title: string; changes: ChangeMarks }

/** Points for one scene unit: Graphviz counts 72 to the inch, scenes 96. */
const POINTS = 0.75
const INCH = 96

/**
 * A scene in Graphviz's DOT, every node where it stands in the plan: `neato -n` keeps the positions, any other engine lays it
 * out anew. The same scene and options give the same bytes.
 */
export const dotOf = ({ nodes, edges, groups, bounds }: Scene, { theme: name, title, changes }: DotOptions): string => {
  const theme = THEMES[name]
  const at = ({ x, y, width, height }: SceneNode) =>
    `${round((x - bounds.x + width / 2) * POINTS)},${round((bounds.y + bounds.height - y - height / 2) * POINTS)}`
  return `${[
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted(title)}, labelloc=t, rankdir=LR, bgcolor=${quoted(theme.canvas)}, fontname="Inter", fontcolor=${quoted(theme.tones.text)}]`,
    `  node [shape=box, fontname="Inter", fontsize=10, fillcolor=${quoted(theme.card)}, color=${quoted(theme.cardBorder)}, fontcolor=${quoted(theme.tones.text)}]`,
    `  edge [fontname="Inter", fontsize=8, fontcolor=${quoted(theme.tones.muted)}]`,
    ...nodes.map((node) => {
      const style = node.card.outline === 'dashed' ? 'rounded,filled,dashed' : 'rounded,filled'
      const size = `width=${round(node.width / INCH)}, height=${round(node.height / INCH)}`
      const change = changes[node.id]
      const lines = [...nodeLines(node), ...(change === undefined ? [] : [changeLook(change).word])]
      return `  ${quoted(node.id)} [label=${quoted(lines.join('\n'))}, class=${quoted(node.kind)}, style=${quoted(style)}, pos=${quoted(at(node))}, ${size}${marked(change, theme)}]`
    }),
    ...groups.filter(({ parent }) => parent === null).flatMap((group) => clusterOf(group, groups, theme, '  ')),
    ...edges.map((edge) => {
      const mark = edgeMark(edge.kind, edge.state)
      const style = mark.dash === null ? 'solid' : edge.state === 'planned' ? 'dotted' : 'dashed'
      return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(edge.label ?? '')}, tooltip=${quoted(edgeWords(edge))}, color=${quoted(theme.tones[mark.tone])}, style=${style}, dir=none${marked(changes[edge.id], theme)}]`
    }),
    '}',
  ].join('\n')}\n`
}

/** Engines that lay out anew keep a cluster's nodes together; its name has to begin so. */
const clusterOf = (
  { id, label, kind, members }: SceneGroup,
  groups: readonly SceneGroup[],
  theme: Theme,
  indent: string,
): string[] => [
  `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
  `${indent}  graph [label=${quoted(label)}, labeljust=l, style="rounded,filled", fillcolor=${quoted(kind === 'pop' ? theme.canvas : theme.frame)}, color=${quoted(theme.cardBorder)}]`,
  ...members.map((member) => `${indent}  ${quoted(member)}`),
  ...groups.filter(({ parent }) => parent === id).flatMap((inner) => clusterOf(inner, groups, theme, `${indent}  `)),
  `${indent}}`,
]

/** Later attributes win over earlier ones. */
const marked = (change: ChangeMark | undefined, theme: Theme): string =>
  change === undefined ? '' : `, color=${quoted(theme.tones[changeLook(change).tone])}, penwidth=2.5`

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** A DOT string: a backslash begins an escape of Graphviz's own (`\N`, `\G`) unless it is doubled. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', '').replaceAll('\n', '\\n')}"`
