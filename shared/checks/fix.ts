import { guard } from '../commands/execute.ts'
import type { Plan } from '../model/plan.ts'
import { CHECKS } from './catalogue.ts'
import type { FixCommand } from './define.ts'
import type { Finding } from './finding.ts'
import { wordsOf } from './words.ts'

export type Fix = { readonly title: string; readonly command: FixCommand }

/**
 * The one action that ends a finding, as one command and so one undo step; null where there is none, or where the rules would
 * refuse it now: an ordered InterLink's VLAN, say, or for want of a permission set.
 */
export function fixOf(plan: Plan, finding: Finding, newId: () => string): Fix | null {
  const commands = CHECKS[finding.code].fix?.(plan, finding, newId) ?? []
  const title = wordsOf(finding).fix
  if (commands.length === 0 || title === null) return null
  const command = { command: 'plan.batch', title, commands }
  return guard(plan, command).length === 0 ? { title, command } : null
}
