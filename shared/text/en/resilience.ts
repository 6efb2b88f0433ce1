import type { FixKind } from '../../resilience/fix.ts'
import type { Severity } from '../../resilience/report.ts'
import { bandwidth, list, number, plural } from './words.ts'

/** A share of something as a whole per cent. */
const percent = (share: number): string => `${number(Math.round(share * 100))} %`

/** What failures say. */
export const resilience = {
  percent,
  failures: {
    link: (name: string) => `InterLink ${name}`,
    session: (name: string, version: 4 | 6) => `IPv${version} session of ${name}`,
    pop: (name: string) => `PoP ${name}`,
    partner: (name: string) => `Partner ${name}`,
    connection: (name: string) => `Dedicated connection ${name}`,
    site: (name: string) => `Router of ${name}`,
  },
  severities: {
    loses: 'Traffic is lost',
    overloads: 'Too little bandwidth',
    moves: 'Traffic moves',
    harmless: 'No effect',
  } satisfies Record<Severity, string>,
  pair: (site: string, vpc: string) => `${site} – ${vpc}`,
  way: (from: string, to: string) => `${from} → ${to}`,
  lost: 'Lost',
  shifted: 'Taken over',
  diverted: 'Diverted to another network',
  over: (links: readonly string[]) => `over ${list(links, 4)}`,
  usage: (link: string, share: number, mbps: number) => `${link}: ${percent(share)} (${bandwidth(Math.round(mbps))})`,
  bandwidth: 'Bandwidth',
  bandwidthLeft: (left: number, all: number) => `${bandwidth(left)} of ${bandwidth(all)} left`,
  demanded: (mbps: number) => `${bandwidth(mbps)} expected`,
  unmet: (mbps: number) => `${bandwidth(Math.round(mbps))} of the expected traffic is carried by nothing.`,
  overloadedNow: (usages: readonly string[]) =>
    `Even with everything up, the expected traffic is more than these InterLinks can take: ${list(usages, 4)}`,
  noDemand: 'No expected traffic is entered: only the bandwidth left can be told.',

  fix: 'Cheapest fix',
  noFix: {
    site: 'A second router with InterLinks of its own, or another site that announces the same prefixes, would take over.',
    other: 'No fix was found that this plan and its catalogue allow.',
  },
  fixKinds: {
    configure: 'Nothing to order',
    attach: 'Attaches an InterLink that is there',
    order: 'Orders an InterLink',
  } satisfies Record<FixKind, string>,
  fixOverloads: 'Too little bandwidth remains all the same.',
  /** What a fix does, step by step. */
  steps: {
    'link.connectSite': (a: { link: string; site: string }) => `connect ${a.link} to ${a.site}`,
    'link.attachVpc': (a: { link: string; vpc: string }) => `attach ${a.vpc} to ${a.link}`,
    'link.attachPolicy': (a: { link: string; policy: string }) => `attach routing policy ${a.policy} to ${a.link}`,
    'link.activatePropagation': (a: { link: string }) => `activate route propagation on ${a.link}`,
    'policy.update': (a: { policy: string; prefixes: readonly string[] }) =>
      `let ${list(a.prefixes, 3)} through routing policy ${a.policy}`,
    'policy.create': (a: { policy: string; prefixes: readonly string[] }) =>
      `create routing policy ${a.policy} for ${list(a.prefixes, 3)}`,
    'link.create': (a: { link: string; mbps: number; pop: string; partner: string }) =>
      `order InterLink ${a.link}, ${bandwidth(a.mbps)}, at ${a.pop} with ${a.partner}`,
  },
  batchTitle: (failure: string) => `Survive a failure: ${failure}`,
  review: 'Review and apply…',
  findFix: 'Find the cheapest fix',

  emptyTitle: 'Nothing can fail yet',
  emptyHint:
    'As soon as routes cross an InterLink, each thing they depend on is listed here with what its failure does.',
  summary: (lost: number, overloads: number, all: number) =>
    `${plural(all, 'single failure', 'single failures')}: ${number(lost)} lose traffic, ${number(overloads)} leave too little bandwidth`,
  columns: { failure: 'If this fails', severity: 'Then', lost: 'Connections lost', left: 'Worst bottleneck' },
  filter: 'Filter by name',
  label: 'Single failures',
  details: 'What happens',
  select: 'Choose a failure to see what it does.',
  whatIf: 'What if it fails?',
  backToReport: 'Open the report',
  showOnTopology: 'Show on topology',
  tabs: { report: 'Failures', demands: 'Expected traffic' },
  legend: {
    title: (failure: string) => `Failure: ${failure}`,
    failed: 'failed',
    lost: 'lost',
    shifted: 'takes over',
  },

  demands: {
    hint: 'How much traffic each external infrastructure and VPC exchange at most, in each direction, in Mbit/s. With it the report says whether the bandwidth that remains is enough.',
    site: 'External infrastructure',
    cell: (site: string, vpc: string) => `Expected traffic between ${site} and ${vpc}, in Mbit/s`,
    invalid: 'A number above 0, in Mbit/s',
    none: 'Create a VPC and an external infrastructure first.',
    label: 'Expected traffic by external infrastructure and VPC, in Mbit/s',
    onlyConnected: 'Connected ones only',
    filter: 'Filter by name',
  },
}
