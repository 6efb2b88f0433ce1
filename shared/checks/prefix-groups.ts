import { comparePrefixes, covers, type Prefix } from '../model/prefix.ts'

/** A prefix and who has it. */
export type Held<Holder> = { readonly prefix: Prefix; readonly holder: Holder }

/** One prefix with everyone who has it, and the nearest wider prefix that anyone has. */
export type PrefixGroup<Holder> = {
  readonly prefix: Prefix
  /** In the order in which they were given. */
  readonly holders: readonly Holder[]
  readonly parent: PrefixGroup<Holder> | null
}

/**
 * All that is held, grouped by prefix, in the order of prefixes: a parent comes before what lies within it. CIDRs nest or are
 * apart, so the chain of parents is all that overlaps from above.
 */
export function* prefixGroups<Holder>(held: readonly Held<Holder>[]): Generator<PrefixGroup<Holder>> {
  const sorted = held.toSorted((a, b) => comparePrefixes(a.prefix, b.prefix))
  let open: PrefixGroup<Holder> | null = null
  for (let at = 0; at < sorted.length; ) {
    const { prefix } = sorted[at]!
    const holders: Holder[] = []
    while (at < sorted.length && comparePrefixes(sorted[at]!.prefix, prefix) === 0) holders.push(sorted[at++]!.holder)
    while (open !== null && !covers(open.prefix, prefix)) open = open.parent
    open = { prefix, holders, parent: open }
    yield open
  }
}

/** The wider groups around one, the nearest first. */
export function* widerThan<Holder>(group: PrefixGroup<Holder>): Generator<PrefixGroup<Holder>> {
  for (let wider = group.parent; wider !== null; wider = wider.parent) yield wider
}
