import { list, number, plural } from './words.ts'

/** What of the topology is shown: the filter of the canvas, in words wherever it applies. */
export const filter = {
  title: 'Filter and group',
  shows: 'Show',
  kinds: {
    site: 'External infrastructure',
    link: 'InterLinks',
    vpc: 'VPCs',
    policy: 'Routing policies',
    unattached: 'Unattached things',
  },
  without: {
    site: 'without external infrastructure',
    link: 'without InterLinks',
    vpc: 'without VPCs',
    policy: 'without routing policies',
    unattached: 'without unattached things',
  },
  facets: {
    regions: 'Region',
    statuses: 'Status',
    linkKinds: 'Kind',
    popIds: 'PoP',
    partnerIds: 'Partner',
    tags: 'Tag',
  },
  linkKinds: { hosted: 'Hosted', self_hosted: 'Self-hosted' },
  countOf: (label: string, count: number) => `${label} (${number(count)})`,
  name: 'Name',
  named: (name: string) => `name “${name}”`,
  versions: 'IP version of policies',
  bothVersions: 'Both',
  only: (version: string) => `${version} policies only`,
  ends: 'InterLinks bring what they connect along.',
  group: 'Frames',
  grouping: { none: 'None', place: 'By place', pop: 'And by PoP' },
  groupedBy: { place: 'framed by place', pop: 'framed by place and PoP' },
  arrange: 'Arrange by place',
  arrangeHint: 'Moves everything so that frames stand apart; one step to undo.',
  all: 'Show all',
  fit: 'Fit what is shown',
  shown: (shown: number, all: number) => `Shown: ${number(shown)} of ${number(all)}`,
  chips: 'What is shown',
  remove: (words: string) => `Stop filtering by ${words}`,
  around: (names: readonly string[], hops: number) =>
    hops === 0 ? `only ${list(names)}` : `around ${list(names, 3)}, ${plural(hops, 'line', 'lines')} away`,
  onlyAround: 'Show only what is around this',
  hops: (hops: number) => plural(hops, 'line', 'lines'),
  nothing: 'Nothing matches the filter',
  nothingHint: (count: number) => `The plan holds ${plural(count, 'thing', 'things')}, all of them filtered out.`,
  hidden: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} is hidden by the filter.`
      : `${number(names.length)} things that are selected or highlighted are hidden by the filter.`,
  reveal: 'Show it',
  revealAll: 'Show them',
}
