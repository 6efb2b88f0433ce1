/** What diagrams and tables say besides the drawing's own words. */
export const diagram = {
  traffic: 'Connections',
  rules: 'Which policy serves what',
  v4: 'IPv4',
  v6: 'IPv6',
} as const
