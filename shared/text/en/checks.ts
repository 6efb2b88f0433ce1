import type { CheckCode, Severity } from '../../model/check-code.ts'
import { thingNames } from './names.ts'
import { bandwidth, list, number, plural } from './words.ts'

type Kind = keyof typeof thingNames
type Thing = { kind: Kind; name: string }
type Version = 4 | 6
type Direction = 'in' | 'out'
/** `entries`: the prefixes in question. */
type Entries = { entries: readonly string[] }

/** What a finding says, what to do about it, and what its one-action fix is called; null where there is none. */
type Said = { message: string; hint: string; fix: string | null }

const thing = ({ kind, name }: Thing) => `${thingNames[kind]} ${name}`
const incoming = (direction: Direction) => (direction === 'in' ? 'Incoming' : 'Outgoing')
const are = (entries: readonly string[]) => (entries.length === 1 ? 'is' : 'are')
const allOf = (links: number) => (links === 2 ? 'Both InterLinks' : `All ${number(links)} InterLinks`)
const some = ({ entries }: Entries) => list(entries, 3)

/** One piece because it is a table. */
const findings = {
  'propagation/nothing-let-through': (a: { link: string; announced: number }): Said => ({
    message:
      a.announced === 0
        ? `Route propagation of InterLink ${a.link} is on, but neither end announces anything.`
        : `Route propagation of InterLink ${a.link} is on, but its policies let none of the ${plural(a.announced, 'announcement', 'announcements')} through.`,
    hint:
      a.announced === 0
        ? 'Enter what the external infrastructure announces, or give the VPC a Private Network.'
        : 'Whitelist what has to cross in the routing policies, or attach policies that do.',
    fix: 'Let through what is announced',
  }),
  'propagation/off': (a: { link: string; routes: number }): Said => ({
    message: `InterLink ${a.link} is ready for traffic, but its route propagation is off: ${plural(a.routes, 'route', 'routes')} would cross.`,
    hint: 'Activate route propagation.',
    fix: 'Activate route propagation',
  }),
  'announcement/never-whitelisted': (a: { site: string; version: Version } & Entries): Said => ({
    message: `${some(a)} ${are(a.entries)} announced by ${a.site}, but no IPv${a.version} policy of its InterLinks lets ${a.entries.length === 1 ? 'it' : 'them'} through.`,
    hint: 'Whitelist it in an incoming filter, or stop announcing it.',
    fix: 'Add to the incoming filter',
  }),
  'announcement/network-never-whitelisted': (a: { vpc: string; network: string | null } & Entries): Said => ({
    message: `${some(a)} of ${a.network === null ? '' : `Private Network ${a.network} in `}VPC ${a.vpc} ${are(a.entries)} let through by no policy of its InterLinks: no external infrastructure can reach ${a.entries.length === 1 ? 'it' : 'them'}.`,
    hint: 'Whitelist it in an outgoing filter, or suppress this where the network is meant to stay private.',
    fix: 'Add to the outgoing filter',
  }),
  'announcement/same-from-two-sites': (a: { vpc: string; sites: readonly string[] } & Entries): Said => ({
    message: `VPC ${a.vpc} learns ${some(a)} from ${list(a.sites, 3)}, and nothing says which is preferred.`,
    hint: 'Where all lead to the same network, set communities, or suppress this to share the load. Otherwise give each site its own prefix, or whitelist only one.',
    fix: null,
  }),
  'announcement/preferred-site': (a: { vpc: string; site: string; others: readonly string[] } & Entries): Said => ({
    message: `VPC ${a.vpc} learns ${some(a)} from ${a.site} and from ${list(a.others, 3)}; communities prefer ${a.site}.`,
    hint: 'Make sure that all of them lead to the same network. Otherwise give each site its own prefix, or whitelist only one.',
    fix: null,
  }),
  'filter/entry-unused': (a: { policy: string; direction: Direction } & Entries): Said => ({
    message: `${incoming(a.direction)} filter of policy ${a.policy}: ${some(a)} ${a.entries.length === 1 ? 'matches' : 'match'} nothing that is announced.`,
    hint: 'Remove it, or correct it where something else was meant.',
    fix: 'Remove from the filter',
  }),
  'filter/entry-covered': (a: { policy: string; direction: Direction; by: string } & Entries): Said => ({
    message: `${incoming(a.direction)} filter of policy ${a.policy}: ${some(a)} ${are(a.entries)} already covered by ${a.by}.`,
    hint: 'Remove it, or the wider entry if that lets too much through.',
    fix: 'Remove from the filter',
  }),
  'filter/wider-than-announced': (
    a: { policy: string; direction: Direction; within: readonly string[] } & Entries,
  ): Said => ({
    message: `${incoming(a.direction)} filter of policy ${a.policy}: ${some(a)} ${are(a.entries)} wider than what is announced (${list(a.within, 3)}).`,
    hint: 'Whatever is announced within it later crosses without anyone having decided it. Narrow it, or suppress this where that is wanted.',
    fix: 'Narrow to what is announced',
  }),
  'filter/default-route': (a: { policy: string; direction: Direction } & Entries): Said => ({
    message: `${incoming(a.direction)} filter of policy ${a.policy}: ${some(a)} lets everything through, the default route included.`,
    hint: 'List the prefixes that have to cross: one wrong announcement could otherwise draw all traffic.',
    fix: 'Narrow to what is announced',
  }),
  'filter/wrong-version': (a: { policy: string; direction: Direction; version: Version } & Entries): Said => ({
    message: `${incoming(a.direction)} filter of the IPv${a.version} policy ${a.policy}: ${some(a)} ${are(a.entries)} of the other IP version and can never match.`,
    hint: 'Remove it and enter it in a policy of its own IP version.',
    fix: 'Remove from the filter',
  }),
  'policy/missing-for-version': (a: { link: string; version: Version; announcer: string; count: number }): Said => ({
    message: `InterLink ${a.link} has no IPv${a.version} policy, but ${a.announcer} announces ${plural(a.count, `IPv${a.version} prefix`, `IPv${a.version} prefixes`)}: none of them crosses.`,
    hint: `Attach an IPv${a.version} policy, or stop announcing IPv${a.version}.`,
    fix: `Attach an IPv${a.version} policy`,
  }),
  'policy/version-not-announced': (a: { link: string; policy: string; version: Version }): Said => ({
    message: `InterLink ${a.link} has the IPv${a.version} policy ${a.policy}, but neither end announces IPv${a.version}.`,
    hint: `Announce IPv${a.version} prefixes, or detach the policy.`,
    fix: 'Detach the policy',
  }),
  'policy/unused': (a: { policy: string }): Said => ({
    message: `No InterLink uses routing policy ${a.policy}.`,
    hint: 'Attach it, or delete it.',
    fix: 'Delete the policy',
  }),
  'overlap/site-vpc': (a: { site: string; vpc: string; subnet: string } & Entries): Said => ({
    message: `${some(a)} of ${a.site} ${are(a.entries)} part of ${a.subnet} in VPC ${a.vpc}, to which it is connected.`,
    hint: 'Both ends use the same addresses: some of them can’t be reached from the other side. Renumber one of them.',
    fix: null,
  }),
  'overlap/summary-covers-subnet': (a: { site: string; vpc: string; subnet: string } & Entries): Said => ({
    message: `${some(a)}, announced by ${a.site}, also ${a.entries.length === 1 ? 'covers' : 'cover'} ${a.subnet} of VPC ${a.vpc}, to which it is connected.`,
    hint: 'The VPC keeps its own addresses to itself. Make sure that nothing at the site uses them, or announce smaller prefixes.',
    fix: null,
  }),
  'overlap/vpc-vpc': (a: { vpc: string; other: string; theirs: string; site: string } & Entries): Said => ({
    message: `${some(a)} of VPC ${a.vpc} ${a.entries.length === 1 ? 'overlaps' : 'overlap'} ${a.theirs} of VPC ${a.other}; ${a.site} is connected to both.`,
    hint: `From ${a.site}, only one of them can be reached. Renumber one of them, or whitelist only one.`,
    fix: null,
  }),
  'overlap/site-site': (a: { site: string; other: string; theirs: string; vpc: string } & Entries): Said => ({
    message: `${some(a)} of ${a.site} ${a.entries.length === 1 ? 'lies' : 'lie'} within ${a.theirs} of ${a.other}; VPC ${a.vpc} is connected to both.`,
    hint: `For these addresses traffic goes to ${a.site}, whatever the communities say. Make sure that this is meant.`,
    fix: null,
  }),
  'overlap/within-vpc': (a: { vpc: string; network: string; other: string; theirs: string } & Entries): Said => ({
    message: `${some(a)} of Private Network ${a.network} ${a.entries.length === 1 ? 'overlaps' : 'overlap'} ${a.theirs} of ${a.other}, both in VPC ${a.vpc}.`,
    hint: 'Renumber one of the two Private Networks.',
    fix: null,
  }),
  'reach/one-way': (a: {
    site: string
    vpc: string
    version: Version
    missing: Direction
    announced: number
  }): Said => ({
    message:
      a.missing === 'out'
        ? `IPv${a.version} is one way: VPC ${a.vpc} knows how to reach ${a.site}, but ${a.announced === 0 ? `VPC ${a.vpc} announces nothing` : 'nothing that it announces is let through'}, so no answer comes back.`
        : `IPv${a.version} is one way: ${a.site} knows how to reach VPC ${a.vpc}, but ${a.announced === 0 ? `${a.site} announces nothing` : 'nothing that it announces is let through'}, so no answer comes back.`,
    hint:
      a.announced === 0
        ? 'Have the other end announce what it wants to be reached at.'
        : `Whitelist the ${a.missing === 'in' ? 'incoming' : 'outgoing'} direction too.`,
    fix: `Let through what is announced ${a.missing === 'in' ? 'into the VPC' : 'by the VPC'}`,
  }),
  'reach/different-paths': (a: {
    site: string
    vpc: string
    version: Version
    in: readonly string[]
    out: readonly string[]
  }): Said => ({
    message: `IPv${a.version} between ${a.site} and VPC ${a.vpc} goes out and comes back over different InterLinks: to the site over ${list(a.in, 3)}, to the VPC over ${list(a.out, 3)}.`,
    hint: 'Firewalls that track connections drop such traffic. Let the same InterLink carry both directions.',
    fix: null,
  }),
  'redundancy/single-link': (a: { vpc: string; link: string }): Said => ({
    message: `VPC ${a.vpc} has one InterLink only, ${a.link}: when it fails, everything is unreachable.`,
    hint: 'Attach a second InterLink, best in another PoP and with another partner.',
    fix: null,
  }),
  'redundancy/one-pop': (a: { vpc: string; pop: string; links: number }): Said => ({
    message: `${allOf(a.links)} of VPC ${a.vpc} go through one PoP, ${a.pop}.`,
    hint: 'Move one of them to another PoP.',
    fix: null,
  }),
  'redundancy/one-provider': (a: { vpc: string; provider: string; links: number }): Said => ({
    message: `${allOf(a.links)} of VPC ${a.vpc} depend on ${a.provider}.`,
    hint: 'Order one of them from another partner, or on another dedicated connection.',
    fix: null,
  }),
  'community/tie': (a: { vpc: string; sites: readonly string[]; preference: number } & Entries): Said => ({
    message: `VPC ${a.vpc}: communities don't decide between ${list(a.sites, 3)} for ${some(a)}: both count ${a.preference}.`,
    hint: 'Give the preferred one a higher community, or remove the communities where the load should be shared. None counts as medium.',
    fix: null,
  }),
  'community/contradicts-length': (a: { vpc: string; site: string; other: string; wider: string } & Entries): Said => ({
    message: `VPC ${a.vpc}: ${some(a)} of ${a.site} ${a.entries.length === 1 ? 'has' : 'have'} a lower community than ${a.wider} of ${a.other}, but ${are(a.entries)} more specific and so always preferred.`,
    hint: 'The longest prefix wins before communities are looked at. Announce the same prefixes from both, or give up the community.',
    fix: null,
  }),
  'rules/propagation-without-vpc': (a: { link: string }): Said => ({
    message: `Route propagation of InterLink ${a.link} is on, but no VPC is attached.`,
    hint: 'Attach a VPC, or deactivate route propagation.',
    fix: 'Deactivate route propagation',
  }),
  'rules/propagation-without-policy': (a: { link: string }): Said => ({
    message: `Route propagation of InterLink ${a.link} is on, but no routing policy is attached: everything is blocked.`,
    hint: 'Attach a routing policy, or deactivate route propagation.',
    fix: 'Deactivate route propagation',
  }),
  'rules/region-mismatch': (a: {
    link: string
    region: string
    other: 'vpc' | 'policy' | 'pop'
    name: string
    theirs: string
  }): Said => ({
    message: `InterLink ${a.link} is in ${a.region}, ${{ vpc: 'VPC', policy: 'routing policy', pop: 'PoP' }[a.other]} ${a.name} is in ${a.theirs}.`,
    hint:
      a.other === 'pop' ? 'Choose a PoP of the InterLink’s region.' : 'Detach it and attach one of the same region.',
    fix: a.other === 'pop' ? null : `Detach the ${a.other === 'vpc' ? 'VPC' : 'policy'}`,
  }),
  'rules/organization-mismatch': (a: { link: string; vpc: string }): Said => ({
    message: `InterLink ${a.link} and VPC ${a.vpc} belong to different organizations.`,
    hint: 'Attach a VPC of the InterLink’s organization.',
    fix: 'Detach the VPC',
  }),
  'rules/policy-in-wrong-slot': (a: { link: string; policy: string; version: Version }): Said => ({
    message: `InterLink ${a.link} uses ${a.policy} as its IPv${a.version} policy, but that is an IPv${a.version === 4 ? 6 : 4} policy.`,
    hint: `Detach it and attach an IPv${a.version} policy.`,
    fix: 'Detach the policy',
  }),
  'rules/over-capacity': (a: { connection: string; usedMbps: number; portMbps: number }): Said => ({
    message: `The InterLinks of dedicated connection ${a.connection} take ${bandwidth(a.usedMbps)} together, its port has ${bandwidth(a.portMbps)}.`,
    hint: 'Move an InterLink elsewhere or make it smaller.',
    fix: null,
  }),
  'rules/vlan-taken': (a: { link: string; connection: string; vlan: number; by: string }): Said => ({
    message: `InterLink ${a.link} uses VLAN ${a.vlan} of dedicated connection ${a.connection}, as ${a.by} does.`,
    hint: 'Give one of them a VLAN of its own.',
    fix: 'Take a free VLAN',
  }),
  'rules/vlan-outside-range': (a: {
    link: string
    connection: string
    vlan: number
    from: number
    to: number
  }): Said => ({
    message: `InterLink ${a.link} uses VLAN ${a.vlan}, dedicated connection ${a.connection} has VLANs ${a.from} to ${a.to}.`,
    hint: 'Give it a VLAN of that range.',
    fix: 'Take a free VLAN',
  }),
  'rules/pop-differs-from-connection': (a: {
    link: string
    pop: string
    connection: string
    theirs: string
  }): Said => ({
    message: `InterLink ${a.link} is in PoP ${a.pop}, its dedicated connection ${a.connection} is in ${a.theirs}.`,
    hint: 'A self-hosted InterLink starts at the port of its connection: take that PoP.',
    fix: 'Take the PoP of the connection',
  }),
  'rules/bandwidth-not-offered': (a: {
    link: string
    pop: string
    bandwidthMbps: number
    offered: readonly number[]
  }): Said => ({
    message: `InterLink ${a.link} has ${bandwidth(a.bandwidthMbps)}, which PoP ${a.pop} doesn't offer.`,
    hint:
      a.offered.length === 0
        ? 'This PoP offers no bandwidth to order: choose another PoP.'
        : `It offers ${list(a.offered.map(bandwidth), 12)}.`,
    fix: 'Take the next larger bandwidth',
  }),
  'rules/unresolved-reference': (a: { thing: Thing; references: readonly { to: Kind; id: string }[] }): Said => ({
    message: `${thing(a.thing)} refers to what is not in the plan: ${list(
      a.references.map(({ to, id }) => `${thingNames[to]} ${id}`),
      3,
    )}.`,
    hint: 'Import the missing list too: references are then resolved by themselves. Or attach something else.',
    fix: null,
  }),
  'rules/unknown-value': (a: { thing: Thing; field: 'region' | 'status'; value: string }): Said => ({
    message:
      a.field === 'region'
        ? `${thing(a.thing)} is in region ${a.value}, which this app does not know.`
        : `${thing(a.thing)} has a status that this app does not know.`,
    hint:
      a.field === 'region'
        ? 'It is kept as it is. Look for a newer version of the app.'
        : 'Record its real status: nothing can be configured until then.',
    fix: null,
  }),
  'capacity/connection-nearly-used': (a: { connection: string; usedMbps: number; portMbps: number }): Said => ({
    message: `Dedicated connection ${a.connection}: ${bandwidth(a.usedMbps)} of ${bandwidth(a.portMbps)} are taken.`,
    hint: 'Plan another dedicated connection before the next InterLink is needed.',
    fix: null,
  }),
  'prefix/reserved': (
    a: { thing: Thing; kind: 'special' | 'link-local' | 'multicast' | 'documentation'; rfc: string } & Entries,
  ): Said => ({
    message: `${thing(a.thing)}: ${some(a)} ${are(a.entries)} in a ${
      {
        special: 'reserved range',
        'link-local': 'link-local range',
        multicast: 'multicast range',
        documentation: 'range for documentation',
      }[a.kind]
    } (${a.rfc}), which is not routed.`,
    hint: 'Use private addresses (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fd00::/8) or your public ones.',
    fix: null,
  }),
  'region/without-vpc': (a: { region: string; links: number; policies: number }): Said => ({
    message: `Region ${a.region} has ${a.links > 0 ? plural(a.links, 'InterLink', 'InterLinks') : plural(a.policies, 'routing policy', 'routing policies')}, but no VPC to attach.`,
    hint: 'Create a VPC in that region.',
    fix: `Create a VPC in ${a.region}`,
  }),
  'link/unconnected': (a: { link: string; site: boolean; vpc: boolean }): Said => ({
    message: `InterLink ${a.link} has ${a.site ? 'no VPC' : a.vpc ? 'no external infrastructure' : 'neither external infrastructure nor VPC'}.`,
    hint: 'Connect both ends: nothing crosses until then.',
    fix: null,
  }),
  'link/order-ended': (a: { link: string; status: 'refused' | 'expired' }): Said => ({
    message:
      a.status === 'refused'
        ? `The order of InterLink ${a.link} was refused by the partner.`
        : `The order of InterLink ${a.link} has expired: the partner did not answer within 10 days.`,
    hint: 'Such an InterLink never comes alive. Replace it with a planned copy and order that, or delete it.',
    fix: 'Replace with a planned copy',
  }),
} satisfies Record<CheckCode, unknown>

const titles: Record<CheckCode, string> = {
  'propagation/nothing-let-through': 'Route propagation on, nothing let through',
  'propagation/off': 'Route propagation off',
  'announcement/never-whitelisted': 'Announcement never whitelisted',
  'announcement/network-never-whitelisted': 'Private Network never whitelisted',
  'announcement/same-from-two-sites': 'Same prefix from two sites',
  'announcement/preferred-site': 'Same prefix from two sites, one preferred',
  'filter/entry-unused': 'Filter entry matches nothing',
  'filter/entry-covered': 'Filter entry covered by another',
  'filter/wider-than-announced': 'Filter entry wider than what is announced',
  'filter/default-route': 'Filter lets everything through',
  'filter/wrong-version': 'Filter entry of the other IP version',
  'policy/missing-for-version': 'Announced, but no policy of that IP version',
  'policy/version-not-announced': 'Policy of an IP version that nobody announces',
  'policy/unused': 'Routing policy unused',
  'overlap/site-vpc': 'Site uses addresses of the VPC',
  'overlap/summary-covers-subnet': 'Announcement covers a subnet of the VPC',
  'overlap/vpc-vpc': 'VPCs overlap at a site',
  'overlap/site-site': 'Sites overlap at a VPC',
  'overlap/within-vpc': 'Private Networks overlap in their VPC',
  'reach/one-way': 'Reachable in one direction only',
  'reach/different-paths': 'Different InterLinks there and back',
  'redundancy/single-link': 'One InterLink only',
  'redundancy/one-pop': 'All InterLinks in one PoP',
  'redundancy/one-provider': 'All InterLinks with one partner',
  'community/tie': 'Communities tie',
  'community/contradicts-length': 'Community contradicts prefix length',
  'rules/propagation-without-vpc': 'Route propagation without VPC',
  'rules/propagation-without-policy': 'Route propagation without policy',
  'rules/region-mismatch': 'Regions differ',
  'rules/organization-mismatch': 'Organizations differ',
  'rules/policy-in-wrong-slot': 'Policy of the wrong IP version',
  'rules/over-capacity': 'Dedicated connection over capacity',
  'rules/vlan-taken': 'VLAN used twice',
  'rules/vlan-outside-range': 'VLAN outside the range',
  'rules/pop-differs-from-connection': 'PoP differs from the connection’s',
  'rules/bandwidth-not-offered': 'Bandwidth not offered',
  'rules/unresolved-reference': 'Reference to what is not in the plan',
  'rules/unknown-value': 'Value unknown to this app',
  'capacity/connection-nearly-used': 'Dedicated connection nearly used up',
  'prefix/reserved': 'Link-local or reserved range',
  'region/without-vpc': 'Region without a VPC',
  'link/unconnected': 'InterLink without an end',
  'link/order-ended': 'Order refused or expired',
}

const severities: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Note' }

export const checks = {
  findings,
  titles,
  severities,
  severityCounts: {
    error: (count: number) => plural(count, 'error', 'errors'),
    warning: (count: number) => plural(count, 'warning', 'warnings'),
    info: (count: number) => plural(count, 'note', 'notes'),
  } satisfies Record<Severity, unknown>,
  suppressedCount: (count: number) => `${count} suppressed`,
  ui: {
    title: 'Checks',
    running: 'Checking…',
    /** `shown` of `all` findings, where some are filtered away. */
    shown: (shown: number, all: number) =>
      shown === all ? plural(all, 'finding', 'findings') : `${shown} of ${plural(all, 'finding', 'findings')}`,
    filter: 'Filter by name or prefix',
    severity: 'Severity',
    suppressed: 'Suppressed',
    list: 'Findings',
    none: 'Nothing to report',
    noneHint: 'No check finds anything wrong or doubtful in this plan. They run again after every change.',
    noMatch: 'No finding matches the filter',
    noMatchHint: 'Show more severities, or change the text.',
    show: 'Show in topology',
    about: 'About this check',
    aboutCheck: (title: string) => `About this check: ${title}`,
    related: 'Concerns',
    prefixes: 'Prefixes',
    more: (count: number) => `and ${count} more`,
    fix: (title: string) => `${title}…`,
    suppress: 'Suppress…',
    suppressTitle: (title: string) => `Suppress: ${title}`,
    suppressText: (name: string) =>
      `This check no longer counts for ${name}. It is listed as suppressed, with the reason, until that is taken back.`,
    reason: 'Reason',
    reasonHint: 'Why is it fine as it is? For whoever reads this next year.',
    confirmSuppress: 'Suppress',
    unsuppress: 'No longer suppress',
    stale: 'Suppressed, but no longer found',
    acceptedFor: 'Accepted:',
    aboutFinding: 'Details',
    inspector: 'Findings',
    noPage: 'The page about this check could not be read.',
  },
  /** What a fix calls a policy or a VPC that it creates. */
  newPolicy: (a: { link: string; version: Version }) => `${a.link} IPv${a.version}`,
  newVpc: (a: { region: string }) => `vpc-${a.region}`,
}
