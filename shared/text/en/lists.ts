import { number } from './words.ts'

/** What lists and the history say. */
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

  history: {
    title: 'History',
    empty: 'No changes yet.',
    emptyHint: 'Every change is listed here, newest first, and can be undone.',
    undone: 'undone',
    discarded: 'replaced',
    columns: { step: '#', what: 'Change', when: 'When', state: 'State' },
  },
}
