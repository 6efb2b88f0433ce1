import { number } from './words.ts'

/** What lists say around their rows: choosing rows and columns, filtering by what a column holds. */
export const tables = {
  selectAll: 'Select all rows',
  columns: 'Columns',
  resetColumns: 'Usual columns',
  filters: 'Filters',
  filtersOn: (count: number) => `Filters, ${number(count)} in use`,
  clearFilters: 'Clear all filters',
  noFilters: 'Nothing to filter by: every row says the same.',
  dropFilter: (column: string, value: string) => `Stop filtering by ${column}: ${value}`,
  blank: 'None',
  /** Headings of columns, in few words: there is little room. */
  column: {
    propagation: 'Route propagation',
    bandwidth: 'Bandwidth',
    announcements: 'Announced prefixes',
    routes: 'Custom routes',
    customRoutes: 'Announce custom routes',
    prefixes: 'Prefixes',
    filterInCount: 'Entries, site → VPC',
    filterOutCount: 'Entries, VPC → site',
    usedBy: 'Used by',
    left: 'Left',
    vlans: 'VLANs in use',
    host: 'Partner / connection',
    sessions: 'BGP sessions',
  },
  sessions: (v4: string, v6: string) => `IPv4 ${v4}, IPv6 ${v6}`,
}
