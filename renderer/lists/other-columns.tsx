import { bandwidthOf } from '../../shared/commands/link-placement.ts'
import type { Connection } from '../../shared/model/catalogue.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Policy } from '../../shared/model/policy.ts'
import type { Site } from '../../shared/model/site.ts'
import type { Vpc } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { bandwidth, count, name, onOff, prefixes, region, tags } from './column-kinds.tsx'
import type { Column } from './columns.ts'

/** The InterLinks that name each thing, gathered once for the whole list. */
const linksBy = (plan: Plan, idsOf: (link: Link) => (string | null)[]): ((id: string) => readonly Link[]) => {
  const users = new Map<string, Link[]>()
  for (const link of Object.values(plan.links)) {
    for (const id of idsOf(link)) {
      if (id === null) continue
      const known = users.get(id)
      if (known === undefined) users.set(id, [link])
      else known.push(link)
    }
  }
  return (id) => users.get(id) ?? []
}

const links = <T extends { id: string }>(of: (id: string) => readonly Link[]) =>
  count<T>('links', text.nav.links, ({ id }) => of(id).length)

export const siteColumns = (plan: Plan): Column<Site>[] => [
  name(),
  {
    id: 'location',
    header: text.field.location,
    width: { min: 128, grow: 1 },
    facet: true,
    value: (site) => site.location ?? '',
  },
  {
    id: 'asn',
    header: text.field.asn,
    width: { min: 112 },
    align: 'end',
    value: (site) => site.asn ?? 0,
    cell: (site) => site.asn,
  },
  count('announcements', text.tables.column.announcements, (site) => site.announcements.length),
  prefixes('prefixes', text.tables.column.prefixes, (site) => site.announcements.map((a) => a.prefix)),
  links(linksBy(plan, (link) => [link.siteId])),
]

export const vpcColumns = (plan: Plan): Column<Vpc>[] => {
  const networks = Map.groupBy(Object.values(plan.networks), (network) => network.vpcId)
  const routes = Map.groupBy(Object.values(plan.routes), (route) => route.vpcId)
  const networksOf = (vpc: Vpc) => networks.get(vpc.id) ?? []
  return [
    name(),
    region(),
    count('networks', text.inspector.networks, (vpc) => networksOf(vpc).length),
    prefixes('subnets', text.field.subnets, (vpc) => networksOf(vpc).flatMap((network) => network.subnets)),
    count('routes', text.tables.column.routes, (vpc) => routes.get(vpc.id)?.length ?? 0),
    onOff('customRoutes', text.tables.column.customRoutes, (vpc) => vpc.customRoutesPropagationEnabled),
    links(linksBy(plan, (link) => [link.vpcId])),
    tags(),
  ]
}

export const policyColumns = (plan: Plan): Column<Policy>[] => {
  const usersOf = linksBy(plan, (link) => [link.routingPolicyV4Id, link.routingPolicyV6Id])
  return [
    name(),
    region(),
    {
      id: 'version',
      header: text.field.ipVersion,
      width: { min: 96 },
      facet: true,
      value: (policy) => (policy.isIpv6 ? 'IPv6' : 'IPv4'),
    },
    count('inCount', text.tables.column.filterInCount, (policy) => policy.prefixFilterIn.length, 144),
    prefixes('in', text.lists.filterIn, (policy) => policy.prefixFilterIn),
    count('outCount', text.tables.column.filterOutCount, (policy) => policy.prefixFilterOut.length, 144),
    prefixes('out', text.lists.filterOut, (policy) => policy.prefixFilterOut),
    links(usersOf),
    {
      id: 'usedBy',
      header: text.tables.column.usedBy,
      width: { min: 160, grow: 1.5 },
      optional: true,
      value: (policy) =>
        usersOf(policy.id)
          .map((link) => link.name)
          .join(', '),
    },
    tags(),
  ]
}

export const connectionColumns = (plan: Plan): Column<Connection>[] => {
  const usersOf = linksBy(plan, (link) => [link.connectionId])
  const usedMbps = ({ id }: Connection) => bandwidthOf(usersOf(id))
  const popOf = ({ popId }: Connection) => (popId === null ? undefined : plan.pops[popId])
  return [
    name(),
    {
      id: 'pop',
      header: text.field.pop,
      width: { min: 160, grow: 2 },
      facet: true,
      value: (connection) => popOf(connection)?.displayName ?? '',
    },
    {
      id: 'region',
      header: text.field.region,
      width: { min: 88 },
      facet: true,
      value: (connection) => popOf(connection)?.region ?? '',
    },
    bandwidth('speed', text.field.portSpeed, (connection) => connection.bandwidthMbps),
    bandwidth('used', text.lists.used, usedMbps),
    bandwidth('left', text.tables.column.left, (connection) => connection.bandwidthMbps - usedMbps(connection)),
    {
      id: 'vlanRange',
      header: text.field.vlanRange,
      width: { min: 112 },
      value: ({ vlanStart, vlanEnd }) => (vlanStart === null && vlanEnd === null ? '' : vlans(vlanStart, vlanEnd)),
    },
    {
      id: 'vlans',
      header: text.tables.column.vlans,
      width: { min: 128, grow: 1 },
      value: ({ id }) =>
        usersOf(id)
          .flatMap(({ vlan }) => vlan ?? [])
          .toSorted((a, b) => a - b)
          .join(', '),
    },
    links(usersOf),
  ]
}

const vlans = (start: number | null, end: number | null) => `${start ?? text.field.none} – ${end ?? text.field.none}`
