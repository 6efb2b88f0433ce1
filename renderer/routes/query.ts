import { type Address, parseAddress } from '../../shared/model/address.ts'
import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import { covers, overlaps, type Prefix, parsePrefix, prefixOf } from '../../shared/model/prefix.ts'

/** What can be looked for among rows: a prefix, in the order of prefixes, and the words that stand in the row. */
type Sought = { readonly prefix: Prefix; readonly words: string }

export type Found<Row> = {
  readonly rows: readonly Row[]
  /** The address that was looked up, its rows the longest prefix first; or the prefix around which was looked. */
  readonly asked: { kind: 'address'; text: string; address: Address } | { kind: 'prefix'; text: string } | null
}

/**
 * Rows that match what was typed. An address finds the rows that hold it, in the order in which it would follow them; a prefix
 * those that hold it or lie within it; anything else the rows that say it.
 */
export function found<Row extends Sought>(rows: readonly Row[], query: string): Found<Row> {
  const typed = query.trim()
  if (typed === '') return { rows, asked: null }
  const address = parseAddress(typed)
  if (address !== null) {
    const host = prefixOf(address, address.version === 4 ? 32 : 128)
    const holding = rows.filter(({ prefix }) => covers(prefix, host)).toReversed()
    return { rows: holding, asked: { kind: 'address', text: typed, address } }
  }
  const parsed = parsePrefix(typed)
  if (parsed.ok) {
    const near = rows.filter(({ prefix }) => overlaps(prefix, parsed.prefix))
    return { rows: near, asked: { kind: 'prefix', text: parsed.prefix.text } }
  }
  return { rows: rows.filter(({ words }) => matchesQuery(searchable(words), typed)), asked: null }
}
