import type { Connection } from '../../shared/model/catalogue.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Policy } from '../../shared/model/policy.ts'
import type { Site } from '../../shared/model/site.ts'
import type { Vpc } from '../../shared/model/vpc.ts'
import { text } from '../../shared/text/index.ts'
import { OnOffMark } from '../ui/status-mark.tsx'
import type { Column } from './columns.ts'

/** How many InterLinks name each thing, counted once for the whole list. */
const linkCounts = (plan: Plan, idsOf: (link: Link) => (string | null)[]): ((id: string) => number) => {
  const counts = new Map<string, number>()
  for (const link of Object.values(plan.links)) {
    for (const id of idsOf(link)) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return (id) => counts.get(id) ?? 0
}

const name = <T extends { name: string }>(): Column<T> => ({
  id: 'name',
  header: text.field.name,
  width: { min: 160, grow: 2 },
  value: (thing) => thing.name,
})

const region = <T extends { region: string }>(): Column<T> => ({
  id: 'region',
  header: text.field.region,
  width: { min: 88 },
  value: (thing) => thing.region,
})

const count = <T,>(id: string, header: string, value: (thing: T) => number, leaves: number): Column<T> => ({
  id,
  header,
  leaves,
  width: { min: 120 },
  align: 'end',
  value,
  cell: (thing) => text.number(value(thing)),
})

const links = <T extends { id: string }>(countOf: (id: string) => number) =>
  count<T>('links', text.nav.links, ({ id }) => countOf(id), 2)

/** The first few of a list of prefixes, the rest by count. */
const prefixes = <T,>(id: string, header: string, of: (thing: T) => string[]): Column<T> => ({
  id,
  header,
  width: { min: 176, grow: 2 },
  value: (thing) => of(thing).join(' '),
  cell: (thing) => (
    <span className="mono clip" title={of(thing).slice(0, 40).join('\n')}>
      {of(thing).slice(0, 12).join('  ')}
    </span>
  ),
})

export const siteColumns = (plan: Plan): Column<Site>[] => [
  name(),
  {
    id: 'location',
    leaves: 4,
    header: text.field.location,
    width: { min: 120, grow: 1 },
    value: (site) => site.location ?? '',
  },
  {
    id: 'asn',
    leaves: 1,
    header: text.field.asn,
    width: { min: 112 },
    align: 'end',
    value: (site) => site.asn ?? 0,
    cell: (site) => site.asn,
  },
  count('announcements', text.field.announcements, (site) => site.announcements.length, 3),
  prefixes('prefixes', '', (site) => site.announcements.map((a) => a.prefix)),
  links(linkCounts(plan, (link) => [link.siteId])),
]

export const vpcColumns = (plan: Plan): Column<Vpc>[] => {
  const subnets = Map.groupBy(Object.values(plan.networks), (network) => network.vpcId)
  const networksOf = (vpc: Vpc) => subnets.get(vpc.id) ?? []
  return [
    name(),
    region(),
    count('networks', text.inspector.networks, (vpc) => networksOf(vpc).length, 3),
    prefixes('subnets', text.field.subnets, (vpc) => networksOf(vpc).flatMap((network) => network.subnets)),
    {
      id: 'customRoutes',
      leaves: 4,
      header: text.field.customRoutes,
      width: { min: 184 },
      value: (vpc) => (vpc.customRoutesPropagationEnabled ? text.field.on : text.field.off),
      cell: (vpc) => (
        <OnOffMark
          on={vpc.customRoutesPropagationEnabled}
          word={vpc.customRoutesPropagationEnabled ? text.field.on : text.field.off}
        />
      ),
    },
    links(linkCounts(plan, (link) => [link.vpcId])),
  ]
}

export const policyColumns = (plan: Plan): Column<Policy>[] => [
  name(),
  region(),
  {
    id: 'version',
    header: text.field.ipVersion,
    width: { min: 96 },
    value: (policy) => (policy.isIpv6 ? 'IPv6' : 'IPv4'),
  },
  prefixes('in', text.lists.filterIn, (policy) => policy.prefixFilterIn),
  prefixes('out', text.lists.filterOut, (policy) => policy.prefixFilterOut),
  links(linkCounts(plan, (link) => [link.routingPolicyV4Id, link.routingPolicyV6Id])),
]

export const connectionColumns = (plan: Plan): Column<Connection>[] => {
  const usedMbps = new Map<string, number>()
  for (const { connectionId, bandwidthMbps } of Object.values(plan.links)) {
    if (connectionId !== null) usedMbps.set(connectionId, (usedMbps.get(connectionId) ?? 0) + bandwidthMbps)
  }
  return [
    name(),
    {
      id: 'pop',
      leaves: 3,
      header: text.field.pop,
      width: { min: 160, grow: 2 },
      value: ({ popId }) => (popId === null ? '' : (plan.pops[popId]?.displayName ?? '')),
    },
    {
      id: 'speed',
      header: text.field.portSpeed,
      width: { min: 112 },
      align: 'end',
      value: (connection) => connection.bandwidthMbps,
      cell: (connection) => text.bandwidth(connection.bandwidthMbps),
    },
    {
      id: 'used',
      header: text.lists.used,
      width: { min: 112 },
      align: 'end',
      value: ({ id }) => usedMbps.get(id) ?? 0,
      cell: ({ id }) => text.bandwidth(usedMbps.get(id) ?? 0),
    },
    links(linkCounts(plan, (link) => [link.connectionId])),
  ]
}
