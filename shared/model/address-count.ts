import { width } from './address.ts'
import { canonicalPrefix, comparePrefixes, covers, type Prefix } from './prefix.ts'

/** How many addresses the given canonical prefixes hold together; one that is in several is counted once. */
export const addressesIn = (prefixes: readonly string[]): bigint => addressesOf(prefixes.map(canonicalPrefix))

/** As `addressesIn`, of prefixes that are read already. */
export const addressesOf = (prefixes: readonly Prefix[]): bigint => {
  let total = 0n
  let outer: Prefix | null = null
  // In this order whatever covers a prefix comes before it, and nothing apart from both stands between them.
  for (const prefix of prefixes.toSorted(comparePrefixes)) {
    if (outer !== null && covers(outer, prefix)) continue
    total += 1n << BigInt(width(prefix.version) - prefix.length)
    outer = prefix
  }
  return total
}
