import { list } from './words.ts'

/** What diagrams and tables say besides the drawing's own words. */
export const diagram = {
  traffic: 'Connections',
  rules: 'Which policy serves what',
  page: (index: number, count: number, row: number, column: number) =>
    `page ${index} of ${count} · row ${row}, column ${column}`,
  around: (names: readonly string[]) => `Around ${list(names)}`,
  only: (names: readonly string[]) => `Only ${list(names)}`,
  v4: 'IPv4',
  v6: 'IPv6',
} as const
