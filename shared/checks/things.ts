import { invariant } from '../model/invariant.ts'
import type { Collection, Plan } from '../model/plan.ts'
import type { Text } from '../text/index.ts'

/** What a thing is, by the name that the catalogue of words has for it. */
export type Kind = keyof Text['thingNames']

/** The collections whose things a finding can be about, each with what its things are. */
export const KIND_OF = {
  pops: 'pop',
  partners: 'partner',
  connections: 'connection',
  sites: 'site',
  vpcs: 'vpc',
  networks: 'network',
  routes: 'route',
  policies: 'policy',
  links: 'link',
} as const satisfies Partial<Record<Collection, Kind>>
export type ThingCollection = keyof typeof KIND_OF
export const THING_COLLECTIONS = Object.keys(KIND_OF) as ThingCollection[]

/** A thing as findings name it. */
export type NamedThing = { readonly id: string; readonly kind: Kind; readonly name: string }

/**
 * The thing of an id; null where the plan has none (any more). PoPs go by their display name, custom routes by their
 * destination.
 */
export function thingOf(plan: Plan, id: string): NamedThing | null {
  for (const collection of THING_COLLECTIONS) {
    const thing = plan[collection][id]
    if (thing !== undefined) return { id, kind: KIND_OF[collection], name: nameOf(thing) }
  }
  return null
}

export type Thing = Plan[ThingCollection][string]

export const nameOf = (thing: Thing): string =>
  'displayName' in thing ? thing.displayName : 'destination' in thing ? thing.destination : thing.name

/** What a thing of the plan is. */
export function kindOf(plan: Plan, thing: Thing): Kind {
  const collection = THING_COLLECTIONS.find((each) => plan[each][thing.id] === thing)
  invariant(collection !== undefined, `${thing.id} is in the plan`)
  return KIND_OF[collection]
}
