import { number, plural } from './words.ts'

/** What the wizards and the life of an InterLink say. */
export const wizards = {
  policy: {
    nameAndRegion: 'Name and region',
    regionHint: 'It serves InterLinks of this region; the region can’t be changed later.',
    ipVersion: 'IP version',
    ipVersionHint: 'An InterLink has at most one routing policy for each IP version.',
    outgoing: 'Outgoing routes — from the VPC to external infrastructure',
    outgoingHint: 'Only what lies within these ranges is announced to the external infrastructure.',
    incoming: 'Incoming routes — from external infrastructure into the VPC',
    incomingHint: 'Only what lies within these ranges is accepted from the external infrastructure.',
    fixed: 'Region and IP version can’t be changed once a policy is created.',
    covers: (prefixes: number, addresses: bigint, isIpv6: boolean) =>
      `${plural(prefixes, 'range', 'ranges')}, ${isIpv6 ? ipv6Addresses(addresses) : plural(addresses, 'address', 'addresses')}`,
    everything: 'The default route lets every announcement of this IP version through.',
    reach: 'What it would let through now',
    reachIn: 'Incoming — announced by external infrastructure',
    reachOut: 'Outgoing — announced by VPCs',
    nobodyIn: (region: string, version: string) => `No external infrastructure announces ${version} to ${region} yet.`,
    nobodyOut: (region: string, version: string) => `No VPC in ${region} announces ${version} yet.`,
  },

  placement: {
    left: (left: string, port: string) => `${left} of ${port} left`,
    offeredBy: (pop: string) => `What ${pop} offers.`,
    tooMuch: (bandwidth: string) => `${bandwidth} — more than is left`,
    nothingOffered: 'This PoP offers no InterLinks now: choose another one.',
    noConnection: (region: string) => `No dedicated connection in ${region}: create one first, or choose hosted.`,
    vlanFree: (vlan: number) => `VLAN ${vlan} is the lowest free one.`,
    popOfConnection: 'Where the dedicated connection ends.',
  },

  link: {
    region: 'Region',
    regionHint: 'The VPC and the routing policies have to be in the same region.',
    how: 'Connection',
    hostedHint: 'A partner hosts it: no equipment of yours in the PoP.',
    selfHostedHint: 'It runs as a VLAN on your own dedicated connection.',
    bandwidth: 'Bandwidth',
    site: 'External infrastructure',
    siteHint: 'What the InterLink leads to; it can be connected later.',
    policies: 'Routing policies',
    policiesHint:
      'What is let through, once a VPC is attached and route propagation is on. They can be attached later.',
    policy: (isIpv6: boolean) => `Routing policy (${isIpv6 ? 'IPv6' : 'IPv4'})`,
    nameAndTags: 'Name and tags',
    order: 'Order',
    orderHint: 'Region, partner, PoP and bandwidth can’t be changed once it is ordered.',
    planned: 'Planned',
    ordered: 'Ordered',
    plannedHint: 'Drawn in this plan, not ordered yet: everything can still be changed.',
    orderedHint: 'Already ordered from Scaleway: record where the order stands.',
    stands: 'Where the order stands',
    summary: 'InterLink',
    next: 'Next',
    nextStep: 'Attach a VPC, then activate route propagation.',
    atOnce: 'Everything is made as one step, which can be undone.',
  },

  deletion: {
    title: (name: string) => `Delete InterLink ${name}`,
    propagationFirst: 'Route propagation is on. It has to be off before anything else can happen to this InterLink.',
    deactivate: 'Deactivate route propagation',
    atOnce: 'It was never provisioned, so it is deleted at once.',
    deprovisioning: (partner: string | null) =>
      `It is deprovisioned: it stays listed as Deprovisioning until you record that ${partner ?? 'Scaleway'} confirmed.`,
    stillUses: (names: string) => `Until then it still counts as using ${names}.`,
  },

  replacement: {
    button: 'Replace with a copy…',
    title: (name: string) => `Replace InterLink ${name} with a copy`,
    intro:
      'An order fixes region, partner, PoP and bandwidth. A copy with other settings takes its place in the plan, not ordered yet.',
    submit: 'Replace with a copy',
    carriedOver: 'Carried over',
    leftBehind: 'Left behind',
    nothing: 'Nothing',
    elsewhere: (name: string, region: string) => `${name}, which is in ${region}`,
    pairingKey: 'Pairing key: the copy gets one when it is ordered',
    sessions: 'BGP sessions and their addresses',
    propagationOff: 'Route propagation is off on the copy: activate it again.',
    old: 'The InterLink itself',
    tags: (tags: string) => `Tags ${tags}`,
    peerAsn: (asn: number) => `Peer ASN ${asn}`,
  },

  provisioning: {
    title: 'What to do next',
    contact: 'Partner',
    email: 'E-mail',
    portal: 'Portal',
    noKey: {
      planned: 'Shown in your account once it is ordered.',
      ordered: 'In your account: import it, or note it under Information.',
    },
    record: 'Record what happened',
    steps: {
      planned: {
        hosted: 'Order it from Scaleway, then record that you did. The partner then has 10 days to accept.',
        self_hosted: 'Order it on your dedicated connection, then record that you did.',
      },
      configuring: {
        hosted: 'Scaleway is configuring it. Wait, then record how it went.',
        self_hosted: 'Scaleway is configuring it. Wait, then record how it went.',
      },
      requested: {
        hosted:
          'Contact the partner with the pairing key, by e-mail or in its portal. Without an answer the request expires after 10 days.',
        self_hosted: 'Wait for the answer, then record it.',
      },
      provisioning: {
        hosted: 'The partner accepted and is provisioning it. Record which BGP sessions come up.',
        self_hosted: 'It is being provisioned. Record which BGP sessions come up.',
      },
      ready: {
        hosted: 'It is ready: bring your BGP sessions up, then record it.',
        self_hosted: 'It is ready: configure your router’s VLAN and BGP sessions, then record which came up.',
      },
      limited_connectivity: {
        hosted: 'One of the two BGP sessions is down: check your router, and ask the partner.',
        self_hosted: 'One of the two BGP sessions is down: check your router.',
      },
      all_down: {
        hosted: 'Both BGP sessions are down and no traffic flows: check your router, and ask the partner.',
        self_hosted:
          'Both BGP sessions are down and no traffic flows: check your router and your dedicated connection.',
      },
      failed: {
        hosted: 'Its configuration failed. Open a support ticket; record it once the request is out.',
        self_hosted: 'Its configuration failed. Open a support ticket; record it once it is ready.',
      },
      refused: {
        hosted: 'The partner refused it. Ask why, then replace it with a copy, or delete it.',
        self_hosted: 'It was refused. Replace it with a copy, or delete it.',
      },
      expired: {
        hosted: 'The partner did not answer within 10 days. Replace it with a copy to order it again, or delete it.',
        self_hosted: 'It expired. Replace it with a copy, or delete it.',
      },
      locked: {
        hosted: 'Scaleway locked it: nothing is possible. Open a support ticket; record it once it is unlocked.',
        self_hosted: 'Scaleway locked it: nothing is possible. Open a support ticket; record it once it is unlocked.',
      },
      deprovisioning: {
        hosted: 'It is being deleted. Once the partner confirmed, record that: it then leaves the plan.',
        self_hosted: 'It is being deleted. Once that is confirmed, record it: it then leaves the plan.',
      },
      unknown_link_status: {
        hosted: 'Your account gave it a status that is not known here. Record its real status first.',
        self_hosted: 'Your account gave it a status that is not known here. Record its real status first.',
      },
    },
    events: {
      ordered: 'I ordered it',
      sentToPartner: 'Configured: the partner has the request',
      configured: 'Configured and ready',
      accepted: 'The partner accepted',
      refused: 'The partner refused',
      expired: 'No answer for 10 days',
      failed: 'Configuration failed',
      bothUp: 'Both sessions are up',
      v4Only: 'Only the IPv4 session is up',
      v6Only: 'Only the IPv6 session is up',
      bothDown: 'Both sessions are down',
      unlocked: 'Unlocked',
      deleted: 'The deletion is confirmed',
    },
  },
}

/** IPv6 counts are too long to read: networks of the usual size, or a power of two where even these are many. */
const ipv6Addresses = (count: bigint): string => {
  const networks = count >> 64n
  if (networks === 0n) return plural(count, 'address', 'addresses')
  if (networks < 1_000_000_000n) return `${number(networks)} × /64`
  return `about 2^${count.toString(2).length - 1} addresses`
}
