import { type Address, maskWord } from '../model/address.ts'
import { partitionPoint } from '../model/partition-point.ts'
import type { Prefix } from '../model/prefix.ts'
import type { RouteTable, RouteTableEntry } from './route-table.ts'
import { parentsOf } from './specifics.ts'

/** The entry that an address follows, longest prefix first; null where none holds it. */
export function lookup(table: RouteTable, address: Address): RouteTableEntry | null {
  const { entries } = table
  const parentOf = parentsOf(table)
  let at = partitionPoint(entries.length, (i) => !startsAfter(entries[i]!.destination, address)) - 1
  while (at >= 0 && !holds(entries[at]!.destination, address)) at = parentOf[at]!
  return entries[at] ?? null
}

function startsAfter(prefix: Prefix, address: Address): boolean {
  if (prefix.version !== address.version) return prefix.version > address.version
  for (let i = 0; i < prefix.words.length; i++) {
    if (prefix.words[i] !== address.words[i]) return prefix.words[i]! > address.words[i]!
  }
  return false
}

/** Whether the network bits of the prefix are those of the address. Entries come in order, so a later one is never shorter at the same address. */
const holds = (prefix: Prefix, { version, words }: Address): boolean =>
  prefix.version === version &&
  prefix.words.every((word, i) => ((word ^ words[i]!) & maskWord(prefix.length - 32 * i)) === 0)
