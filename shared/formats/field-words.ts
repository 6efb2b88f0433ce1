import type { StoredLinkStatus } from '../model/link.ts'
import { type Collection, type Plan, REFERENCES } from '../model/plan.ts'
import type { Announcement } from '../model/site.ts'
import { text } from '../text/index.ts'

/** Fields, values and things as people call them: for reviews of imports, for diffs and for conflicts of merges. */

type Labels = Record<string, string>

const labels = (): Labels => {
  const { field } = text
  return {
    ...(Object.fromEntries(Object.entries(field).filter(([, said]) => typeof said === 'string')) as Labels),
    popId: field.pop,
    partnerId: field.partner,
    connectionId: field.connection,
    siteId: field.site,
    vpcId: field.vpc,
    routingPolicyV4Id: field.policyOf(false),
    routingPolicyV6Id: field.policyOf(true),
    enableRoutePropagation: field.propagation,
    bandwidthMbps: field.bandwidth,
    projectId: field.project,
    organizationId: field.organization,
    routingEnabled: field.routing,
    customRoutesPropagationEnabled: field.customRoutes,
    scwBgpConfig: field.scwBgp,
    peerBgpConfig: field.peerBgp,
    createdAt: field.created,
    displayName: field.name,
    ...text.merge.fields,
  }
}

/** What a field of the model is called; the model's own name where it has no other. */
export const fieldWords = (field: string): string => labels()[field] ?? field

const isReference = (field: string): field is keyof typeof REFERENCES => Object.hasOwn(REFERENCES, field)

/** What people call a thing of a plan; its id where it has no name there. */
export const thingName = (plan: Plan, collection: Exclude<Collection, 'positions'>, id: string): string => {
  const thing = (plan[collection] as Record<string, Record<string, unknown>>)[id]
  // A demand is called after its ends, a suppression after the check.
  if (typeof thing?.siteId === 'string' && collection === 'demands')
    return `${thingName(plan, 'sites', thing.siteId)} → ${thingName(plan, 'vpcs', String(thing.vpcId))}`
  const name = thing?.displayName ?? thing?.name ?? thing?.destination ?? thing?.code
  return typeof name === 'string' ? name : id
}

/** A field's value as people read it: references by name in `plan`, lists item by item. */
export const valueWords = (plan: Plan, field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return text.merge.nothing
  if (typeof value === 'boolean') return value ? text.field.on : text.field.off
  if (typeof value === 'number') return field === 'bandwidthMbps' ? text.bandwidth(value) : String(value)
  if (typeof value === 'string') {
    if (isReference(field)) return thingName(plan, REFERENCES[field], value)
    return (field === 'status' ? text.statusNames[value as StoredLinkStatus] : undefined) ?? value
  }
  if (Array.isArray(value))
    return value.length === 0 ? text.merge.nothing : value.map((item) => valueWords(plan, field, item)).join(', ')
  return isAnnouncement(value) ? announcementWords(value) : JSON.stringify(value)
}

/** `+ 10.1.0.0/16`, `− 10.2.0.0/16`: what came to a list and what went; one that is only in another order is told whole. */
export const listChanges = (
  plan: Plan,
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
): string[] => {
  const words = (list: readonly unknown[]) => new Set(list.map((item) => valueWords(plan, field, item)))
  const [was, is] = [words(before), words(after)]
  const told = [
    ...[...is].filter((item) => !was.has(item)).map((item) => `+ ${item}`),
    ...[...was].filter((item) => !is.has(item)).map((item) => `− ${item}`),
  ]
  return told.length === 0 ? [...is] : told
}

const isAnnouncement = (value: object): value is Announcement => 'prefix' in value && 'community' in value

const announcementWords = ({ prefix, community }: Announcement): string =>
  community === null ? prefix : `${prefix} (${text.prefixes.communities[community]})`
