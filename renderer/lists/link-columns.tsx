import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { OnOffMark, StatusMark } from '../ui/status-mark.tsx'
import type { Column } from './columns.ts'
import { OverviewLink } from './overview-link.tsx'

const named = (things: Record<string, { name: string }>, id: string | null) =>
  id === null ? '' : (things[id]?.name ?? '')

export const linkColumns = (plan: Plan): Column<Link>[] => [
  {
    id: 'name',
    header: text.field.name,
    width: { min: 140, grow: 2 },
    value: (link) => link.name,
    cell: (link) => <OverviewLink link={link} />,
  },
  {
    id: 'status',
    header: text.field.status,
    width: { min: 136 },
    value: (link) => text.statusNames[link.status],
    cell: (link) => <StatusMark status={link.status} />,
  },
  {
    id: 'propagation',
    leaves: 1,
    header: text.field.propagation,
    width: { min: 128 },
    value: (link) => (link.enableRoutePropagation ? text.field.on : text.field.off),
    cell: (link) => (
      <OnOffMark on={link.enableRoutePropagation} word={link.enableRoutePropagation ? text.field.on : text.field.off} />
    ),
  },
  {
    id: 'site',
    leaves: 3,
    header: text.field.site,
    width: { min: 132, grow: 1.5 },
    value: (link) => named(plan.sites, link.siteId),
  },
  {
    id: 'vpc',
    leaves: 2,
    header: text.field.vpc,
    width: { min: 112, grow: 1.5 },
    value: (link) => named(plan.vpcs, link.vpcId),
  },
  {
    id: 'policies',
    leaves: 5,
    header: text.field.policies,
    width: { min: 132, grow: 1.5 },
    value: (link) =>
      [link.routingPolicyV4Id, link.routingPolicyV6Id]
        .map((id) => named(plan.policies, id))
        .filter((name) => name !== '')
        .join(', '),
  },
  { id: 'region', leaves: 4, header: text.field.region, width: { min: 80 }, value: (link) => link.region },
  {
    id: 'pop',
    leaves: 7,
    header: text.field.pop,
    width: { min: 136, grow: 1.5 },
    value: (link) => (link.popId === null ? '' : (plan.pops[link.popId]?.displayName ?? '')),
  },
  {
    id: 'host',
    leaves: 8,
    header: `${text.field.partner} / ${text.field.connection.toLowerCase()}`,
    width: { min: 152, grow: 1.5 },
    value: (link) => named(plan.partners, link.partnerId) || named(plan.connections, link.connectionId),
  },
  {
    id: 'bandwidth',
    leaves: 6,
    header: text.field.bandwidth,
    width: { min: 96 },
    align: 'end',
    value: (link) => link.bandwidthMbps,
    cell: (link) => text.bandwidth(link.bandwidthMbps),
  },
]
