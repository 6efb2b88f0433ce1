import type { Plan } from '../../model/plan.ts'
import { text } from '../../text/index.ts'
import type { Sheet } from '../csv.ts'
import { fieldWords, valueWords } from '../field-words.ts'

/** The tables of a plan that other programs ask for. */
export const TABLES = ['links', 'policies', 'vpcs', 'networks', 'routes', 'sites', 'connections'] as const
export type TableName = (typeof TABLES)[number]

const COLUMNS: Record<TableName, readonly string[]> = {
  links: [
    'name',
    'status',
    'region',
    'popId',
    'partnerId',
    'connectionId',
    'bandwidthMbps',
    'vlan',
    'siteId',
    'vpcId',
    'routingPolicyV4Id',
    'routingPolicyV6Id',
    'enableRoutePropagation',
    'tags',
    'id',
  ],
  policies: ['name', 'region', 'isIpv6', 'prefixFilterIn', 'prefixFilterOut', 'tags', 'id'],
  vpcs: ['name', 'region', 'customRoutesPropagationEnabled', 'tags', 'id'],
  networks: ['name', 'vpcId', 'subnets', 'id'],
  routes: ['destination', 'description', 'vpcId', 'id'],
  sites: ['name', 'location', 'asn', 'announcements', 'id'],
  connections: ['name', 'popId', 'bandwidthMbps', 'vlanStart', 'vlanEnd', 'id'],
}

/** One table of a plan, a thing a row, in the order of the plan: references by name, lists separated by commas. */
export const tableOf = (plan: Plan, table: TableName): Sheet => ({
  titles: COLUMNS[table].map((field) => (field === 'id' ? 'id' : fieldWords(field))),
  rows: Object.values(plan[table]).map((thing) =>
    COLUMNS[table].map((field) => {
      const value = (thing as unknown as Record<string, unknown>)[field]
      if (value === null || value === undefined) return null
      if (typeof value === 'number') return value
      if (Array.isArray(value) && value.length === 0) return null
      return field === 'isIpv6' ? (value ? text.diagram.v6 : text.diagram.v4) : valueWords(plan, field, value)
    }),
  ),
})
