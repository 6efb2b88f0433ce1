import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { HopCell } from './hop-list.tsx'
import type { TableRow } from './table-rows.ts'

export const tableColumns = perLanguage((): Column<TableRow>[] => [
  {
    id: 'destination',
    header: text.routes.columns.destination,
    width: { min: 176, grow: 1 },
    pinned: true,
    value: (row) => row.order,
    cell: (row) => <span className="mono clip">{row.id}</span>,
  },
  { id: 'origin', header: text.routes.columns.origin, width: { min: 104 }, value: (row) => row.origin, facet: true },
  {
    id: 'version',
    header: text.routes.columns.version,
    width: { min: 96 },
    value: (row) => row.version,
    facet: true,
    optional: true,
  },
  {
    id: 'nextHop',
    header: text.routes.columns.nextHop,
    width: { min: 184, grow: 2 },
    value: (row) => row.hops.map(({ name }) => name).join(', '),
    cell: (row) => <HopCell hops={row.hops} />,
  },
  {
    id: 'decision',
    header: text.routes.columns.decision,
    width: { min: 184, grow: 1 },
    value: (row) => row.decision,
    cell: (row) => (
      <span className="clip dim" title={row.decision}>
        {row.decision}
      </span>
    ),
  },
  {
    id: 'localPreference',
    header: text.routes.columns.localPreference,
    width: { min: 128 },
    align: 'end',
    value: (row) => row.localPreference ?? -1,
    cell: (row) => row.localPreference,
  },
  {
    id: 'community',
    header: text.routes.columns.community,
    width: { min: 120 },
    value: (row) => row.community,
    cell: (row) => <span className="mono">{row.community}</span>,
    facet: true,
  },
])
