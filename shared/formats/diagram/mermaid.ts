import type { NodeKind } from '../../topology/graph.ts'
import type { Scene } from '../../topology/scene.ts'
import { edgeMark } from '../../topology/status-mark.ts'
import { THEMES, type ThemeName } from '../../topology/theme.ts'
import { nodeLines } from './labels.ts'

export type MermaidOptions = { theme: ThemeName; title: string }

const SHAPES: Record<NodeKind, [open: string, close: string]> = {
  site: ['[/', '/]'],
  link: ['(', ')'],
  vpc: ['([', '])'],
  policy: ['{{', '}}'],
}

/**
 * A scene as a Mermaid flowchart, for pages that draw it themselves: Mermaid lays it out anew. Nodes are `n1`, `n2` … in the
 * order of the plan. The same scene and options give the same bytes.
 */
export const mermaidOf = ({ nodes, edges }: Scene, { theme: name, title }: MermaidOptions): string => {
  const theme = THEMES[name]
  const ids = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]))
  const planned = nodes.filter(({ card }) => card.outline === 'dashed').map(({ id }) => ids.get(id)!)
  return `${[
    'flowchart LR',
    `  accTitle: ${plain(title)}`,
    ...nodes.map((node) => {
      const [open, close] = SHAPES[node.kind]
      return `  ${ids.get(node.id)}${open}"${nodeLines(node).map(escaped).join('<br/>')}"${close}`
    }),
    ...edges.map(({ from, to, label, kind, state }) => {
      const line = state === 'flows' && kind !== 'policy-link' ? '---' : '-.-'
      return `  ${ids.get(from)} ${line}${label ? `|"${escaped(label)}"|` : ''} ${ids.get(to)}`
    }),
    ...edges.map(({ kind, state }, i) => `  linkStyle ${i} stroke:${theme.tones[edgeMark(kind, state).tone]}`),
    `  classDef default fill:${theme.card},stroke:${theme.cardBorder},color:${theme.tones.text}`,
    `  classDef planned stroke-dasharray:4 3,stroke:${theme.dashedBorder}`,
    ...(planned.length === 0 ? [] : [`  class ${planned.join(',')} planned`]),
  ].join('\n')}\n`
}

/** Mermaid's own entities: whatever could end the text, begin markup or be taken for Markdown is its number. */
const escaped = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')]
    .map((char) => (/[\p{L}\p{N} .,:/()+–—−·…]/u.test(char) ? char : `#${char.codePointAt(0)};`))
    .join('')

/** For a title, which knows no entities and ends with its line. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp};#%{}]+/gu, ' ').trim() || '-'
