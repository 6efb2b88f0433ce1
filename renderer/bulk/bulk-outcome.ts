import { routeChanges } from '../../shared/commands/consequences.ts'
import { type Sifted, sift } from '../../shared/commands/sift.ts'
import type { Consequence, Refusal, RouteChanges } from '../../shared/contract/answer.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { DELETE_WORD } from '../actions/deletion.ts'
import type { Command } from '../store/dialog.ts'
import type { Wish } from './bulk-action.ts'

/** What comes of an action for several things. */
export type BulkOutcome = {
  /** The things that it changes, and the one command that does it; null where it changes none. */
  possible: string[]
  command: Command | null
  consequences: Consequence[]
  routes: RouteChanges
  refused: { id: string; refusals: Refusal[] }[]
  /** How many are already as they would be. */
  unaffected: number
  /** InterLinks that can't be deleted for route propagation alone (rule 10). */
  propagating: string[]
  /** What has to be typed first: an ordered InterLink is among those that are deleted. */
  typed: string | null
}

/** The wishes that want anything; the others stay as they are. */
export const wanting = (wishes: readonly Wish[]): Wish[] => wishes.filter(({ commands }) => commands.length > 0)

export const commandsOf = (wishes: readonly Wish[]): Command[][] => wishes.map(({ commands }) => commands)

/** What comes of wishes that were sifted, in the words of the things that they are for. */
export const outcomeOf = (plan: Plan, all: readonly Wish[], sifted: Sifted): BulkOutcome => {
  const wishes = wanting(all)
  const possible = sifted.possible.map((index) => wishes[index]!)
  const refused = sifted.refused.map(({ index, refusals }) => ({ id: wishes[index]!.id, refusals }))
  const commands = possible.flatMap((wish) => wish.commands)
  return {
    possible: possible.map(({ id }) => id),
    command: commands.length === 0 ? null : { command: 'plan.batch', commands },
    consequences: sifted.consequences,
    routes: routeChanges(plan, sifted.after),
    refused,
    unaffected: all.length - wishes.length,
    propagating: refused
      .filter(({ refusals }) => refusals.every(({ code }) => code === 'link/propagation-on'))
      .map(({ id }) => id),
    typed: commands.some((command) => deletesOrdered(plan, command)) ? DELETE_WORD : null,
  }
}

export const bulkOutcome = (plan: Plan, wishes: readonly Wish[]): BulkOutcome =>
  outcomeOf(plan, wishes, sift(plan, commandsOf(wanting(wishes))))

const deletesOrdered = (plan: Plan, { command, linkId }: Command): boolean => {
  const link = command === 'link.delete' ? plan.links[String(linkId)] : undefined
  return link !== undefined && link.status !== 'planned'
}

/** Route propagation off, for all of them in one step: what comes before they can be deleted. */
export const deactivation = (linkIds: readonly string[]): Command => ({
  command: 'plan.batch',
  commands: linkIds.map((linkId) => ({ command: 'link.deactivatePropagation', linkId })),
})
