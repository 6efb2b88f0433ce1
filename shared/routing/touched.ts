import type { Plan } from '../model/plan.ts'

/** The collections that route exchange depends on. */
export const ROUTED = ['sites', 'vpcs', 'networks', 'routes', 'policies', 'links'] as const
type Routed = (typeof ROUTED)[number]

/**
 * What differs between two versions of a plan: by collection, the ids of the things that came, went or are other objects. One
 * too many costs a comparison, one too few would make routes stale.
 */
export type Touched = Readonly<Record<Routed, ReadonlySet<string>>>

/** All that a patch says here is where it changes the plan. */
export type PatchPath = { readonly path: readonly (string | number)[] }

const none = (): Record<Routed, Set<string>> => ({
  sites: new Set(),
  vpcs: new Set(),
  networks: new Set(),
  routes: new Set(),
  policies: new Set(),
  links: new Set(),
})

const isRouted = (collection: unknown): collection is Routed => ROUTED.some((one) => one === collection)

/** What patches touch; null where they replace a whole collection, of which they don't say what changed. */
export function touchedByPatches(patches: readonly PatchPath[]): Touched | null {
  const touched = none()
  for (const { path } of patches) {
    const [collection, id] = path
    if (collection === undefined || (isRouted(collection) && id === undefined)) return null
    if (isRouted(collection)) touched[collection].add(String(id))
  }
  return touched
}

/** The same found by comparing everything with everything, for plans of which nobody says how one came from the other. */
export function touchedBetween(before: Plan, now: Plan): Touched {
  const touched = none()
  for (const collection of ROUTED) addDiffering(touched[collection], before[collection], now[collection])
  return touched
}

export function unionOf(a: Touched, b: Touched): Touched {
  const touched = none()
  for (const collection of ROUTED) touched[collection] = new Set([...a[collection], ...b[collection]])
  return touched
}

function addDiffering(ids: Set<string>, before: Record<string, unknown>, now: Record<string, unknown>): void {
  if (before === now) return
  // `for in`: a third of the time of `Object.entries` over thousands of keys.
  for (const id in now) if (before[id] !== now[id]) ids.add(id)
  for (const id in before) if (now[id] === undefined) ids.add(id)
}
