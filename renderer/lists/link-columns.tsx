import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { onOff, tags } from './column-kinds.tsx'
import type { Column } from './columns.ts'
import { OverviewLink } from './overview-link.tsx'

const named = (things: Record<string, { name: string }>, id: string | null) =>
  id === null ? '' : (things[id]?.name ?? '')

const policyColumn = (plan: Plan, isIpv6: boolean): Column<Link> => ({
  id: isIpv6 ? 'policy6' : 'policy4',
  header: text.field.policyOf(isIpv6),
  width: { min: 128, grow: 1.5 },
  value: (link) => named(plan.policies, isIpv6 ? link.routingPolicyV6Id : link.routingPolicyV4Id),
})

export const linkColumns = (plan: Plan): Column<Link>[] => [
  {
    id: 'name',
    header: text.field.name,
    width: { min: 152, grow: 2 },
    pinned: true,
    value: (link) => link.name,
    cell: (link) => <OverviewLink link={link} />,
  },
  {
    id: 'status',
    header: text.field.status,
    width: { min: 152 },
    facet: true,
    value: (link) => text.statusNames[link.status],
    cell: (link) => <StatusMark status={link.status} />,
  },
  onOff('propagation', text.tables.column.propagation, (link) => link.enableRoutePropagation),
  { id: 'region', header: text.field.region, width: { min: 80 }, facet: true, value: (link) => link.region },
  {
    id: 'pop',
    header: text.field.pop,
    width: { min: 144, grow: 1.5 },
    facet: true,
    value: (link) => (link.popId === null ? '' : (plan.pops[link.popId]?.displayName ?? '')),
  },
  {
    id: 'host',
    header: text.tables.column.host,
    width: { min: 152, grow: 1.5 },
    facet: true,
    value: (link) => named(plan.partners, link.partnerId) || named(plan.connections, link.connectionId),
  },
  {
    id: 'bandwidth',
    header: text.tables.column.bandwidth,
    width: { min: 96 },
    align: 'end',
    value: (link) => link.bandwidthMbps,
    cell: (link) => text.bandwidth(link.bandwidthMbps),
  },
  {
    id: 'vpc',
    header: text.interlink.vpc.title,
    width: { min: 128, grow: 1.5 },
    facet: true,
    value: (link) => named(plan.vpcs, link.vpcId),
  },
  {
    id: 'site',
    header: text.field.site,
    width: { min: 152, grow: 1.5 },
    facet: true,
    value: (link) => named(plan.sites, link.siteId),
  },
  policyColumn(plan, false),
  policyColumn(plan, true),
  tags(),
  {
    id: 'kind',
    header: text.field.kind,
    width: { min: 104 },
    optional: true,
    facet: true,
    value: (link) => (link.kind === 'hosted' ? text.field.hosted : text.field.selfHosted),
  },
  {
    id: 'sessions',
    header: text.tables.column.sessions,
    width: { min: 168 },
    optional: true,
    facet: true,
    value: (link) =>
      link.status === 'planned' ? '' : text.tables.sessions(text.field[link.bgpV4Status], text.field[link.bgpV6Status]),
  },
  {
    id: 'vlan',
    header: text.field.vlan,
    width: { min: 72 },
    align: 'end',
    optional: true,
    value: (link) => link.vlan ?? 0,
    cell: (link) => link.vlan,
  },
  {
    id: 'peerAsn',
    header: text.field.peerAsn,
    width: { min: 112 },
    align: 'end',
    optional: true,
    value: (link) => link.peerAsn ?? 0,
    cell: (link) => link.peerAsn,
  },
  {
    id: 'pairingKey',
    header: text.field.pairingKey,
    width: { min: 144 },
    optional: true,
    value: (link) => link.pairingKey ?? '',
  },
  {
    id: 'created',
    header: text.field.created,
    width: { min: 112 },
    optional: true,
    value: (link) => link.createdAt?.slice(0, 10) ?? '',
  },
]
