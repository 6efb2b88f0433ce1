import type { Direction } from '../../routing/reason.ts'
import type { LostTo, NextHop, RouteOrigin } from '../../routing/route-table.ts'
import type { View } from '../../routing/view.ts'
import { list, number, plural } from './words.ts'

const views: Record<View, string> = { today: 'today', planned: 'planned' }

/** Route tables and what crosses InterLinks, as the Routes section shows them. */
export const routes = {
  of: 'Routes of',
  open: 'All its announcements',
  label: 'Route table',
  announcements: 'Announcements',
  vpcs: 'VPCs',
  sites: 'External infrastructure',
  links: 'InterLinks',
  nothing: 'No route tables yet',
  nothingHint:
    'A VPC or external infrastructure has a route table of its own as soon as it is in the plan. Create one first.',
  noRoutes: 'This route table is empty',
  noRoutesVpc: (name: string) =>
    `Give ${name} a Private Network with a subnet, or attach it to an InterLink whose routing policy lets announcements in.`,
  noRoutesSite: (name: string) =>
    `Enter the prefixes that ${name} announces, or connect an InterLink whose routing policy lets a VPC's routes out.`,
  noAnnouncements: 'Nothing is announced over this InterLink',
  noAnnouncementsHint:
    'Connect external infrastructure that announces prefixes, and attach a VPC with subnets: what crosses and what does not is then listed here.',
  filter: 'Filter, or look up an address',
  shown: (shown: number, all: number) =>
    `${shown === all ? '' : `${number(shown)} of `}${plural(all, 'route', 'routes')}`,
  shownAnnouncements: (shown: number, all: number) =>
    `${shown === all ? '' : `${number(shown)} of `}${plural(all, 'announcement', 'announcements')}`,
  follows: (address: string, destination: string, ways: readonly string[]) =>
    `${address} follows ${destination}${ways.length === 0 ? '' : `, to ${list(ways, 4)}`}. Longest prefix first.`,
  noRoute: (address: string) => `No route holds ${address}: traffic to it goes nowhere from here.`,
  notAnnounced: (address: string) => `No announcement holds ${address}.`,
  holding: (address: string) => `Announcements that hold ${address}, longest prefix first.`,
  near: (prefix: string) => `What holds ${prefix} or lies within it.`,
  columns: {
    destination: 'Destination',
    version: 'IP version',
    origin: 'Origin',
    nextHop: 'Next hop',
    localPreference: 'Local preference',
    community: 'Community',
    decision: 'Decision',
    direction: 'Direction',
    prefix: 'Prefix',
    crosses: 'Crosses',
    why: 'Why not',
    atEnd: 'In the route table',
  },
  origin: { local: 'Local', custom: 'Custom', propagated: 'InterLink' } satisfies Record<RouteOrigin, string>,
  ipVersion: (version: 4 | 6) => `IPv${version}`,
  direction: { in: 'Incoming', out: 'Outgoing' } satisfies Record<Direction, string>,
  directionOf: {
    in: (site: string, vpc: string) => `Incoming — from ${site} into ${vpc}`,
    out: (site: string, vpc: string) => `Outgoing — from ${vpc} to ${site}`,
  } satisfies Record<Direction, unknown>,
  noSite: 'no external infrastructure',
  noVpc: 'no VPC',
  crosses: { yes: 'Yes', no: 'No' },
  customRoute: 'Custom route',
  hopKind: {
    network: 'Private Network',
    site: 'announced here',
    custom: 'custom route',
    link: 'InterLink',
  } satisfies Record<NextHop['kind'], string>,
  ecmp: (count: number) => `ECMP ${number(count)}`,
  decision: {
    lost: (count: number) => `${plural(count, 'route', 'routes')} not used`,
    specific: (count: number) => `${plural(count, 'longer prefix', 'longer prefixes')} inside`,
    hidden: 'never followed',
  },
  details: {
    title: (destination: string) => `Route ${destination}`,
    announcement: (prefix: string) => `Announcement ${prefix}`,
    close: 'Close',
    used: 'Best',
    usedBy: (count: number) => `Best, shared equally (ECMP ${number(count)})`,
    lost: 'Not used',
    noneLost: 'There is no other route to this prefix.',
    specific: 'Longer prefixes inside win',
    noneSpecific: 'No route to a part of it.',
    hidden: 'Longer prefixes take all of this range: no address follows this route.',
    preference: (value: number) => `local preference ${number(value)}`,
    more: (count: number) => `and ${number(count)} more`,
    towards: (ways: readonly string[]) => `to ${list(ways, 3)}`,
    crosses: (receiver: string, fate: string) => `It crosses. In the route table of ${receiver}: ${fate}.`,
    openTable: (receiver: string) => `Route table of ${receiver}`,
    select: (destination: string) => `Show route ${destination}`,
  },
  lostTo: {
    local: () => 'A local route to the same prefix always wins.',
    custom: () => 'A custom route to the same prefix wins over propagated ones.',
    'higher-local-preference': (a: { own: number; best: number }) =>
      `Local preference ${number(a.own)} is lower than ${number(a.best)}.`,
  } satisfies Record<LostTo, unknown>,
  atEnd: {
    used: 'used',
    ecmp: (count: number) => `used, 1 of ${number(count)}`,
    lostTo: {
      local: 'lost to a local route',
      custom: 'lost to a custom route',
      'higher-local-preference': 'lost to a higher local preference',
    } satisfies Record<LostTo, string>,
    hidden: 'never followed',
  },
  copy: {
    button: 'Copy or save',
    asText: (count: number) => `Copy ${plural(count, 'row', 'rows')} as text`,
    asCsv: (count: number) => `Copy ${plural(count, 'row', 'rows')} as CSV`,
    save: (count: number) => `Save ${plural(count, 'row', 'rows')} as CSV…`,
    fileName: (owner: string, view: View) => `${owner} routes ${views[view]}.csv`,
    copied: (count: number) => `${plural(count, 'row', 'rows')} copied`,
    failed: 'The clipboard could not be written',
    failedHint: 'Click into the window and try again, or save the CSV.',
  },
}
