import { type Address, maskWord, width } from '../model/address.ts'
import { comparePrefixes, covers, type Prefix } from '../model/prefix.ts'

/** A prefix without the parts of it that follow another route, and an address in what is left. */
export type Piece = { readonly prefix: Prefix; readonly except: readonly Prefix[]; readonly address: Address }

/**
 * Cuts prefixes along each other: every address that any of them holds is in exactly one piece, that of the longest prefix
 * around it. A prefix that longer ones fill wholly leaves no piece. In the order of prefixes.
 */
export function piecesOf(prefixes: readonly Prefix[]): Piece[] {
  const sorted = [...new Map(prefixes.map((prefix) => [prefix.text, prefix])).values()].sort(comparePrefixes)
  const children = new Map<Prefix, Prefix[]>(sorted.map((prefix) => [prefix, []]))
  const around: Prefix[] = []
  for (const prefix of sorted) {
    while (around.length > 0 && !covers(around.at(-1)!, prefix)) around.pop()
    const parent = around.at(-1)
    if (parent !== undefined) children.get(parent)!.push(prefix)
    around.push(prefix)
  }
  return sorted.flatMap((prefix) => {
    const except = children.get(prefix)!
    const address = firstOutside(prefix, except)
    return address === null ? [] : [{ prefix, except, address }]
  })
}

/** The first address of `prefix` that none of `holes`, which are within it, apart and in order, holds. */
function firstOutside(prefix: Prefix, holes: readonly Prefix[]): Address | null {
  let words: readonly number[] | null = prefix.words
  for (const hole of holes) {
    if (words === null || hole.words.some((word, i) => word !== words?.[i])) break
    words = following(hole)
  }
  return words !== null && holds(prefix, words) ? { version: prefix.version, words } : null
}

/** The address after the last one of a prefix; null after the very last. */
function following({ words, length, version }: Prefix): number[] | null {
  const next = words.map((word, i) => (word | ~maskWord(length - 32 * i)) >>> 0)
  for (let i = width(version) / 32 - 1; i >= 0; i--) {
    next[i] = (next[i]! + 1) >>> 0
    if (next[i] !== 0) return next
  }
  return null
}

const holds = (prefix: Prefix, words: readonly number[]): boolean =>
  prefix.words.every((word, i) => ((word ^ words[i]!) & maskWord(prefix.length - 32 * i)) === 0)
