import { width } from '../model/address.ts'
import { covers } from '../model/prefix.ts'
import type { RouteTable, RouteTableEntry } from './route-table.ts'

/**
 * For each entry the nearest earlier one that covers it, or -1. In the order of the table whatever covers a prefix is the last
 * entry that starts at or before it or one of that one's parents.
 */
const parents = new WeakMap<RouteTable, Int32Array>()

export function parentsOf(table: RouteTable): Int32Array {
  const known = parents.get(table)
  if (known !== undefined) return known
  const { entries } = table
  const parentOf = new Int32Array(entries.length)
  entries.forEach(({ destination }, i) => {
    let parent = i - 1
    while (parent >= 0 && !covers(entries[parent]!.destination, destination)) parent = parentOf[parent]!
    parentOf[i] = parent
  })
  parents.set(table, parentOf)
  return parentOf
}

/** What an entry loses to longer prefixes, whatever their preference: lookup is longest prefix first. */
export type Specifics = {
  /** The entries that take a part of its range, largest parts only: what lies within one of them is that one's loss. */
  readonly entries: readonly RouteTableEntry[]
  /** Whether they take all of it: no address follows the entry then. */
  readonly takeAll: boolean
}

const NONE: Specifics = { entries: [], takeAll: false }
const specifics = new WeakMap<RouteTable, ReadonlyMap<RouteTableEntry, Specifics>>()

/** `entry`: of that table. */
export function specificsOf(table: RouteTable, entry: RouteTableEntry): Specifics {
  const known = specifics.get(table) ?? findSpecifics(table)
  specifics.set(table, known)
  return known.get(entry) ?? NONE
}

function findSpecifics(table: RouteTable): Map<RouteTableEntry, Specifics> {
  const parentOf = parentsOf(table)
  const within = new Map<RouteTableEntry, RouteTableEntry[]>()
  table.entries.forEach((entry, i) => {
    const parent = table.entries[parentOf[i]!]
    if (parent === undefined) return
    const siblings = within.get(parent)
    if (siblings === undefined) within.set(parent, [entry])
    else siblings.push(entry)
  })
  return new Map([...within].map(([entry, entries]) => [entry, { entries, takeAll: fills(entry, entries) }]))
}

/** The parts are disjoint, so they fill the range when they have as many addresses: more than a number holds exactly. */
const fills = (whole: RouteTableEntry, parts: readonly RouteTableEntry[]): boolean =>
  parts.reduce((sum, part) => sum + addresses(part), 0n) === addresses(whole)

const addresses = ({ destination: { version, length } }: RouteTableEntry): bigint =>
  1n << BigInt(width(version) - length)
