import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { STATUS_NAMES } from '../../shared/text/en.ts'
import { text } from '../text/index.ts'
import { OnOffMark, StatusMark } from '../ui/status-mark.tsx'
import type { Column } from './columns.ts'

const { field } = text

const named = (things: Record<string, { name: string }>, id: string | null) =>
  id === null ? '' : (things[id]?.name ?? '')

export const linkColumns = (plan: Plan): Column<Link>[] => [
  { id: 'name', header: field.name, width: 'minmax(140px, 2fr)', value: (link) => link.name },
  {
    id: 'status',
    header: field.status,
    width: '136px',
    value: (link) => STATUS_NAMES[link.status],
    cell: (link) => <StatusMark status={link.status} />,
  },
  {
    id: 'propagation',
    header: field.propagation,
    width: '128px',
    value: (link) => (link.enableRoutePropagation ? field.on : field.off),
    cell: (link) => (
      <OnOffMark on={link.enableRoutePropagation} word={link.enableRoutePropagation ? field.on : field.off} />
    ),
  },
  { id: 'site', header: field.site, width: 'minmax(132px, 1.5fr)', value: (link) => named(plan.sites, link.siteId) },
  { id: 'vpc', header: field.vpc, width: 'minmax(112px, 1.5fr)', value: (link) => named(plan.vpcs, link.vpcId) },
  {
    id: 'policies',
    header: field.policies,
    width: 'minmax(132px, 1.5fr)',
    value: (link) =>
      [link.routingPolicyV4Id, link.routingPolicyV6Id]
        .map((id) => named(plan.policies, id))
        .filter((name) => name !== '')
        .join(', '),
  },
  { id: 'region', header: field.region, width: '80px', value: (link) => link.region },
  {
    id: 'pop',
    header: field.pop,
    width: 'minmax(136px, 1.5fr)',
    value: (link) => (link.popId === null ? '' : (plan.pops[link.popId]?.displayName ?? '')),
  },
  {
    id: 'host',
    header: `${field.partner} / ${field.connection.toLowerCase()}`,
    width: 'minmax(152px, 1.5fr)',
    value: (link) => named(plan.partners, link.partnerId) || named(plan.connections, link.connectionId),
  },
  {
    id: 'bandwidth',
    header: field.bandwidth,
    width: '96px',
    align: 'end',
    value: (link) => link.bandwidthMbps,
    cell: (link) => field.mbps(link.bandwidthMbps),
  },
]
