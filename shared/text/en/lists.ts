import { number, plural } from './words.ts'

/** What lists, route tables and the history say. */
export const lists = {
  lists: {
    filter: (what: string) => `Filter ${what}`,
    noMatch: 'Nothing matches the filter.',
    clear: 'Clear filter',
    shown: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)} of ${number(all)}`),
    filterIn: 'Incoming: site → VPC',
    filterOut: 'Outgoing: VPC → site',
    used: 'Used',
    empty: {
      links: {
        title: 'No InterLinks yet',
        hint: 'An InterLink connects external infrastructure, through a PoP, to one VPC.',
      },
      policies: {
        title: 'No routing policies yet',
        hint: 'By default every announcement is blocked: a policy lets the ranges through that you list.',
      },
      vpcs: {
        title: 'No VPCs yet',
        hint: 'A VPC is the Scaleway side: its Private Networks are what it announces.',
      },
      sites: {
        title: 'No external infrastructure yet',
        hint: 'Your data centre, office or other cloud, with the prefixes it announces.',
      },
      connections: {
        title: 'No dedicated connections yet',
        hint: 'Your own port in a PoP, on which self-hosted InterLinks run as VLANs. Hosted InterLinks don’t need one.',
      },
    },
  },

  routes: {
    choose: 'Route table of',
    vpcs: 'VPCs',
    sites: 'External infrastructure',
    none: 'No VPC or external infrastructure yet: route tables appear as soon as there is one.',
    emptyTable: 'This route table is empty.',
    lookup: (address: string) => `Longest prefix first: what ${address} follows`,
    noRoute: (address: string) => `No route holds ${address}.`,
    lostTo: {
      local: 'lost to a local route',
      custom: 'lost to a custom route',
      'higher-local-preference': 'lost to a higher local preference',
    },
    label: 'Route table',
    filter: 'Filter, or look an address up',
    columns: {
      destination: 'Destination',
      origin: 'Origin',
      nextHop: 'Next hop',
      localPreference: 'Local preference',
      community: 'Community',
      losers: 'Not used',
    },
    origin: { local: 'Local', custom: 'Custom', propagated: 'InterLink' },
    ecmp: (count: number) => `ECMP ${count}`,
    shown: (shown: number, all: number, view: 'today' | 'planned') =>
      `${shown === all ? '' : `${number(shown)} of `}${plural(all, 'route', 'routes')} · ${view}`,
  },

  history: {
    title: 'History',
    empty: 'No changes yet.',
    emptyHint: 'Every change is listed here, newest first, and can be undone.',
    undone: 'undone',
    discarded: 'replaced',
    columns: { step: '#', what: 'Change', when: 'When', state: 'State' },
  },
}
