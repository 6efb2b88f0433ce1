/** What diagrams and tables say besides the drawing's own words. */
export const diagram = {
  places: 'Places',
  traffic: 'Connections',
  rules: 'Which policy serves what',
  page: (index: number, count: number, row: number, column: number) =>
    `page ${index} of ${count} · row ${row}, column ${column}`,
  since: {
    now: 'Changes since now',
    start: 'Changes since the beginning',
    baseline: 'Changes since the last import',
    step: (sequence: number) => `Changes since step ${sequence}`,
    named: (name: string) => `Changes since “${name}”`,
  },
  mermaidLimits:
    'Larger than Mermaid draws by default: the page that shows it has to raise maxEdges and maxTextSize in its configuration.',
  v4: 'IPv4',
  v6: 'IPv6',
} as const
