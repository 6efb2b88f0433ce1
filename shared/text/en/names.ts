import type { StoredLinkStatus } from '../../model/link.ts'
import type { PrefixProblem } from '../../model/prefix.ts'

/** What things are called, by the name of the field that holds their id. */
export const thingNames = {
  site: 'External infrastructure',
  vpc: 'VPC',
  network: 'Private Network',
  route: 'Custom route',
  policy: 'Routing policy',
  connection: 'Dedicated connection',
  link: 'InterLink',
  pop: 'PoP',
  partner: 'Partner',
} as const

export const statusNames: Record<StoredLinkStatus, string> = {
  planned: 'Planned',
  configuring: 'Configuring',
  requested: 'Requested',
  provisioning: 'Provisioning',
  ready: 'Ready',
  active: 'Active',
  limited_connectivity: 'Limited connectivity',
  all_down: 'All down',
  failed: 'Failed',
  refused: 'Refused',
  expired: 'Expired',
  locked: 'Locked',
  deprovisioning: 'Deprovisioning',
  deleted: 'Deleted',
  unknown_link_status: 'Unknown',
}

const PREFIX_REASONS: Record<PrefixProblem['reason'], (text: string) => string> = {
  empty: () => 'A prefix is empty.',
  'missing-length': (text) => `${text} has no prefix length.`,
  'bad-octet': (text) => `${text} has an octet that is not a number from 0 to 255.`,
  'leading-zero': (text) => `${text} has leading zeros, which some tools read as octal.`,
  'bad-length': (text) => `${text} has a prefix length that its IP version doesn't have.`,
  'bad-address': (text) => `${text} is not an IPv4 or IPv6 prefix.`,
  zone: (text) => `${text} has a zone; a prefix can't be of one interface only.`,
  netmask: (text) => `${text} gives a netmask where a prefix length belongs.`,
  'host-bits': (text) => `${text} has host bits set.`,
}

/** Why a text is not a prefix, in a sentence. */
export const prefixProblem = ({ reason, text }: PrefixProblem): string => PREFIX_REASONS[reason](text || '""')
