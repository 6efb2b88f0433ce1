import type { Plan } from '../model/plan.ts'
import type { Network, Route, Vpc } from '../model/vpc.ts'
import { type AnnouncementList, vpcAnnouncements } from './announcements.ts'
import { SlotMap } from './slot-map.ts'
import type { Touched } from './touched.ts'

/** What a VPC holds that bears on routes, gathered from the plan's collections. */
export type VpcParts = {
  readonly networks: readonly Network[]
  readonly routes: readonly Route[]
  readonly propagatesCustomRoutes: boolean
  readonly announced: AnnouncementList
}

/** The parts of every VPC of a plan. */
export type VpcPartsById = SlotMap<VpcParts>

const gathered = new WeakMap<Plan['networks'], { vpcs: Plan['vpcs']; routes: Plan['routes']; parts: VpcPartsById }>()

/** The parts of every VPC. Plans that share these collections, and both views of a plan, share the result. */
export const vpcPartsOf = (plan: Plan): VpcPartsById => kept(plan, () => gather(plan))

/**
 * As `vpcPartsOf`, from those of another version of the plan and what may differ between them. The parts of a VPC whose things
 * are the same objects are the same object.
 */
export const vpcPartsAfter = (before: VpcPartsById, was: Plan, plan: Plan, touched: Touched): VpcPartsById =>
  touched.vpcs.size + touched.networks.size + touched.routes.size === 0
    ? before
    : kept(plan, () => before.with(changedParts(before, was, plan, touched)))

function kept(plan: Plan, make: () => VpcPartsById): VpcPartsById {
  const { vpcs, networks, routes } = plan
  const known = gathered.get(networks)
  if (known?.vpcs === vpcs && known.routes === routes) return known.parts
  const parts = make()
  gathered.set(networks, { vpcs, routes, parts })
  return parts
}

function gather({ vpcs, networks, routes }: Plan): VpcPartsById {
  const networksOf = byVpc(Object.values(networks))
  const routesOf = byVpc(Object.values(routes))
  return SlotMap.of(
    Object.values(vpcs).map((vpc) => [vpc.id, partsOf(vpc, networksOf.get(vpc.id) ?? [], routesOf.get(vpc.id) ?? [])]),
  )
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

function changedParts(before: VpcPartsById, was: Plan, plan: Plan, touched: Touched): Map<string, VpcParts | null> {
  const networks = new Members(plan.networks, touched.networks)
  const routes = new Members(plan.routes, touched.routes)
  const changed = new Map<string, VpcParts | null>()
  for (const id of reachedVpcs(was, plan, touched)) {
    const vpc = plan.vpcs[id]
    const known = before.get(id)
    const parts =
      vpc === undefined ? null : partsOf(vpc, networks.of(id, known?.networks), routes.of(id, known?.routes), known)
    if (parts !== (known ?? null)) changed.set(id, parts)
  }
  return changed
}

/** The VPCs whose parts may differ. */
export function reachedVpcs(was: Plan, plan: Plan, touched: Touched): string[] {
  const ids = new Set(touched.vpcs)
  for (const collection of ['networks', 'routes'] as const) {
    for (const id of touched[collection]) {
      for (const thing of [was[collection][id], plan[collection][id]]) if (thing !== undefined) ids.add(thing.vpcId)
    }
  }
  return [...ids]
}

/** The networks or routes of VPCs, found from those of an earlier version where there are any. */
class Members<T extends { id: string; vpcId: string }> {
  readonly #things: Record<string, T>
  readonly #touched: ReadonlySet<string>
  #all: Map<string, T[]> | null = null

  constructor(things: Record<string, T>, touched: ReadonlySet<string>) {
    this.#things = things
    this.#touched = touched
  }

  of(vpcId: string, before: readonly T[] | undefined): readonly T[] {
    if (before === undefined) return this.#ofNew(vpcId)
    const ids = new Set(before.map(({ id }) => id))
    for (const id of this.#touched) if (this.#things[id]?.vpcId === vpcId) ids.add(id)
    return [...ids].flatMap((id) => {
      const thing = this.#things[id]
      return thing?.vpcId === vpcId ? [thing] : []
    })
  }

  /** A VPC that was not there before may have things all the same: an import leaves references without a target (D4). */
  #ofNew(vpcId: string): readonly T[] {
    this.#all ??= byVpc(Object.values(this.#things))
    return this.#all.get(vpcId) ?? []
  }
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
