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
  const firstV6 = sorted.findIndex(({ version }) => version === 6)
  const countV4 = firstV6 < 0 ? sorted.length : firstV6
  const countV6 = sorted.length - countV4
  const rangesV4 = countV4 === 0 ? NO_WORDS : new Uint32Array(2 * countV4)
  for (let i = 0; i < countV4; i++) {
    rangesV4[2 * i] = sorted[i]!.words[0]!
    rangesV4[2 * i + 1] = lastAddressV4(sorted[i]!)
  }
  const wordsV6 = countV6 === 0 ? NO_WORDS : new Uint32Array(4 * countV6)
  const lengthV6 = countV6 === 0 ? NO_LENGTHS : new Uint8Array(countV6)
  for (let i = 0; i < countV6; i++) {
    const { words, length } = sorted[countV4 + i]!
    wordsV6.set(words, 4 * i)
    lengthV6[i] = length
  }
  return { countV4, countV6, rangesV4, wordsV6, lengthV6 }
}

const lastAddressV4 = ({ words, length }: Prefix): number =>
  words[0]! + (length === 0 ? 0xffffffff : 2 ** (32 - length) - 1)
