import { canonicalPrefix, type Prefix } from '../model/prefix.ts'
import { siteAnnouncements } from '../routing/announcements.ts'
import { defineCheck } from './define.ts'
import { prefixesOf } from './sorted-prefixes.ts'
import { type SpecialRange, specialRangeOf } from './special-ranges.ts'
import { kindOf, nameOf, type Thing } from './things.ts'

/** Announcements, subnets, custom routes and filter entries alike. One finding for each range that is touched. */
export const prefixReserved = defineCheck({
  code: 'prefix/reserved',
  of: 'thing',
  find: ({ plan }, thing) => {
    const touched = new Map<SpecialRange, Set<string>>()
    for (const prefix of prefixesIn(thing)) {
      const range = specialRangeOf(prefix)
      if (range !== null) touched.set(range, new Set(touched.get(range)).add(prefix.text))
    }
    return [...touched].map(([{ range, kind, rfc }, entries]) => ({
      subjectId: thing.id,
      part: range.text,
      entries: [...entries],
      facts: { thing: { kind: kindOf(plan, thing), name: nameOf(thing) }, kind, rfc },
    }))
  },
})

function prefixesIn(thing: Thing): readonly Prefix[] {
  if ('announcements' in thing) return prefixesOf(siteAnnouncements(thing))
  if ('subnets' in thing) return thing.subnets.map(canonicalPrefix)
  if ('destination' in thing) return [canonicalPrefix(thing.destination)]
  if ('prefixFilterIn' in thing) return [...thing.prefixFilterIn, ...thing.prefixFilterOut].map(canonicalPrefix)
  return []
}
