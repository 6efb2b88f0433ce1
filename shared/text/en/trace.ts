import type { UnusedBecause } from '../../trace/candidates.ts'
import type { Symmetry } from '../../trace/compare.ts'
import type { Disposition } from '../../trace/disposition.ts'
import { list, number } from './words.ts'

/** What traces say. */
export const trace = {
  highlight: { label: 'What stands out', close: 'Show everything alike' },

  /** `said`: in a sentence, without the destination, which stands before it. */
  dispositions: {
    delivered: { title: 'Delivered', said: 'Arrives over every path.' },
    'delivered-locally': { title: 'Delivered locally', said: 'Stays within the network: no InterLink is needed.' },
    'custom-route': {
      title: 'To a custom route',
      said: 'Arrives, and a custom route of the VPC takes it on; where that leads is not part of the plan.',
    },
    'partly-delivered': {
      title: 'Partly delivered',
      said: 'Spread over several equal paths (ECMP), of which only some arrive.',
    },
    'delivered-elsewhere': {
      title: 'Delivered elsewhere',
      said: 'Another network holds the same addresses, and gets it.',
    },
    'no-transit': {
      title: 'No transit',
      said: 'Only a network in between joins both ends, and nothing passes through it from one InterLink to another.',
    },
    'no-route': { title: 'No route', said: 'It is announced, but crosses none of the InterLinks that join both ends.' },
    'not-announced': {
      title: 'Not announced',
      said: 'The VPC keeps it to itself: custom route propagation is off.',
    },
    'not-connected': { title: 'Not connected', said: 'No InterLink joins both ends.' },
    'destination-outside': {
      title: 'Not in this network',
      said: 'The network asked for has no such addresses.',
    },
    'destination-unknown': { title: 'In no network', said: 'No network of the plan has such addresses.' },
    'destination-empty': { title: 'Nothing to reach', said: 'The network asked for has no prefix at all.' },
    'source-outside': {
      title: 'Source not in its network',
      said: 'The source address is not in the network that it is to be sent from: no answer would find it.',
    },
    'mixed-versions': { title: 'Two IP versions', said: 'One end is an IPv4 address, the other an IPv6 address.' },
  } satisfies Record<Disposition, { title: string; said: string }>,

  symmetries: {
    'same-links': { title: 'Symmetric', said: 'Traffic and answers use the same InterLinks.' },
    'other-links': {
      title: 'Asymmetric: other InterLinks back',
      said: 'Answers return over other InterLinks than traffic takes: firewalls that keep state may drop them.',
    },
    'partly-one-way': {
      title: 'Partly one way only',
      said: 'Some parts can’t be reached: what they send arrives, and answers to them do not return.',
    },
    'forward-only': { title: 'Asymmetric: no way back', said: 'Traffic arrives, and answers do not return.' },
    'back-only': {
      title: 'Asymmetric: only the way back',
      said: 'Traffic does not arrive, though answers would return.',
    },
    neither: { title: 'Neither way', said: 'Nothing arrives in either direction.' },
  } satisfies Record<Symmetry, { title: string; said: string }>,

  arrivals: { all: 'All of it arrives', some: 'Some of it arrives', none: 'Nothing arrives' },

  verdicts: {
    used: 'Carries it',
    'not-announced': 'Nothing that holds it is announced.',
    blocked: (reason: string, prefix: string | null) => (prefix === null ? reason : `${prefix}: ${reason}`),
  },
  unused: {
    'own-route': (prefix: string) => `${prefix} crosses, and the network's own route wins.`,
    'less-specific': (prefix: string) => `${prefix} crosses, and a longer prefix wins.`,
    'lower-preference': (prefix: string) => `${prefix} crosses, and another route has a higher local preference.`,
  } satisfies Record<UnusedBecause, unknown>,

  /** How one end's text can't be understood. */
  ends: {
    empty: { message: 'An end is missing.', hint: 'Name a VPC or an external infrastructure, or give an address.' },
    unknown: (said: string) => ({
      message: `${said} is no VPC and no external infrastructure of this plan, and no address.`,
      hint: 'Write a name, an address, or both: HQ:10.1.0.5.',
    }),
    ambiguous: (said: string) => ({
      message: `${said} names several networks.`,
      hint: `Write vpc:${said} or site:${said}, or the id.`,
    }),
    needsNetwork: (said: string) => ({
      message: `${said} does not say where traffic starts.`,
      hint: 'Name the VPC or the external infrastructure as well: HQ:10.1.0.5.',
    }),
    address: (said: string) => `${said} is not an IPv4 or IPv6 address.`,
    correct: (suggestion: string) => `Did you mean ${suggestion}?`,
  },

  /** A route that matched, in a few words. */
  origins: { local: 'own prefix', custom: 'custom route', propagated: 'propagated' },
  preference: (value: number) => `local preference ${value}`,
  equalPaths: (count: number) => `${number(count)} equal paths (ECMP)`,
  noMatch: 'no matching route',
  hopEnds: {
    local: 'arrives here',
    'custom-route': 'a custom route takes it on',
    'no-transit': 'would have to pass through: dropped',
    'no-match': 'dropped: no route',
  },
  but: (destination: string, parts: readonly string[]) => `${destination} except ${list(parts, 3)}`,
  andMore: (count: number) => `and ${number(count)} more`,

  nav: 'Trace',
  from: 'From',
  to: 'To',
  swap: 'Swap both ends',
  swapNeedsNetwork: 'Give the target a network first: an answer has to start somewhere.',
  fold: 'Fold',
  unfold: 'Unfold',
  fromPlaceholder: 'VPC or site, or NAME:ADDRESS',
  toPlaceholder: 'VPC, site or address',
  clear: 'Clear',
  forward: 'There',
  back: 'Back',
  wayTitle: (from: string, to: string) => `${from} → ${to}`,
  candidates: 'InterLinks that could carry it',
  noCandidates: 'No InterLink joins these two networks.',
  whichDestination: 'Destination',
  fixes: {
    routes: 'Route table',
    attachVpc: 'Attach VPC…',
    attachPolicy: 'Attach routing policy…',
    activate: 'Activate route propagation…',
    whitelist: (prefix: string) => `Let ${prefix} through…`,
    open: 'Open the InterLink',
    announceCustom: (vpc: string) => `Propagate the custom routes of ${vpc}…`,
  },
  showMore: (count: number) => `Show ${number(count)} more`,
  showOnTopology: 'Show on topology',
  backToTrace: 'Open the trace',
  noBack: 'Nothing leaves the network, so there is no way back to trace.',
  noAnswer: 'No network holds the destination, so nothing answers.',
  emptyTitle: 'See where traffic goes, and why not',
  emptyHint:
    'Choose where traffic starts and where it is to arrive: names, addresses or prefixes. Each hop shows the route that matched, in both directions, and every InterLink that could carry it.',
  emptyPlan: 'Create a VPC and an external infrastructure first: traces run between them.',
  traceFrom: 'Trace from here',
  traceTo: 'Trace to here',
  selectNetwork: 'Select one VPC or one external infrastructure first.',
  traceFromSelected: 'Trace from what is selected',
  traceToSelected: 'Trace to what is selected',
  legend: {
    title: (from: string, to: string) => `Trace ${from} → ${to}`,
    path: 'the way there',
    back: 'only the way back',
    lost: 'doesn’t arrive',
  },
}
