import { isPlaceholder, REGIONS } from '../../model/common.ts'
import type { Plan } from '../../model/plan.ts'
import type { Incoming } from './incoming.ts'
import type { ImportKind } from './kinds.ts'

/** A list answer of the API for one kind, as a file holds it. `total`: how many there are in all; null where it does not say. */
export type Listing = { kind: ImportKind; file: string; ids: string[]; total: number | null }

type Listed = { kind: ImportKind; id: string; name: string }
type Placed = { region?: unknown; projectId?: unknown; imported: { fields: Record<string, unknown> } | null }

/** What an account says of a thing's place, whether the plan models it for this kind or not. */
const regionOf = ({ region, imported }: Placed): unknown => region ?? imported?.fields.region
const projectOf = ({ projectId, imported }: Placed): unknown => projectId ?? imported?.fields.project_id

/**
 * The account's things of the plan that complete listings no longer have. A listing speaks for the regions and projects
 * that it has things of, and for a region that its file is named after: nobody can tell an empty region from one that was
 * not asked for.
 */
export const goneFrom = (
  plan: Plan,
  listings: readonly Listing[],
  incoming: ReadonlyMap<string, Incoming>,
): Listed[] => {
  const kinds = new Set(listings.map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const ofKind = listings.filter((listing) => listing.kind === kind)
    const listed = new Set(ofKind.flatMap(({ ids }) => ids))
    if (!isComplete(ofKind, listed)) return []
    const missing = (Object.values(plan[kind]) as (Placed & Parameters<typeof nameOf>[0] & { id: string })[])
      .filter((thing) => thing.imported !== null && !listed.has(thing.id))
      .filter((thing) => !isPlaceholder(thing))
    if (missing.length === 0) return []
    const brought = [...listed].flatMap((id) => incoming.get(id)?.record ?? []) as Placed[]
    const regions = new Set([...brought.map(regionOf), ...ofKind.flatMap(({ file }) => regionsIn(file))])
    const projects = new Set(brought.map(projectOf))
    return missing
      .filter((thing) => regions.has(regionOf(thing)) && (projects.size === 0 || projects.has(projectOf(thing))))
      .map((thing) => ({ kind, id: thing.id, name: nameOf(thing) }))
  })
}

/** What people call a thing of an account; a route by what it is for, where somebody said so. */
export const nameOf = (thing: {
  name?: string
  displayName?: string
  description?: string
  destination?: string
}): string => thing.displayName ?? thing.name ?? (thing.description || thing.destination || '')

/** Pages may be files of their own: together they have to hold as many as each of them promises. */
const isComplete = (listings: readonly Listing[], listed: ReadonlySet<string>): boolean =>
  listings.every(({ total }) => total === null || listed.size >= total)

const regionsIn = (file: string): string[] => REGIONS.filter((region) => file.includes(region))
