import type { Plan } from '../model/plan.ts'
import type { Network, Route, Vpc } from '../model/vpc.ts'
import { type AnnouncementList, vpcAnnouncements } from './announcements.ts'

/** What a VPC holds that bears on routes, gathered from the plan's collections. */
export type VpcParts = {
  readonly networks: readonly Network[]
  readonly routes: readonly Route[]
  readonly propagatesCustomRoutes: boolean
  readonly announced: AnnouncementList
}

const gathered = new WeakMap<Plan['networks'], { vpcs: Plan['vpcs']; routes: Plan['routes']; parts: VpcPartsById }>()

export type VpcPartsById = ReadonlyMap<string, VpcParts>

/**
 * The parts of every VPC; those of `before` whose things are the same objects are taken over as they are. Plans that share
 * these collections, and both views of a plan, share the result.
 */
export function vpcPartsOf({ vpcs, networks, routes }: Plan, before?: VpcPartsById): VpcPartsById {
  const known = gathered.get(networks)
  if (known?.vpcs === vpcs && known.routes === routes) return known.parts
  const parts = gather(Object.values(vpcs), byVpc(Object.values(networks)), byVpc(Object.values(routes)), before)
  gathered.set(networks, { vpcs, routes, parts })
  return parts
}

function gather(
  vpcs: readonly Vpc[],
  networks: ReadonlyMap<string, Network[]>,
  routes: ReadonlyMap<string, Route[]>,
  before?: VpcPartsById,
): VpcPartsById {
  const parts = new Map<string, VpcParts>()
  for (const vpc of vpcs) {
    parts.set(vpc.id, partsOf(vpc, networks.get(vpc.id) ?? [], routes.get(vpc.id) ?? [], before?.get(vpc.id)))
  }
  return parts
}

function byVpc<T extends { vpcId: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(thing.vpcId)
    if (group === undefined) groups.set(thing.vpcId, [thing])
    else group.push(thing)
  }
  return groups
}

function partsOf(vpc: Vpc, networks: readonly Network[], routes: readonly Route[], before?: VpcParts): VpcParts {
  const propagatesCustomRoutes = vpc.customRoutesPropagationEnabled
  const same =
    before !== undefined &&
    before.propagatesCustomRoutes === propagatesCustomRoutes &&
    sameThings(before.networks, networks) &&
    sameThings(before.routes, routes)
  if (same) return before
  return { networks, routes, propagatesCustomRoutes, announced: vpcAnnouncements(vpc, networks, routes) }
}

const sameThings = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((thing, i) => thing === b[i])
