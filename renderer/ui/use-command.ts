import { useMemo } from 'react'
import { guard } from '../../shared/commands/execute.ts'
import type { Refusal } from '../../shared/contract/answer.ts'
import type { ReadOnlyReason } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { runCommand } from '../store/run-command.ts'
import { selectPlan, selectReadOnly } from '../store/select.ts'
import { shownHint, shownMessage } from '../store/shown-refusal.ts'

/** What stands in a command's way: the plan being read-only before anything else, then the core's own guards. */
export const refusalsOf = (plan: Plan, readOnly: ReadOnlyReason | null, command: Command): Refusal[] =>
  readOnly === null
    ? guard(plan, command)
    : [{ code: 'plan/read-only', subject: '', message: text.readOnly[readOnly], hint: text.readOnly.hint }]

/** An id that names nothing: what is refused for it but its absence would be refused for anything. */
export const ANYTHING = '00000000-0000-0000-0000-000000000000'

/** One line for tooltips. */
export const reasonOf = (refusals: Refusal[]): string | null =>
  refusals[0] === undefined ? null : `${shownMessage(refusals[0])} ${shownHint(refusals[0])}`.trimEnd()

/**
 * Why `command` can't be sent now; null where it can. A command without its values asks whether such an edit is
 * possible at all, e.g. `{ command: 'site.update', siteId }`. `settled`: codes that don't count, because whatever the button
 * opens takes care of them.
 */
export const useBlocker = (command: Command | null, ...settled: string[]): string | null => {
  const plan = useAppSelector(selectPlan)
  const readOnly = useAppSelector(selectReadOnly)
  const key = JSON.stringify([command, ...settled])
  return useMemo(() => {
    const [asked, ...apart] = JSON.parse(key) as [Command | null, ...string[]]
    if (asked === null) return null
    return reasonOf(refusalsOf(plan, readOnly, asked).filter(({ code }) => !apart.includes(code)))
  }, [plan, readOnly, key])
}

/** Sends a command; refusals are shown as notices. */
export const useRunCommand = () => {
  const dispatch = useAppDispatch()
  return (command: Command) => dispatch(runCommand(command))
}
