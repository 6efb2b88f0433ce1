const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** What the wizards and the life of an InterLink say in English; part of `en.ts`. */
export const wizardsEn = {
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
      `${many(prefixes, 'range', 'ranges')}, ${isIpv6 ? ipv6Addresses(addresses) : ipv4Addresses(addresses)}`,
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
}

const ipv4Addresses = (count: bigint) => `${count.toLocaleString('en')} ${count === 1n ? 'address' : 'addresses'}`

/** IPv6 counts are too long to read: networks of the usual size, or a power of two where even these are many. */
const ipv6Addresses = (count: bigint): string => {
  const networks = count >> 64n
  if (networks === 0n) return `${count.toLocaleString('en')} ${count === 1n ? 'address' : 'addresses'}`
  if (networks < 1_000_000_000n) return `${networks.toLocaleString('en')} × /64`
  return `about 2^${count.toString(2).length - 1} addresses`
}
