/** What a merge of plans says of conflicts. */
export const merge = {
  ours: 'ours',
  theirs: 'theirs',
  nothing: 'none',
  /** One thing of each collection. */
  kinds: {
    sites: 'external infrastructure',
    vpcs: 'VPC',
    networks: 'Private Network',
    routes: 'custom route',
    policies: 'routing policy',
    connections: 'dedicated connection',
    links: 'InterLink',
    pops: 'PoP',
    partners: 'partner',
    demands: 'traffic demand',
    suppressions: 'accepted finding',
  },
  /** Fields that have no label of their own anywhere else, or none that fits in a sentence. */
  fields: {
    access: 'acting as',
    prefixFilterIn: 'Incoming (site → VPC)',
    prefixFilterOut: 'Outgoing (VPC → site)',
    imported: 'other fields of the account',
    statusBeforeLock: 'status before the lock',
    bgpV4Status: 'IPv4 session',
    bgpV6Status: 'IPv6 session',
    hostingProviderName: 'hosting provider',
    address: 'address',
    city: 'city',
    availableLinkBandwidthsMbps: 'available bandwidths',
    contactEmail: 'contact e-mail',
    portalUrl: 'portal',
    mbps: 'traffic (Mbit/s)',
    code: 'check',
    subjectId: 'subject',
    reason: 'reason',
  },
  plan: 'Plan',
  field: (thing: string, field: string, ours: string, theirs: string) =>
    `${thing}: ${field}: ours ${ours}, theirs ${theirs}`,
  deletedChanged: (thing: string, deletedBy: string, changedBy: string, field: string) =>
    `${thing}: ${deletedBy} deleted it, ${changedBy} changed its ${field}`,
  deletedUsed: (thing: string, deletedBy: string, usedBy: string, users: string) =>
    `${thing}: ${deletedBy} deleted it, ${usedBy} uses it in ${users}`,
  /** A file that can't be merged, or built a plan of. */
  notText: (file: string, problems: string) => ({
    message: `${file} is not a plan as text:\n${problems}`,
    hint: 'Nothing was written. Mend what is named, then try again.',
  }),
  layoutAlone: (file: string) => ({
    message: `${file} is a layout alone, the others are plans.`,
    hint: 'Merge plans with plans, and layouts with layouts.',
  }),
  empty: (file: string) => ({ message: `${file} is empty.`, hint: 'Give a plan file or a plan as text.' }),
  encoding: (file: string, place: string) => ({
    message: `${file} is not UTF-8 text: ${place}.`,
    hint: 'Save it as UTF-8.',
  }),
  unreadable: (file: string, reason: string) => ({
    message: `${file} can't be read: ${reason}.`,
    hint: 'Check its permissions.',
  }),
  rule: (message: string) => `Both together break a rule: ${message}`,
} as const
