import type { Plan } from '../../model/plan.ts'
import type { Renames } from '../../model/rename-things.ts'
import type { Incoming } from './incoming.ts'
import type { ImportKind } from './kinds.ts'

/** By what a thing that was drawn and one that the account has made are the same: what people called it, and where it is. */
const LIKENESS: { [K in ImportKind]?: readonly string[] } = {
  connections: ['name'],
  vpcs: ['name', 'region'],
  policies: ['name', 'region', 'isIpv6'],
  links: ['name', 'region', 'kind'],
  networks: ['name', 'vpcId'],
  routes: ['destination', 'vpcId'],
}
/** VPCs before what is in them. */
const KINDS = Object.keys(LIKENESS) as ImportKind[]

type Thing = { id: string; imported: unknown }

/**
 * Things of the account that the plan drew before the account had them: ids of the drawn ones to those of the account's. Only where
 * there is no doubt: the account was not known to have it, and there is one of its likeness on either side.
 */
export const adoptions = (plan: Plan, known: Plan, incoming: ReadonlyMap<string, Incoming>): Renames => {
  const renames: Record<string, string> = {}
  for (const kind of KINDS) {
    const likeness = (thing: Thing): string =>
      LIKENESS[kind]!.map((field) => {
        const value = (thing as Record<string, unknown>)[field]
        return JSON.stringify(field === 'vpcId' ? (renames[String(value)] ?? value) : value)
      }).join(' ')
    const drawn = unique(
      (Object.values(plan[kind]) as Thing[]).filter(({ imported }) => imported === null),
      likeness,
    )
    const made = unique(
      [...incoming.values()].flatMap((thing) =>
        thing.kind === kind &&
        !Object.hasOwn(plan[kind], thing.record.id) &&
        !Object.hasOwn(known[kind], thing.record.id)
          ? [thing.record as Thing]
          : [],
      ),
      likeness,
    )
    for (const [like, thing] of drawn) {
      const twin = made.get(like)
      if (thing !== null && twin) renames[thing.id] = twin.id
    }
  }
  return renames
}

/** By likeness; null where several are alike. */
const unique = (things: readonly Thing[], likeness: (thing: Thing) => string): Map<string, Thing | null> => {
  const found = new Map<string, Thing | null>()
  for (const thing of things) {
    const like = likeness(thing)
    found.set(like, found.has(like) ? null : thing)
  }
  return found
}
