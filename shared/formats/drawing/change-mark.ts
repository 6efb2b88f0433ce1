import type { ChangeMark } from '../../diff/drawn-diff.ts'
import { text } from '../../text/index.ts'
import type { StatusMark } from '../../topology/status-mark.ts'

export const CHANGE_MARKS = ['added', 'changed', 'removed'] as const satisfies ChangeMark[]

const LOOKS = {
  added: { shape: 'disc', tone: 'good', dash: null, sign: '+' },
  changed: { shape: 'triangle', tone: 'warn', dash: '10 4', sign: '~' },
  removed: { shape: 'ring', tone: 'bad', dash: '5 4', sign: '−' },
} as const

/** How a change is drawn: colour is never alone, lines have a dash and cards a sign. */
export const changeLook = (mark: ChangeMark): StatusMark & { dash: string | null; sign: string } => ({
  ...LOOKS[mark],
  word: text.changes.kinds[mark],
})
