import { guard } from '../../../shared/commands/execute.ts'
import type { Refusal } from '../../../shared/contract/answer.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Command } from '../../store/dialog.ts'
import { attachCommand } from './attach-command.ts'
import { replacementFor } from './replace-command.ts'

/** What dropping a connection on a node would do. */
export type Verdict =
  | { kind: 'allowed'; command: Command }
  /** The place is taken: `command` detaches what is there and attaches in its place, and is confirmed first. */
  | { kind: 'replaces'; command: Command; refusals: Refusal[] }
  | { kind: 'refused'; refusals: Refusal[] }
  /** These kinds of nodes never connect. */
  | { kind: 'never'; reason: string }

/** The core's own guard decides; nothing here knows a rule. */
export function verdictOn(plan: Plan, fromId: string, toId: string): Verdict {
  const attachment = attachCommand(plan, fromId, toId)
  if ('never' in attachment) return { kind: 'never', reason: attachment.never }
  const { command } = attachment
  const refusals = guard(plan, command)
  if (refusals.length === 0) return { kind: 'allowed', command }
  const replacement = replacementFor(plan, command)
  if (replacement === null) return { kind: 'refused', refusals }
  if (replacement.refusals.length === 0) return { kind: 'replaces', command: replacement.command, refusals }
  // What would stand against it even in a free place says more than that the place is taken.
  const lasting = new Set(replacement.refusals.map((refusal) => refusal.code))
  const [first, then] = [refusals.filter((r) => lasting.has(r.code)), refusals.filter((r) => !lasting.has(r.code))]
  return { kind: 'refused', refusals: [...first, ...then] }
}

export const isWelcome = (verdict: Verdict): boolean => verdict.kind === 'allowed' || verdict.kind === 'replaces'

/** Verdicts of one drag, each found when first asked for: a plan has thousands of nodes, a drag comes near a few. */
export function verdictsOf(plan: Plan, fromId: string): (toId: string) => Verdict {
  const known = new Map<string, Verdict>()
  return (toId) => {
    const before = known.get(toId)
    if (before) return before
    const verdict = verdictOn(plan, fromId, toId)
    known.set(toId, verdict)
    return verdict
  }
}

/** Why a drop is not simply carried out, in one sentence; empty where it is. */
export const sentence = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'allowed':
      return ''
    case 'never':
      return verdict.reason
    case 'replaces':
    case 'refused':
      return verdict.refusals[0]?.message ?? ''
  }
}
