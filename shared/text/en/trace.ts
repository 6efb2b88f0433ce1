/** What traces say. */
export const trace = {
  highlight: { label: 'What stands out', close: 'Show everything alike' },
}
