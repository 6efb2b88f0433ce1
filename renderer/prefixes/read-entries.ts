import { covers, type Prefix, parsePrefix } from '../../shared/model/prefix.ts'
import { text } from '../../shared/text/index.ts'

/** An entry that can't be taken as it is, with the corrected text where there is one. */
export type PendingEntry = { text: string; message: string; suggestion: string | null }
export type ReadEntry = { ok: true; prefix: string } | ({ ok: false } & PendingEntry)

/** What people paste: one prefix a line, or separated by commas, semicolons or spaces. */
export const splitEntries = (pasted: string): string[] => pasted.split(/[\s,;]+/).filter((entry) => entry !== '')

/** One entry against the list that it would join. `isIpv6`: the only IP version the list takes; null for both. */
export const readEntry = (entry: string, existing: readonly string[], isIpv6: boolean | null): ReadEntry => {
  const read = parsePrefix(entry)
  const refused = (message: string, suggestion: string | null): ReadEntry => ({
    ok: false,
    text: entry,
    message,
    suggestion,
  })
  if (!read.ok) return refused(text.prefixProblem(read.problem), read.problem.suggestion)
  const prefix = read.prefix.text
  if (isIpv6 !== null && isIpv6 !== (read.prefix.version === 6)) {
    return refused(text.prefixes.wrongVersion(prefix, isIpv6), null)
  }
  return existing.includes(prefix) ? refused(text.prefixes.duplicate(prefix), null) : { ok: true, prefix }
}

/** Takes what is right of `pasted`, each at most once; what isn't waits for a look. */
export const takeEntries = (
  pasted: string,
  existing: readonly string[],
  isIpv6: boolean | null,
): { taken: string[]; pending: PendingEntry[] } => {
  const taken: string[] = []
  const pending: PendingEntry[] = []
  const known = new Set(existing)
  for (const entry of splitEntries(pasted)) {
    const read = readEntry(entry, [], isIpv6)
    if (!read.ok) pending.push({ text: read.text, message: read.message, suggestion: read.suggestion })
    else if (known.has(read.prefix)) {
      pending.push({ text: entry, message: text.prefixes.duplicate(read.prefix), suggestion: null })
    } else {
      known.add(read.prefix)
      taken.push(read.prefix)
    }
  }
  return { taken, pending }
}

/** A list longer than this isn't compared entry by entry with every other: nobody reads that many remarks. */
const COVER_LIMIT = 500

/** For each entry covered by another of the list, the widest one that covers it. Only pointed out, never refused. */
export const coveredEntries = (prefixes: readonly string[]): Map<string, string> => {
  if (prefixes.length > COVER_LIMIT) return new Map()
  const parsed = prefixes.flatMap((prefix): Prefix[] => {
    const read = parsePrefix(prefix)
    return read.ok ? [read.prefix] : []
  })
  const byWidth = parsed.toSorted((a, b) => a.length - b.length)
  const covered = new Map<string, string>()
  for (const inner of parsed) {
    const outer = byWidth.find((candidate) => candidate.length < inner.length && covers(candidate, inner))
    if (outer !== undefined) covered.set(inner.text, outer.text)
  }
  return covered
}
