import type { Connection } from '../model/catalogue.ts'
import type { Link } from '../model/link.ts'
import type { Collection, Plan } from '../model/plan.ts'
import type { Policy } from '../model/policy.ts'
import type { Site } from '../model/site.ts'
import type { Vpc } from '../model/vpc.ts'
import { announcedBy } from '../routing/fitness.ts'
import { DIRECTIONS } from '../routing/reason.ts'
import type { Routing } from '../routing/routing.ts'
import type { View } from '../routing/view.ts'
import { vpcPartsOf } from '../routing/vpc-parts.ts'
import { linksBy } from './links-by.ts'
import { THING_COLLECTIONS, type Thing } from './things.ts'

/** What checks look at: a plan, and its route exchange in one view. */
export type World = { readonly plan: Plan; readonly view: View; readonly routing: Routing }

/** What checks go over, one after the other. */
export type ScopeThings = {
  link: Link
  site: Site
  vpc: Vpc
  policy: Policy
  connection: Connection
  /** Any thing by itself. */
  thing: Thing
  /** The plan as a whole. */
  plan: Plan
}
export type ScopeName = keyof ScopeThings

type Scope<T> = {
  /** Where none of these is another object, nothing is found anew. */
  reads: readonly Collection[]
  over(plan: Plan): Iterable<T>
  /**
   * Beside the thing itself every object (or value) that any check of the scope looks at: where none is another, neither is
   * what is found.
   */
  inputs(world: World, thing: T): readonly unknown[]
}

const ROUTING = ['sites', 'vpcs', 'networks', 'routes', 'policies', 'links'] as const

/** Both ends of an InterLink, what they announce, and what decides about it. */
function aroundLink({ plan }: World, { siteId, vpcId, routingPolicyV4Id, routingPolicyV6Id }: Link): unknown[] {
  return [
    siteId === null ? null : plan.sites[siteId],
    vpcId === null ? null : plan.vpcs[vpcId],
    vpcId === null ? null : vpcPartsOf(plan).get(vpcId),
    routingPolicyV4Id === null ? null : plan.policies[routingPolicyV4Id],
    routingPolicyV6Id === null ? null : plan.policies[routingPolicyV6Id],
  ]
}

/** Where an InterLink runs. */
function placeOf({ plan }: World, { popId, partnerId, connectionId }: Link): unknown[] {
  const connection = connectionId === null ? undefined : plan.connections[connectionId]
  return [
    popId === null ? null : plan.pops[popId],
    partnerId === null ? null : plan.partners[partnerId],
    connection,
    plan.pops[connection?.popId ?? ''],
  ]
}

export const SCOPES: { [Name in ScopeName]: Scope<ScopeThings[Name]> } = {
  link: {
    reads: [...ROUTING, 'pops', 'partners', 'connections'],
    over: ({ links }) => Object.values(links),
    inputs: (world, link) => [...aroundLink(world, link), ...placeOf(world, link)],
  },
  site: {
    reads: ROUTING,
    over: ({ sites }) => Object.values(sites),
    inputs: (world, { id }) => [
      world.view,
      ...(linksBy(world.plan).site.get(id) ?? []).flatMap((link) => [link, ...aroundLink(world, link)]),
    ],
  },
  vpc: {
    reads: [...ROUTING, 'pops', 'partners', 'connections'],
    over: ({ vpcs }) => Object.values(vpcs),
    inputs: (world, { id }) => [
      world.view,
      vpcPartsOf(world.plan).get(id),
      ...(linksBy(world.plan).vpc.get(id) ?? []).flatMap((link) => [
        link,
        ...aroundLink(world, link),
        ...placeOf(world, link),
      ]),
    ],
  },
  policy: {
    reads: ROUTING,
    over: ({ policies }) => Object.values(policies),
    // Not the InterLinks, of which a policy may have thousands, but what is announced at them.
    inputs: ({ plan }, { id }) => {
      const links = linksBy(plan).policy.get(id) ?? []
      const lists = DIRECTIONS.map((direction) => new Set(links.map((link) => announcedBy(plan, link, direction))))
      return [links.length > 0, ...lists.flatMap((each) => [each.size, ...each])]
    },
  },
  connection: {
    reads: ['connections', 'links'],
    over: ({ connections }) => Object.values(connections),
    inputs: ({ plan }, { id }) => linksBy(plan).connection.get(id) ?? [],
  },
  thing: {
    reads: THING_COLLECTIONS,
    over: (plan) => allThings(plan),
    inputs: () => [],
  },
  plan: {
    reads: ['vpcs', 'policies', 'links'],
    over: (plan) => [plan],
    inputs: () => [],
  },
}
export const SCOPE_NAMES = Object.keys(SCOPES) as ScopeName[]

function* allThings(plan: Plan): Generator<Thing> {
  for (const collection of THING_COLLECTIONS) yield* Object.values(plan[collection])
}
