import { attachedPolicyIds, type StoredLinkStatus } from '../../../shared/model/link.ts'
import { ENTITY_COLLECTIONS, type Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { EXIT } from '../exit-code.ts'
import { looking, REFERENCE_HELP } from '../plan-reference.ts'
import { printable } from '../printable.ts'
import { examples, type Subcommand } from '../subcommand.ts'
import { section } from '../table.ts'
import { type Style, styled, type Terminal } from '../terminal.ts'
import { NONE, namesOf } from '../wording.ts'

const MOST_IN_CELL = 3

const STATUS_STYLES: Partial<Record<StoredLinkStatus, Style>> = {
  active: 'green',
  ready: 'green',
  limited_connectivity: 'yellow',
  all_down: 'red',
  failed: 'red',
  refused: 'red',
  expired: 'red',
  locked: 'red',
  planned: 'cyan',
}

const print = (terminal: Terminal, file: string, { json }: { json?: boolean }) =>
  looking(terminal, file, async ({ plan }) => {
    await terminal.out(json ? `${JSON.stringify(withCounts(plan), null, 2)}\n` : summary(plan, terminal.colours.out))
    return EXIT.ok
  })

/** The plan as it is stored, layout left out, with the number of things of each kind. */
const withCounts = ({ positions: _, ...plan }: Plan) => ({
  ...plan,
  counts: Object.fromEntries(ENTITY_COLLECTIONS.map((c) => [c, Object.keys(plan[c as keyof typeof plan]).length])),
})

const summary = (plan: Plan, colours: boolean): string =>
  [
    head(plan, colours),
    links(plan, colours),
    sites(plan, colours),
    vpcs(plan, colours),
    policies(plan, colours),
    connections(plan, colours),
  ]
    .join('')
    .replace(/\n\n$/, '\n')

const count = (things: object, one: string, many: string): string => {
  const n = Object.keys(things).length
  return `${n} ${n === 1 ? one : many}`
}

function head(plan: Plan, colours: boolean): string {
  const counts = [
    count(plan.links, 'InterLink', 'InterLinks'),
    `${Object.keys(plan.sites).length} external infrastructure`,
    count(plan.vpcs, 'VPC', 'VPCs'),
    count(plan.networks, 'Private Network', 'Private Networks'),
    count(plan.routes, 'custom route', 'custom routes'),
    count(plan.policies, 'routing policy', 'routing policies'),
    count(plan.connections, 'dedicated connection', 'dedicated connections'),
  ]
  const { access } = plan
  const who =
    access.role === 'owner' ? 'Owner' : `member with ${access.permissionSets.join(', ') || 'no permission set'}`
  return `${styled(colours, 'bold', printable(plan.name))}\n${counts.join(', ')}\nActing as ${who}\n\n`
}

const links = (plan: Plan, colours: boolean): string =>
  section(
    'InterLinks',
    [
      ...['NAME', 'STATUS', 'REGION', 'POP', 'PARTNER OR CONNECTION'].map((title) => ({ title })),
      { title: 'BANDWIDTH', align: 'right' },
      ...['EXTERNAL INFRASTRUCTURE', 'VPC', 'POLICIES', 'PROPAGATION', 'ID'].map((title) => ({ title })),
    ],
    Object.values(plan.links).map((link) => {
      const { pop, via, site, vpc, policies } = namesOf(plan, link)
      const status = { text: text.statusNames[link.status], style: STATUS_STYLES[link.status] ?? 'reset' }
      const propagation = link.enableRoutePropagation ? 'on' : 'off'
      const { name, region, bandwidthMbps, id } = link
      return [name, status, region, pop, via, text.bandwidth(bandwidthMbps), site, vpc, policies, propagation, id]
    }),
    colours,
  )

const sites = (plan: Plan, colours: boolean): string => {
  const linksOf = groupNames(Object.values(plan.links), ({ siteId }) => [siteId])
  return section(
    'External infrastructure',
    ['NAME', 'LOCATION', 'ASN', 'ANNOUNCES', 'INTERLINKS', 'ID'].map((title) => ({ title })),
    Object.values(plan.sites).map(({ id, name, location, asn, announcements }) => [
      name,
      location ?? NONE,
      String(asn ?? NONE),
      some(announcements.map(({ prefix }) => prefix)),
      some(linksOf.get(id)),
      id,
    ]),
    colours,
  )
}

const vpcs = (plan: Plan, colours: boolean): string => {
  const linksOf = groupNames(Object.values(plan.links), ({ vpcId }) => [vpcId])
  const networksOf = groupNames(
    Object.values(plan.networks).map(({ name, subnets, vpcId }) => ({ name: [name, ...subnets].join(' '), vpcId })),
    ({ vpcId }) => [vpcId],
  )
  const routesOf = groupNames(
    Object.values(plan.routes).map(({ destination, vpcId }) => ({ name: destination, vpcId })),
    ({ vpcId }) => [vpcId],
  )
  return section(
    'VPCs',
    ['NAME', 'REGION', 'PRIVATE NETWORKS', 'CUSTOM ROUTES', 'INTERLINKS', 'ID'].map((title) => ({ title })),
    Object.values(plan.vpcs).map(({ id, name, region }) => [
      name,
      region,
      some(networksOf.get(id)),
      some(routesOf.get(id)),
      some(linksOf.get(id)),
      id,
    ]),
    colours,
  )
}

const policies = (plan: Plan, colours: boolean): string => {
  const linksOf = groupNames(Object.values(plan.links), attachedPolicyIds)
  return section(
    'Routing policies',
    ['NAME', 'REGION', 'IP', 'INCOMING: INTO VPC', 'OUTGOING: FROM VPC', 'INTERLINKS', 'ID'].map((title) => ({
      title,
    })),
    Object.values(plan.policies).map(({ id, name, region, isIpv6, prefixFilterIn, prefixFilterOut }) => [
      name,
      region,
      isIpv6 ? 'IPv6' : 'IPv4',
      some(prefixFilterIn),
      some(prefixFilterOut),
      some(linksOf.get(id)),
      id,
    ]),
    colours,
  )
}

const connections = (plan: Plan, colours: boolean): string => {
  const linksOf = groupNames(Object.values(plan.links), ({ connectionId }) => [connectionId])
  return section(
    'Dedicated connections',
    [
      ...['NAME', 'POP'].map((title) => ({ title })),
      { title: 'BANDWIDTH', align: 'right' },
      { title: 'INTERLINKS' },
      { title: 'ID' },
    ],
    Object.values(plan.connections).map(({ id, name, popId, bandwidthMbps }) => [
      name,
      popId === null ? NONE : (plan.pops[popId]?.displayName ?? popId),
      text.bandwidth(bandwidthMbps),
      some(linksOf.get(id)),
      id,
    ]),
    colours,
  )
}

const some = (names: readonly string[] = []): string => text.list(names, MOST_IN_CELL) || NONE

/** The names of things by the ids that each of them refers to. */
function groupNames<T extends { name: string }>(
  things: T[],
  idsOf: (thing: T) => (string | null)[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const thing of things)
    for (const id of idsOf(thing)) {
      if (id === null) continue
      const group = groups.get(id)
      if (group === undefined) groups.set(id, [thing.name])
      else group.push(thing.name)
    }
  return groups
}

export const show: Subcommand = (command, act) => {
  command
    .argument('<plan>', REFERENCE_HELP)
    .option('--json', 'the stored plan as JSON: every collection by id, and counts')
    .addHelpText(
      'after',
      examples(
        ['show account.interlink', 'Read it:'],
        ["show account.interlink --json | jq '.links[] | select(.vpcId == null) | .name'", 'Ask it something:'],
      ),
    )
    .action(act(print))
}
