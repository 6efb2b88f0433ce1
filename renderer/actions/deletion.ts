import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command, Dialog } from '../store/dialog.ts'
import { edgeOf, thingOf } from '../store/select.ts'
import { type Confirmation, confirmationOf } from './confirmation.ts'

/** The word that rule 10 has the user type before an ordered InterLink is deleted. */
export const DELETE_WORD = 'DELETE'

/** The command that takes `id` away: a thing is deleted, an edge is detached. Null where it names nothing. */
export const deleteCommand = (plan: Plan, id: string): Command | null => {
  const edge = edgeOf(plan, id)
  if (edge !== null) {
    const { linkId } = edge
    if (edge.end === 'site') return { command: 'link.disconnectSite', linkId }
    if (edge.end === 'vpc') return { command: 'link.detachVpc', linkId }
    return { command: 'link.detachPolicy', linkId, policyId: edge.targetId }
  }
  const thing = thingOf(plan, id)
  return thing === null ? null : { command: `${thing.kind}.delete`, [`${thing.kind}Id`]: id }
}

const isOrderedLink = (plan: Plan, id: string) => plan.links[id] !== undefined && plan.links[id].status !== 'planned'

/** The dialog that asks before one thing is deleted, or one edge detached; null where it is gone. */
export const deletionOfOne = (plan: Plan, id: string): Confirmation | null => {
  const command = deleteCommand(plan, id)
  if (command === null) return null
  const { detach, delete: destroy } = text.confirm.label
  return {
    ...confirmationOf(plan, command, command.command.endsWith('.delete') ? destroy : detach),
    ...(isOrderedLink(plan, id) ? { typed: DELETE_WORD } : {}),
  }
}

/** The dialog that Delete opens for a selection; null where nothing of it can be deleted. */
export const deletionOf = (plan: Plan, ids: readonly string[]): Dialog | null => {
  const there = ids.filter((id) => deleteCommand(plan, id) !== null)
  const [only] = there
  if (only === undefined) return null
  return there.length > 1 ? { kind: 'bulk', action: 'delete', ids: there } : deletionOfOne(plan, only)
}

/** What uses others goes first, so that what is used is free when its turn comes. */
const ORDER = [
  'link.disconnectSite',
  'link.detachVpc',
  'link.detachPolicy',
  'link.delete',
  'network.delete',
  'route.delete',
]
const rank = (command: Command | undefined) => {
  const at = command === undefined ? -1 : ORDER.indexOf(command.command)
  return at < 0 ? ORDER.length : at
}
export const detachingFirst = (a: Command | undefined, b: Command | undefined): number => rank(a) - rank(b)
