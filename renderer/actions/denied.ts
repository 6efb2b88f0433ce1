import { guard } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Command } from '../store/dialog.ts'
import { reasonOf } from '../ui/use-command.ts'
import { deleteCommand } from './deletion.ts'

/** The permission set that is missing for these commands (rule 13), as a sentence; null where none is. */
export const deniedFor = (plan: Plan, commands: readonly Command[]): string | null =>
  plan.access.role === 'owner'
    ? null
    : reasonOf(commands.flatMap((command) => guard(plan, command)).filter(({ code }) => code === 'access/denied'))

/** Why nothing of a selection may be deleted; null where something of it may: the confirmation tells the others apart. */
export const deletionDenied = (plan: Plan, ids: readonly string[]): string | null => {
  // Whether it is permitted depends on the kind of thing alone.
  const byCommand = new Map(ids.flatMap((id) => deleteCommand(plan, id) ?? []).map((each) => [each.command, each]))
  const reasons = [...byCommand.values()].map((command) => deniedFor(plan, [command]))
  return reasons.length > 0 && reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null
}
