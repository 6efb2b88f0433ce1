import type { StoredLinkStatus } from '../../model/link.ts'
import type { PrefixProblem } from '../../model/prefix.ts'
import { type CommandName, commands } from './commands.ts'
import { prefixProblem, statusNames, thingNames } from './names.ts'
import { bandwidth, list } from './words.ts'

const oneOf = (names: readonly string[], otherwise: string) =>
  names.length === 0 ? otherwise : `Pick one of: ${list(names)}.`

/** What to do about a status in which an InterLink can't be configured (rule 9). */
const STATUS_ADVICE: Partial<Record<StoredLinkStatus, string>> = {
  configuring: 'Wait until it is configured, then record its new status.',
  requested: 'Contact the partner with the pairing key; the request expires after 10 days without an answer.',
  provisioning: 'Wait for the partner to finish provisioning, then record that it is active.',
  failed: 'Open a support ticket, or order it again.',
  refused: 'Ask the partner why, then delete it and order again.',
  expired: 'Delete it and order again.',
  locked: 'Open a support ticket: nothing is possible until it is unlocked.',
  deprovisioning: 'It is being deleted: wait for the partner to confirm, or create another InterLink.',
  unknown_link_status: 'Record its real status first.',
}

export type AsnProblem = 'reserved' | 'as-trans' | 'scaleway' | 'out-of-range'

const ASN_PROBLEMS: Record<AsnProblem, string> = {
  reserved: 'it is reserved',
  'as-trans': 'it is AS_TRANS, a stand-in for 4-octet AS numbers',
  scaleway: "it is Scaleway's own",
  'out-of-range': 'AS numbers are whole numbers from 1 to 4294967294',
}

/** What an order fixes (rule 8), by the field of the command. */
const PLACEMENT_FIELDS = {
  region: 'region',
  popId: 'PoP',
  partnerId: 'partner',
  connectionId: 'dedicated connection',
  bandwidthMbps: 'bandwidth',
  vlan: 'VLAN',
  peerAsn: 'peer ASN',
}
type PlacementField = keyof typeof PLACEMENT_FIELDS

const REGIONAL = { vpc: 'VPC', policy: 'routing policy' }

type Named = { name: string }
const prefixRefusal = (problem: PrefixProblem) => ({
  message: prefixProblem(problem),
  hint: problem.suggestion
    ? `Did you mean ${problem.suggestion}?`
    : 'Give it as address/length, for example 10.0.0.0/24 or 2001:db8::/48.',
})

const notFound = (thing: string) => (id: string) => ({
  message: `${thing} ${id} is not in this plan.`,
  hint: 'Take an id that `show` or the exported plan lists.',
})

const inUse = (thing: string) => (a: { name: string; users: string[] }) => ({
  message: `${thing} ${a.name} is used by ${list(a.users)}.`,
  hint: 'Detach it from all of them first, or choose "Detach from all and delete".',
})

type InRegion = { name: string; region: string }

/** Why a wish was refused and what to do about it, by code. One piece because it is a table. */
export const refusals = {
  'input/invalid': (a: { field: string; problem: string }) => ({
    message: a.field ? `${a.field}: ${a.problem}` : a.problem,
    hint: 'See the command reference for the fields of each command.',
  }),
  'id/taken': (a: { id: string }) => ({
    message: `The id ${a.id} is already taken in this plan.`,
    hint: 'Leave the id out and one is made, or choose another.',
  }),
  'access/denied': (a: { command: CommandName; needed: string }) => ({
    message: `"${commands[a.command]}" needs the permission set ${a.needed}.`,
    hint: `Act as Owner, or as a member with ${a.needed} or AllProductsFullAccess.`,
  }),

  'prefix/invalid': prefixRefusal,
  'prefix/host-bits-set': prefixRefusal,
  'prefix/duplicate': (a: { prefix: string }) => ({
    message: `${a.prefix} is given twice.`,
    hint: 'Keep one of them.',
  }),

  'site/not-found': notFound(thingNames.site),
  'site/in-use': inUse(thingNames.site),
  'site/asn-invalid': (a: { asn: number; why: AsnProblem }) => ({
    message: `${a.asn} can't be the ASN of external infrastructure: ${ASN_PROBLEMS[a.why]}.`,
    hint: 'Use your public ASN, or a private one: 64512–65534 or 4200000000–4294967294.',
  }),

  'vpc/not-found': notFound(thingNames.vpc),
  'vpc/in-use': inUse(thingNames.vpc),

  'network/not-found': notFound(thingNames.network),
  'network/overlap': (a: { subnet: string; other: string; owner: string | null }) => ({
    message: `${a.subnet} overlaps ${a.other} of ${a.owner === null ? 'the same Private Network' : `Private Network ${a.owner}`} in the same VPC.`,
    hint: 'Choose a subnet that no Private Network of this VPC uses.',
  }),

  'route/not-found': notFound(thingNames.route),
  'route/duplicate': (a: { destination: string; vpc: string }) => ({
    message: `VPC ${a.vpc} already has a custom route to ${a.destination}.`,
    hint: 'Delete that route first, or choose another destination.',
  }),

  'policy/not-found': notFound(thingNames.policy),
  'policy/in-use': inUse(thingNames.policy),
  'policy/prefix-family': (a: { prefix: string; isIpv6: boolean }) => ({
    message: `${a.prefix} is ${a.isIpv6 ? 'IPv4' : 'IPv6'}, the routing policy is ${a.isIpv6 ? 'IPv6' : 'IPv4'}.`,
    hint: `Put it into an ${a.isIpv6 ? 'IPv4' : 'IPv6'} routing policy: an InterLink can have one of each.`,
  }),

  'connection/not-found': notFound(thingNames.connection),
  'connection/in-use': (a: { name: string; users: string[] }) => ({
    message: `Dedicated connection ${a.name} carries ${list(a.users)}.`,
    hint: 'Delete these InterLinks first.',
  }),
  'connection/capacity-exceeded': (a: { name: string; portMbps: number; usedMbps: number; wantedMbps: number }) => ({
    message:
      a.wantedMbps === 0
        ? `The InterLinks of dedicated connection ${a.name} take ${bandwidth(a.usedMbps)} together: a port of ${bandwidth(a.portMbps)} can't carry them.`
        : `Dedicated connection ${a.name} has ${bandwidth(a.portMbps)}, of which ${bandwidth(a.usedMbps)} are taken: ${bandwidth(a.wantedMbps)} more don't fit.`,
    hint:
      a.portMbps > a.usedMbps
        ? `At most ${bandwidth(a.portMbps - a.usedMbps)} are left; or use another connection.`
        : 'Use another connection.',
  }),
  'connection/vlan-range-invalid': (a: { name: string; vlanStart: number; vlanEnd: number }) => ({
    message: `The VLAN range of dedicated connection ${a.name} would begin at ${a.vlanStart} and end at ${a.vlanEnd}.`,
    hint: 'The first VLAN can’t be greater than the last one.',
  }),
  'connection/vlan-range-in-use': (a: { name: string; users: { name: string; vlan: number }[] }) => ({
    message: `Outside of this range, dedicated connection ${a.name} carries ${list(a.users.map((user) => `${user.name} (VLAN ${user.vlan})`))}.`,
    hint: 'Choose a range that holds these VLANs, or change them first.',
  }),
  'connection/vlan-taken': (a: { name: string; vlan: number; by: string; free: number | null }) => ({
    message: `VLAN ${a.vlan} on dedicated connection ${a.name} is taken by InterLink ${a.by}.`,
    hint: a.free === null ? 'No VLAN is free on this connection.' : `VLAN ${a.free} is free.`,
  }),

  'pop/not-found': notFound(thingNames.pop),
  'pop/region-mismatch': (a: { link: InRegion; pop: InRegion; candidates: string[] }) => ({
    message: `InterLink ${a.link.name} is in ${a.link.region}, PoP ${a.pop.name} is in ${a.pop.region}.`,
    hint: oneOf(a.candidates, `Import the PoPs of ${a.link.region} first.`),
  }),
  'pop/bandwidth-unavailable': (a: { pop: string; bandwidthMbps: number; offered: number[] }) => ({
    message: `PoP ${a.pop} doesn't offer ${bandwidth(a.bandwidthMbps)}.`,
    hint: a.offered.length
      ? `It offers ${a.offered.map(bandwidth).join(', ')}.`
      : 'It offers no InterLinks now: pick another PoP.',
  }),
  'partner/not-found': notFound(thingNames.partner),

  'link/not-found': notFound(thingNames.link),
  'link/immutable-setting': (a: { name: string; field: PlacementField; status: StoredLinkStatus }) => ({
    message: `InterLink ${a.name} is ${statusNames[a.status].toLowerCase()}: its ${PLACEMENT_FIELDS[a.field]} can't be changed after ordering.`,
    hint: 'Replace it with a copy (link.replace), which carries over everything else.',
  }),
  'link/status-forbids': (a: { name: string; status: StoredLinkStatus }) => ({
    message: `InterLink ${a.name} is ${statusNames[a.status].toLowerCase()}, so this is not possible.`,
    hint: STATUS_ADVICE[a.status] ?? 'Record its new status first.',
  }),
  'link/status-transition': (a: {
    name: string
    from: StoredLinkStatus
    to: StoredLinkStatus
    next: StoredLinkStatus[]
  }) => ({
    message: `InterLink ${a.name} can't go from ${statusNames[a.from]} to ${statusNames[a.to]}.`,
    hint: a.next.length
      ? `From ${statusNames[a.from]} it can go to: ${a.next.map((status) => statusNames[status]).join(', ')}.`
      : 'This status is final: delete the InterLink.',
  }),
  'link/site-already-connected': (a: { name: string; site: string }) => ({
    message: `InterLink ${a.name} is already connected to ${a.site}.`,
    hint: 'Disconnect it first.',
  }),
  'link/no-site': (a: Named) => ({
    message: `InterLink ${a.name} is not connected to external infrastructure.`,
    hint: 'Connect it to external infrastructure first.',
  }),
  'link/vpc-already-attached': (a: { name: string; vpc: string }) => ({
    message: `InterLink ${a.name} is already attached to VPC ${a.vpc}.`,
    hint: 'Detach that VPC first: an InterLink has at most one.',
  }),
  'link/no-vpc': (a: Named) => ({
    message: `InterLink ${a.name} has no VPC attached.`,
    hint: 'Attach a VPC first.',
  }),
  'link/region-mismatch': (a: {
    link: InRegion
    other: InRegion & { kind: keyof typeof REGIONAL }
    candidates: string[]
  }) => ({
    message: `InterLink ${a.link.name} is in ${a.link.region}, ${REGIONAL[a.other.kind]} ${a.other.name} is in ${a.other.region}.`,
    hint: oneOf(a.candidates, `Create a ${REGIONAL[a.other.kind]} in ${a.link.region}.`),
  }),
  'link/organization-mismatch': (a: {
    link: { name: string; organizationId: string }
    vpc: { name: string; organizationId: string }
  }) => ({
    message: `InterLink ${a.link.name} is of organization ${a.link.organizationId}, VPC ${a.vpc.name} of ${a.vpc.organizationId}.`,
    hint: 'Attach a VPC of the same organization; the project may differ.',
  }),
  'link/policy-already-attached': (a: { name: string; policy: string; isIpv6: boolean }) => ({
    message: `InterLink ${a.name} already has the ${a.isIpv6 ? 'IPv6' : 'IPv4'} routing policy ${a.policy}.`,
    hint: 'Detach that policy first: an InterLink has at most one per IP version.',
  }),
  'link/policy-not-attached': (a: { name: string; policy: string }) => ({
    message: `Routing policy ${a.policy} is not attached to InterLink ${a.name}.`,
    hint: 'Nothing has to be detached.',
  }),
  'link/no-policy': (a: Named) => ({
    message: `InterLink ${a.name} has no routing policy: every announcement would be blocked.`,
    hint: 'Attach a routing policy first.',
  }),
  'link/propagation-already-on': (a: Named) => ({
    message: `Route propagation of InterLink ${a.name} is already on.`,
    hint: 'Nothing has to be done.',
  }),
  'link/propagation-already-off': (a: Named) => ({
    message: `Route propagation of InterLink ${a.name} is already off.`,
    hint: 'Nothing has to be done.',
  }),
  'link/propagation-on': (a: Named) => ({
    message: `Route propagation of InterLink ${a.name} is on.`,
    hint: 'Deactivate route propagation first.',
  }),

  'node/not-found': (a: { id: string }) => ({
    message: `Nothing in the topology has the id ${a.id}.`,
    hint: 'Only external infrastructure, InterLinks, VPCs and routing policies can be moved.',
  }),
  'demand/not-found': (a: { id: string }) => ({
    message: `Expected traffic ${a.id} is not in this plan.`,
    hint: 'Take an id from the plan, or reload it.',
  }),
  'check/not-found': (a: { code: string; known: readonly string[] }) => ({
    message: `There is no check with the code ${a.code}.`,
    hint: `The codes are: ${list(a.known, 100)}.`,
  }),
  'check/subject-not-found': (a: { id: string }) => ({
    message: `Nothing in this plan has the id ${a.id}.`,
    hint: 'Take the subject that the finding names.',
  }),
  'check/already-suppressed': (a: { code: string; reason: string }) => ({
    message: `${a.code} is already suppressed here, for this reason: “${a.reason}”.`,
    hint: 'To give another reason, take back the suppression first.',
  }),
  'suppression/not-found': (a: { id: string }) => ({
    message: `Suppression ${a.id} is not in this plan.`,
    hint: 'Take an id that the list of suppressed findings shows.',
  }),
  'plan/nothing-to-undo': () => ({ message: 'There is nothing to undo.', hint: 'No change has been made yet.' }),
  'plan/nothing-to-redo': () => ({ message: 'There is nothing to redo.', hint: 'Only what was undone can be redone.' }),
}
