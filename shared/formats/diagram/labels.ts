import type { SceneEdge, SceneNode } from '../../topology/scene.ts'
import { edgeMark } from '../../topology/status-mark.ts'
import { drawable } from '../../topology/text.ts'

/** What a node says, a line each: its whole name, then what its card says below. */
export const nodeLines = ({ card }: SceneNode): string[] =>
  [card.label, ...card.lines.map(({ text }) => text), ...card.badges.map(({ text, mark }) => `${text} ${mark.word}`)]
    .map((line) => drawable(line).trim())
    .filter((line) => line !== '')

/** What an edge says: how much crosses, and why not all of it does. */
export const edgeWords = ({ kind, state, label, reason }: SceneEdge): string =>
  [kind === 'policy-link' ? '' : edgeMark(kind, state).word, label ?? '', reason ?? '']
    .filter((part) => part !== '')
    .join(' · ')
