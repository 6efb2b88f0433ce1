import { fieldWords, listChanges, thingName, valueWords } from '../formats/field-words.ts'
import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import type { Change, FieldChange, PlanDiff } from './plan-diff.ts'

/** The two plans of a diff: names are looked up in the one that has the thing. */
export type DiffedPlans = { readonly before: Plan; readonly after: Plan }

/** `InterLink paris-1`, by its newest name. */
export const changedThing = ({ before, after }: DiffedPlans, { kind, collection, id }: Change): string =>
  text.changes.thing(text.merge.kinds[collection], thingName(kind === 'removed' ? before : after, collection, id))

/** Where a reference appears or goes, people say attached and detached. */
const ATTACHED = ['vpcId', 'routingPolicyV4Id', 'routingPolicyV6Id', 'siteId'] as const

/** One change of a field in a sentence without its subject: `VPC prod attached`, `Bandwidth: 500 Mbps → 1 Gbps`. */
export const fieldSentence = (
  { before: was, after: is }: DiffedPlans,
  { field, before, after }: FieldChange,
): string => {
  const { changes } = text
  const label = fieldWords(field)
  if (field === 'imported') return changes.otherFields
  if (field === 'enableRoutePropagation') return after ? changes.activated : changes.deactivated
  if (Array.isArray(before) && Array.isArray(after)) return changes.items(label, listChanges(is, field, before, after))
  const [from, to] = [valueWords(was, field, before), valueWords(is, field, after)]
  if ((ATTACHED as readonly string[]).includes(field)) {
    if (before === null) return changes.attached(label, to)
    if (after === null) return changes.detached(label, from)
  }
  return changes.becomes(label, from, to)
}

/** What a change says beside its subject: `added`, `removed`, or each field's sentence. */
export const changeSentences = (plans: DiffedPlans, change: Change): string[] => {
  if (change.kind === 'removed') return [text.changes.removed]
  if (change.kind === 'added') return [text.changes.added(addedWords(plans.after, change))]
  return change.fields.map((field) => fieldSentence(plans, field))
}

/** The fields by which a reviewer knows what a new thing is, by collection. */
const TELLING: Partial<Record<Change['collection'], readonly string[]>> = {
  links: [
    'status',
    'popId',
    'partnerId',
    'connectionId',
    'bandwidthMbps',
    'siteId',
    'vpcId',
    'routingPolicyV4Id',
    'routingPolicyV6Id',
  ],
  policies: ['region', 'prefixFilterIn', 'prefixFilterOut'],
  vpcs: ['region'],
  networks: ['vpcId', 'subnets'],
  routes: ['vpcId'],
  sites: ['asn', 'announcements'],
  connections: ['popId', 'bandwidthMbps'],
  demands: ['mbps'],
  suppressions: ['reason'],
}

const addedWords = (plan: Plan, { collection, id }: Change): string[] => {
  const thing = plan[collection][id] as unknown as Record<string, unknown>
  return (TELLING[collection] ?? [])
    .filter((field) => thing[field] !== null && !(Array.isArray(thing[field]) && thing[field].length === 0))
    .map((field) => `${fieldWords(field)} ${valueWords(plan, field, thing[field])}`)
}

/** A whole diff, a line each: `InterLink paris-1: VPC prod attached; route propagation activated`. */
export const diffLines = (plans: DiffedPlans, diff: PlanDiff): string[] => [
  ...diff.plan.map((field) => `${text.merge.plan}: ${fieldSentence(plans, field)}`),
  ...diff.changes.map((change) => `${changedThing(plans, change)}: ${changeSentences(plans, change).join('; ')}`),
]
