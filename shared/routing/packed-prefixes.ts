import type { Prefix } from '../model/prefix.ts'

/** Sorted prefixes as plain words: what the filter test runs over. */
export type PackedPrefixes = {
  readonly countV4: number
  readonly countV6: number
  /** First and last address of each IPv4 prefix, in turns: one array is one place in memory to fetch. */
  readonly rangesV4: Uint32Array
  /** Four words for each IPv6 prefix, most significant first, and its length. */
  readonly wordsV6: Uint32Array
  readonly lengthV6: Uint8Array
}

const NO_WORDS = new Uint32Array(0)
const NO_LENGTHS = new Uint8Array(0)

/** Packs prefixes that are already in the order of `comparePrefixes`. */
export function packPrefixes(sorted: readonly Prefix[]): PackedPrefixes {
  const v4 = sorted.filter((prefix) => prefix.version === 4)
  const v6 = sorted.filter((prefix) => prefix.version === 6)
  return {
    countV4: v4.length,
    countV6: v6.length,
    rangesV4:
      v4.length === 0 ? NO_WORDS : Uint32Array.from(v4.flatMap((prefix) => [prefix.words[0]!, lastAddressV4(prefix)])),
    wordsV6: v6.length === 0 ? NO_WORDS : Uint32Array.from(v6.flatMap((prefix) => prefix.words)),
    lengthV6: v6.length === 0 ? NO_LENGTHS : Uint8Array.from(v6, (prefix) => prefix.length),
  }
}

const lastAddressV4 = ({ words, length }: Prefix): number =>
  words[0]! + (length === 0 ? 0xffffffff : 2 ** (32 - length) - 1)
