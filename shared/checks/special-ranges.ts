import { canonicalPrefix, covers, type Prefix } from '../model/prefix.ts'

export type SpecialKind = 'special' | 'link-local' | 'multicast' | 'documentation'
export type SpecialRange = { readonly range: Prefix; readonly kind: SpecialKind; readonly rfc: string }

/**
 * Ranges that are not routed between networks: the IANA special-purpose address registries (RFC 6890) without those that
 * private networks are made of, and multicast.
 */
const RANGES: readonly SpecialRange[] = (
  [
    ['0.0.0.0/8', 'special', 'RFC 791'],
    ['127.0.0.0/8', 'special', 'RFC 1122'],
    ['169.254.0.0/16', 'link-local', 'RFC 3927'],
    ['192.0.0.0/24', 'special', 'RFC 6890'],
    ['192.0.2.0/24', 'documentation', 'RFC 5737'],
    ['198.18.0.0/15', 'special', 'RFC 2544'],
    ['198.51.100.0/24', 'documentation', 'RFC 5737'],
    ['203.0.113.0/24', 'documentation', 'RFC 5737'],
    ['224.0.0.0/4', 'multicast', 'RFC 1112'],
    ['240.0.0.0/4', 'special', 'RFC 1112'],
    ['::/128', 'special', 'RFC 4291'],
    ['::1/128', 'special', 'RFC 4291'],
    ['::ffff:0:0/96', 'special', 'RFC 4291'],
    ['100::/64', 'special', 'RFC 6666'],
    ['2001:db8::/32', 'documentation', 'RFC 3849'],
    ['3fff::/20', 'documentation', 'RFC 9637'],
    ['fe80::/10', 'link-local', 'RFC 4291'],
    ['fec0::/10', 'special', 'RFC 3879'],
    ['ff00::/8', 'multicast', 'RFC 4291'],
  ] as const
).map(([range, kind, rfc]) => ({ range: canonicalPrefix(range), kind, rfc }))

/** The special range that a prefix lies within; null where it is none, or wider than any. */
export const specialRangeOf = (prefix: Prefix): SpecialRange | null =>
  RANGES.find(({ range }) => covers(range, prefix)) ?? null
