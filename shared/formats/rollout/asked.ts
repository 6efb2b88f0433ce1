import { isPlaceholderPop } from '../../model/builtin-catalogue.ts'
import type { Plan } from '../../model/plan.ts'
import type { CoreCommand } from '../../rollout/step.ts'
import { text } from '../../text/index.ts'

/** An id that the plan does not know and whoever carries it out does: the variable that holds it, and of what it is. */
export type Asked = { variable: string; what: string }

/** Named after the whole id of the thing, since ids may begin alike. */
const variable = (prefix: string, id: string): string => `${prefix}_${id.replaceAll('-', '_')}`

/** Where a custom route leads: the plan doesn't model it. */
export const askedNextHop = ({ id, destination }: { id: string; destination: string }): Asked => ({
  variable: variable('next_hop', id),
  what: text.rollout.asked.nextHop(destination),
})

/** A dedicated connection that is still to be ordered: the account gives it an id then. */
export const askedConnection = ({ id, name }: { id: string; name: string }): Asked => ({
  variable: variable('connection', id),
  what: text.rollout.asked.connection(name),
})

/** The PoP that a placeholder of the built-in catalogue stands for; null for a real one. */
export const askedPop = ({ pops }: Plan, popId: string): Asked | null =>
  isPlaceholderPop(popId)
    ? { variable: variable('pop', popId), what: text.rollout.asked.pop(pops[popId]?.displayName ?? popId) }
    : null

/** What a command needs that has to be known before it, from the environment of a script. */
export const askedBy = (before: Plan, command: CoreCommand): Asked[] => {
  if (command.command === 'route.create')
    return [askedNextHop({ id: String(command.id), destination: String(command.destination) })]
  const pop = command.command === 'link.create' ? askedPop(before, String(command.popId)) : null
  return pop === null ? [] : [pop]
}
