const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** What the wizards and the life of an InterLink say in English; part of `en.ts`. */
export const wizardsEn = {
  policy: {
    nameAndRegion: 'Name and region',
    regionHint: 'It serves InterLinks of this region; the region can’t be changed later.',
    ipVersion: 'IP version',
    ipVersionHint: 'An InterLink has at most one routing policy for each IP version.',
    outgoing: 'Outgoing routes',
    outgoingHint: 'Ranges that the VPC may announce to the external infrastructure.',
    incoming: 'Incoming routes',
    incomingHint: 'Ranges that the external infrastructure may announce to the VPC.',
    fixed: 'Region and IP version can’t be changed once a policy is created.',
    covers: (prefixes: number, addresses: bigint, isIpv6: boolean) =>
      `${many(prefixes, 'range', 'ranges')}, ${isIpv6 ? ipv6Addresses(addresses) : ipv4Addresses(addresses)}`,
    everything: 'The default route lets every announcement of this IP version through.',
    reach: 'What it would let through now',
    reachIn: 'Incoming — announced by external infrastructure',
    reachOut: 'Outgoing — announced by VPCs',
    nobodyIn: (region: string, version: string) => `No external infrastructure announces ${version} to ${region} yet.`,
    nobodyOut: (region: string, version: string) => `No VPC in ${region} announces ${version} yet.`,
    rangesToCome: 'Add ranges to let announcements through.',
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
