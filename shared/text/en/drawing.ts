import { statusNames } from './names.ts'
import { plural } from './words.ts'

type Counts = { sites: number; links: number; vpcs: number; policies: number }

/** What drawings of the topology say, on the canvas as in exported diagrams. Words on cards are short: there is little room. */
export const drawing = {
  statuses: { ...statusNames, limited_connectivity: 'Limited' },
  sessions: { up: 'up', down: 'down', disabled: 'disabled', planned: 'planned' },
  edges: {
    idle: 'Nothing to carry',
    flows: 'Routes flow',
    planned: 'Will flow once ordered',
    partial: 'Some routes blocked',
    blocked: 'Blocked',
  },
  routes: (crossing: number, all: number) =>
    crossing === all ? plural(all, 'route', 'routes') : `${crossing} of ${plural(all, 'route', 'routes')}`,

  noLocation: 'No location',
  noSubnets: 'No subnets',
  unknownPop: 'unknown PoP',
  hosted: 'hosted',
  selfHosted: 'self-hosted',
  propagation: { on: 'propagation on', off: 'propagation off' },
  announced: (count: number) => plural(count, 'announced prefix', 'announced prefixes'),
  networks: (count: number) => plural(count, 'Private Network', 'Private Networks'),
  filters: (incoming: number, outgoing: number) => `${incoming} from site · ${outgoing} from VPC`,

  /** Whole cards in words, for screen readers. */
  site: (name: string, facts: string[]) => `External infrastructure ${name}, ${facts.join(', ')}`,
  vpc: (name: string, region: string, networks: string, subnets: string[]) =>
    `VPC ${name} in ${region}, ${networks}${subnets.length === 0 ? '' : `: ${subnets.join(', ')}`}`,
  policy: (name: string, region: string, version: string, filters: string) =>
    `${version} routing policy ${name} in ${region}, lets ranges through: ${filters}`,
  link: (name: string, facts: string[], v4: string, v6: string, peerAsn: number | null, ownAsn: number) =>
    `InterLink ${name}, ${facts.join(', ')}, BGP IPv4 ${v4}, IPv6 ${v6}, AS${peerAsn ?? ' unknown'} with AS${ownAsn}`,

  policyApplies: 'Routing policy applies',
  subtitles: { today: 'As it is today', planned: 'As planned' },
  whole: (counts: Counts) =>
    `Topology: ${plural(counts.sites, 'external infrastructure', 'external infrastructures')}, ${plural(counts.links, 'InterLink', 'InterLinks')}, ${plural(counts.vpcs, 'VPC', 'VPCs')}, ${plural(counts.policies, 'routing policy', 'routing policies')}.`,
}
