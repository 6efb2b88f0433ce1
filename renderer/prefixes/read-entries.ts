import { covers, type Prefix, parsePrefix } from '../../shared/model/prefix.ts'
import type { Community } from '../../shared/model/site.ts'
import { text } from '../../shared/text/index.ts'
import { communitySaid, likelyCommunity } from './community-words.ts'

/** An entry that can't be taken as it is, with the corrected text where there is one. */
export type PendingEntry = { text: string; message: string; suggestion: string | null }
/** An entry that is right; `community` where one was given, null where it was said that there is none. */
export type TakenEntry = { prefix: string; community?: Community | null }
export type ReadEntry = ({ ok: true } & TakenEntry) | ({ ok: false } & PendingEntry)

/** What a list takes: one IP version alone, or both (null); prefixes alone, or with a community. */
export type EntryRules = { isIpv6: boolean | null; communities?: boolean }

/** What is no prefix and stands after one on its line says something about it, such as `high` or `12876:42200`. */
const isAside = (word: string) => /^([a-z-]+|\d+:\d+)$/i.test(word)

/** What people paste: one prefix a line, or several separated by commas, semicolons or spaces, each with what is said of it. */
export const splitEntries = (pasted: string): string[] =>
  pasted.split(/[\r\n]+/).flatMap((line) => {
    const entries: string[] = []
    for (const word of line.split(/[\s,;]+/).filter((part) => part !== '')) {
      const last = entries.length - 1
      if (last >= 0 && isAside(word)) entries[last] += ` ${word}`
      else entries.push(word)
    }
    return entries
  })

/** One entry against the list that it would join. */
export const readEntry = (entry: string, existing: readonly string[], rules: EntryRules): ReadEntry => {
  const [typed = '', ...words] = entry.trim().split(/\s+/)
  const refused = (message: string, suggestion: string | null): ReadEntry => ({
    ok: false,
    text: entry,
    message,
    suggestion,
  })
  const read = parsePrefix(typed)
  if (!read.ok) {
    const { suggestion } = read.problem
    return refused(text.prefixProblem(read.problem), suggestion === null ? null : [suggestion, ...words].join(' '))
  }
  const prefix = read.prefix.text
  if (rules.isIpv6 !== null && rules.isIpv6 !== (read.prefix.version === 6)) {
    return refused(text.prefixes.wrongVersion(prefix, rules.isIpv6), null)
  }
  const [word, ...more] = words
  if (word === undefined) {
    return existing.includes(prefix) ? refused(text.prefixes.duplicate(prefix), null) : { ok: true, prefix }
  }
  if (!rules.communities) return refused(text.forms.community.notHere(prefix), prefix)
  if (more.length > 0) return refused(text.forms.community.twice(prefix), `${prefix} ${word}`)
  const community = communitySaid(word)
  if (community === undefined) {
    const likely = likelyCommunity(word)
    return refused(text.forms.community.unknown(prefix, word), likely === undefined ? prefix : `${prefix} ${likely}`)
  }
  return { ok: true, prefix, community }
}

/**
 * Takes what is right of `pasted`, each at most once; what isn't waits for a look. A prefix that is in the list already is taken
 * where its community is given: that is how many are changed at once.
 */
export const takeEntries = (
  pasted: string,
  existing: readonly string[],
  rules: EntryRules,
): { taken: TakenEntry[]; pending: PendingEntry[] } => {
  const taken: TakenEntry[] = []
  const pending: PendingEntry[] = []
  const listed = new Set(existing)
  const fresh = new Set<string>()
  for (const entry of splitEntries(pasted)) {
    const read = readEntry(entry, [], rules)
    if (!read.ok) {
      const { ok: _, ...waiting } = read
      pending.push(waiting)
      continue
    }
    const { ok: _, ...right } = read
    if (fresh.has(right.prefix) || (listed.has(right.prefix) && right.community === undefined)) {
      pending.push({ text: entry, message: text.prefixes.duplicate(right.prefix), suggestion: null })
    } else {
      fresh.add(right.prefix)
      taken.push(right)
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
