import { attachedPolicyIds, type Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deleteCommand, detachingFirst } from '../actions/deletion.ts'
import { detachAll } from '../actions/remedy.ts'
import type { BulkActionName, Command } from '../store/dialog.ts'
import { type ThingKind, thingOf } from '../store/select.ts'

/** What an action wants to do to one thing; no command: it stays as it is. */
export type Wish = { id: string; commands: Command[] }

/** What is chosen in the pop-up, as far as the action asks for it. */
export type BulkChoice = { targetId: string | null; tags: readonly string[] }

const LINK_ACTIONS: readonly BulkActionName[] = [
  'attachVpc',
  'attachPolicy',
  'activate',
  'deactivate',
  'detachVpc',
  'detachPolicies',
  'addTags',
  'removeTags',
  'delete',
]
const ACTIONS: Record<ThingKind, readonly BulkActionName[]> = {
  link: LINK_ACTIONS,
  vpc: ['addTags', 'removeTags', 'detachAndDelete', 'delete'],
  policy: ['addTags', 'removeTags', 'detachAndDelete', 'delete'],
  site: ['detachAndDelete', 'delete'],
  connection: ['delete'],
  network: ['delete'],
  route: ['delete'],
}

/** What can be done with several things of a kind. */
export const bulkActions = (kind: ThingKind): readonly BulkActionName[] => ACTIONS[kind]

/** Which choice an action asks for. */
export const choiceOf = (action: BulkActionName): 'vpc' | 'policy' | 'tags' | null =>
  action === 'attachVpc'
    ? 'vpc'
    : action === 'attachPolicy'
      ? 'policy'
      : action === 'addTags' || action === 'removeTags'
        ? 'tags'
        : null

const forLink = (link: Link, action: BulkActionName, { targetId }: BulkChoice): Command[] => {
  const linkId = link.id
  switch (action) {
    case 'attachVpc':
      return link.vpcId === targetId ? [] : [{ command: 'link.attachVpc', linkId, vpcId: targetId }]
    case 'attachPolicy':
      return attachedPolicyIds(link).some((id) => id === targetId)
        ? []
        : [{ command: 'link.attachPolicy', linkId, policyId: targetId }]
    case 'detachVpc':
      return link.vpcId === null ? [] : [{ command: 'link.detachVpc', linkId }]
    case 'detachPolicies':
      return attachedPolicyIds(link).map((policyId) => ({ command: 'link.detachPolicy', linkId, policyId }))
    case 'activate':
      return link.enableRoutePropagation ? [] : [{ command: 'link.activatePropagation', linkId }]
    case 'deactivate':
      return link.enableRoutePropagation ? [{ command: 'link.deactivatePropagation', linkId }] : []
    default:
      return []
  }
}

/** What can be tagged is by its tags; anything else has none. */
export const tagsOf = (plan: Plan, id: string): readonly string[] =>
  (plan.links[id] ?? plan.vpcs[id] ?? plan.policies[id])?.tags ?? []

/** The tags of a thing after the action; null where it has none, or they stay. */
const retagged = (plan: Plan, id: string, action: BulkActionName, tags: readonly string[]): string[] | null => {
  const tagged = plan.links[id] ?? plan.vpcs[id] ?? plan.policies[id]
  if (tagged === undefined) return null
  const next =
    action === 'addTags' ? [...new Set([...tagged.tags, ...tags])] : tagged.tags.filter((tag) => !tags.includes(tag))
  return next.length === tagged.tags.length ? null : next
}

const commandsFor = (plan: Plan, id: string, action: BulkActionName, choice: BulkChoice): Command[] => {
  if (action === 'addTags' || action === 'removeTags') {
    const kind = thingOf(plan, id)?.kind
    const tags = retagged(plan, id, action, choice.tags)
    return tags === null ? [] : [{ command: `${kind}.update`, [`${kind}Id`]: id, tags }]
  }
  if (action === 'delete' || action === 'detachAndDelete') {
    const command = deleteCommand(plan, id)
    if (command === null) return []
    return action === 'delete' ? [command] : [...detachAll(plan, command), command]
  }
  const link = plan.links[id]
  return link === undefined ? [] : forLink(link, action, choice)
}

/** What `action` comes to for each of the things, in an order in which what uses others goes first. */
export const wishesOf = (plan: Plan, action: BulkActionName, ids: readonly string[], choice: BulkChoice): Wish[] =>
  ids
    .map((id) => ({ id, commands: commandsFor(plan, id, action, choice) }))
    .toSorted((a, b) => detachingFirst(a.commands.at(-1), b.commands.at(-1)))
