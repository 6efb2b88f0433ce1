import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import type { AnnouncementRow } from './announcement-rows.ts'

export const announcementColumns = perLanguage((): Column<AnnouncementRow>[] => [
  {
    id: 'prefix',
    header: text.routes.columns.prefix,
    width: { min: 176, grow: 1 },
    pinned: true,
    value: (row) => row.order,
    cell: (row) => <span className="mono clip">{row.prefix.text}</span>,
  },
  {
    id: 'direction',
    header: text.routes.columns.direction,
    width: { min: 104 },
    value: (row) => text.routes.direction[row.direction],
    facet: true,
  },
  {
    id: 'version',
    header: text.routes.columns.version,
    width: { min: 96 },
    value: (row) => row.version,
    facet: true,
    optional: true,
  },
  {
    id: 'community',
    header: text.routes.columns.community,
    width: { min: 120 },
    value: (row) => row.community,
    cell: (row) => <span className="mono">{row.community}</span>,
  },
  {
    id: 'crosses',
    header: text.routes.columns.crosses,
    width: { min: 88 },
    value: (row) => (row.crosses ? text.routes.crosses.yes : text.routes.crosses.no),
    facet: true,
  },
  {
    id: 'why',
    header: text.routes.columns.why,
    width: { min: 224, grow: 3 },
    value: (row) => row.why,
    facet: true,
  },
  {
    id: 'atEnd',
    header: text.routes.columns.atEnd,
    width: { min: 176, grow: 1 },
    value: (row) => row.atEnd,
    facet: true,
  },
])
