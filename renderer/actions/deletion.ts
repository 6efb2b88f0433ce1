import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import type { Command, Dialog } from '../store/dialog.ts'
import { edgeOf, nameOf, thingOf } from '../store/select.ts'
import { confirmationOf } from './confirmation.ts'

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

/** The dialog that Delete opens for a selection; null where nothing of it can be deleted. */
export const deletionOf = (plan: Plan, ids: readonly string[]): Extract<Dialog, { kind: 'confirmCommand' }> | null => {
  const commands = ids.flatMap((id) => deleteCommand(plan, id) ?? [])
  const [only] = commands
  if (only === undefined) return null
  const typed = ids.some((id) => isOrderedLink(plan, id)) ? { typed: DELETE_WORD } : {}
  const isDetaching = (command: Command) => !command.command.endsWith('.delete')
  const confirmLabel = commands.every(isDetaching) ? text.confirm.label.detach : text.confirm.label.delete
  if (commands.length === 1) return { ...confirmationOf(plan, only, confirmLabel), ...typed }
  const title = text.confirm.title.deleteMany(commands.length)
  return {
    kind: 'confirmCommand',
    command: { command: 'plan.batch', commands: commands.toSorted(detachingFirst) },
    title,
    message: ids
      .slice(0, 5)
      .map((id) => nameOf(plan, id))
      .join(', '),
    confirmLabel,
    danger: true,
    ...typed,
  }
}

/** What uses others goes first, so that what is used is free when its turn comes. */
const ORDER = ['link.disconnectSite', 'link.detachVpc', 'link.detachPolicy', 'link.delete']
const rank = ({ command }: Command) => (ORDER.includes(command) ? ORDER.indexOf(command) : ORDER.length)
const detachingFirst = (a: Command, b: Command) => rank(a) - rank(b)
