import { linksOfConnection, mustBeConfigurable, subnetsMustFit } from '../commands/guards.ts'
import { activatePropagation } from '../commands/link-activate-propagation.ts'
import { attachPolicy } from '../commands/link-attach-policy.ts'
import { attachVpc } from '../commands/link-attach-vpc.ts'
import { mustBePlaceable } from '../commands/link-placement.ts'
import { type PlacementChanges, placementFields } from '../commands/link-update.ts'
import { refuse } from '../commands/refuse.ts'
import type { Refusal } from '../contract/answer.ts'
import { attachedPolicyIds, type Link } from '../model/link.ts'
import { isConfigurable } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'
import type { MergeConflict } from './conflict.ts'

/** The rules that `merged` breaks and neither side does, by the guards of the commands that would have had to make it so. */
export function brokenTogether(merged: Plan, base: Plan, ours: Plan, theirs: Plan): MergeConflict[] {
  const touched = changedOnOneSide(merged, ours, theirs)
  const known = new Set([ours, theirs].flatMap((side) => brokenIn(side, touched).map(keyOf)))
  const conflicts = new Map<string, MergeConflict>()
  for (const refusal of [...brokenIn(merged, touched), ...brokenByOrdering(merged, base, ours, theirs)]) {
    const { code, subject, message } = refusal
    if (!known.has(keyOf(refusal))) conflicts.set(keyOf(refusal), { kind: 'rule', code, subject, message })
  }
  return [...conflicts.values()]
}

const keyOf = ({ code, subject, message }: Refusal): string => `${code} ${subject} ${message}`

type Checked = 'links' | 'networks' | 'routes'
/** Ids in an order that does not depend on which side is whose. */
type Touched = Record<Checked, readonly string[]>

/** What is not the same on both sides: only that can break a rule that each side obeys. */
const changedOnOneSide = (merged: Plan, ours: Plan, theirs: Plan): Touched => {
  const changed = (collection: Checked): string[] =>
    Object.entries(merged[collection])
      .filter(([id, thing]) => !sameValue(thing, ours[collection][id]) || !sameValue(thing, theirs[collection][id]))
      .map(([id]) => id)
      .sort()
  return { links: changed('links'), networks: changed('networks'), routes: changed('routes') }
}

/** As if the touched things were made one after another: what breaks a rule is told once, by the later one. */
const brokenIn = (plan: Plan, touched: Touched): Refusal[] => {
  const later = new Set([...touched.links, ...touched.networks])
  const inTurn = <T>(ids: readonly string[], things: Record<string, T>, check: (thing: T) => Refusal[]): Refusal[] =>
    ids.flatMap((id) => {
      later.delete(id)
      const thing = things[id]
      return thing === undefined ? [] : check(thing)
    })
  return [
    ...inTurn(touched.links, plan.links, (link) => brokenBy(plan, link, later)),
    ...inTurn(touched.networks, plan.networks, ({ id, vpcId, subnets }) => {
      const inVpc = Object.values(plan.networks).filter((other) => other.vpcId === vpcId && !later.has(other.id))
      return subnetsMustFit({ ...plan, networks: byId(inVpc) }, vpcId, [...subnets].sort(), id)
    }),
    ...duplicateRoutes(plan, new Set(touched.routes)),
  ]
}

const byId = <T extends { id: string }>(things: readonly T[]): Record<string, T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]))

/** Rules 1, 3, 6 and 11 for one InterLink: as if each of its settings were made now. */
const brokenBy = (plan: Plan, link: Link, later: ReadonlySet<string>): Refusal[] => {
  const as = (bare: Partial<Link>): Plan => ({ ...plan, links: { [link.id]: { ...link, status: 'planned', ...bare } } })
  const bare = as({ vpcId: null, routingPolicyV4Id: null, routingPolicyV6Id: null })
  const before = link.connectionId === null ? [] : linksOfConnection(plan, link.connectionId)
  return [
    ...mustBePlaceable({ ...plan, links: byId(before.filter(({ id }) => !later.has(id))) }, link),
    ...(link.vpcId === null ? [] : attachVpc.guard(bare, { linkId: link.id, vpcId: link.vpcId })),
    ...attachedPolicyIds(link).flatMap((policyId) => attachPolicy.guard(bare, { linkId: link.id, policyId })),
    ...(link.enableRoutePropagation
      ? activatePropagation.guard(as({ enableRoutePropagation: false }), { linkId: link.id })
      : []),
  ]
}

const duplicateRoutes = (plan: Plan, touched: ReadonlySet<string>): Refusal[] => {
  const seen = new Map<string, string>()
  const routes = Object.values(plan.routes).sort((a, b) => (a.id < b.id ? -1 : 1))
  const place = (route: Plan['routes'][string]) => `${route.vpcId} ${route.destination}`
  const touchedPlaces = new Set(routes.filter(({ id }) => touched.has(id)).map(place))
  return routes.flatMap((route) => {
    const at = place(route)
    if (!touchedPlaces.has(at)) return []
    const twin = seen.get(at)
    seen.set(at, route.id)
    const vpc = plan.vpcs[route.vpcId]?.name ?? route.vpcId
    return twin === undefined ? [] : [refuse('route/duplicate', twin, { destination: route.destination, vpc })]
  })
}

const IMMUTABLE = Object.keys(placementFields) as (keyof PlacementChanges)[]
const CONFIGURATION = ['siteId', 'vpcId', 'routingPolicyV4Id', 'routingPolicyV6Id', 'enableRoutePropagation'] as const

/** Rules 8 and 9: one side recorded a status in which what the other side did is not possible. */
const brokenByOrdering = (merged: Plan, base: Plan, ours: Plan, theirs: Plan): Refusal[] =>
  Object.values(merged.links).flatMap((link) => {
    const was = base.links[link.id]
    if (was === undefined || was.status === link.status) return []
    const other = [ours, theirs].map((side) => side.links[link.id]).find((seen) => seen?.status === was.status)
    if (other === undefined) return []
    const configured = CONFIGURATION.some((field) => other[field] !== was[field])
    const moved = was.status === 'planned' ? IMMUTABLE.filter((field) => other[field] !== was[field]) : []
    return [
      ...(configured && !isConfigurable(link.status) ? mustBeConfigurable(link) : []),
      ...moved.map((field) =>
        refuse('link/immutable-setting', link.id, { name: link.name, field, status: link.status }),
      ),
    ]
  })
