import type { Plan } from '../model/plan.ts'
import { canonicalPrefix } from '../model/prefix.ts'
import { defineCheck } from './define.ts'
import { type SpecialRange, specialRangeOf } from './special-ranges.ts'
import { KIND_OF, type Kind, nameOf } from './things.ts'

/** Announcements, subnets, custom routes and filter entries alike. One finding for each range that is touched. */
export const prefixReserved = defineCheck({
  code: 'prefix/reserved',
  reads: ['sites', 'networks', 'routes', 'policies'],
  over: ({ plan }) => withPrefixes(plan),
  find: (_world, { id, kind, name, prefixes }) => {
    const touched = new Map<SpecialRange, string[]>()
    for (const text of new Set(prefixes)) {
      const range = specialRangeOf(canonicalPrefix(text))
      if (range !== null) touched.set(range, [...(touched.get(range) ?? []), text])
    }
    return [...touched].map(([{ range, kind: what, rfc }, entries]) => ({
      subjectId: id,
      part: range.text,
      entries,
      facts: { thing: { kind, name }, kind: what, rfc },
    }))
  },
})

type WithPrefixes = { id: string; kind: Kind; name: string; prefixes: readonly string[] }

function* withPrefixes({ sites, networks, routes, policies }: Plan): Generator<WithPrefixes> {
  for (const site of Object.values(sites)) {
    yield { ...of('sites', site), prefixes: site.announcements.map(({ prefix }) => prefix) }
  }
  for (const network of Object.values(networks)) yield { ...of('networks', network), prefixes: network.subnets }
  for (const route of Object.values(routes)) yield { ...of('routes', route), prefixes: [route.destination] }
  for (const policy of Object.values(policies)) {
    yield { ...of('policies', policy), prefixes: [...policy.prefixFilterIn, ...policy.prefixFilterOut] }
  }
}

const of = (collection: keyof typeof KIND_OF, thing: Parameters<typeof nameOf>[0]) => ({
  id: thing.id,
  kind: KIND_OF[collection],
  name: nameOf(thing),
})
