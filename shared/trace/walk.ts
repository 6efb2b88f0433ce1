import type { Address } from '../model/address.ts'
import type { LinkId } from '../model/ids.ts'
import { invariant } from '../model/invariant.ts'
import { lookup } from '../routing/lookup.ts'
import type { RouteTableEntry } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import { type Network, otherEnd, sameNetwork, tableOf } from './network.ts'

/** Where a packet ends its way, as far as route tables tell. */
export type StepEnd = 'local' | 'custom-route' | 'no-transit' | 'no-match'

/** One network on the way: the route that matched there, and each InterLink that it spreads traffic over. */
export type Step = {
  readonly at: Network
  /** Longest prefix first, then preference; null where nothing matched. */
  readonly entry: RouteTableEntry | null
  /** Null where the way goes on. */
  readonly end: StepEnd | null
  /** Branches that meet again share the step at which they do. */
  readonly branches: readonly { readonly linkId: LinkId; readonly to: Step }[]
}

/**
 * The way of one address from a network, over all equal paths. A site's router forwards by its table; a VPC takes what is its
 * own and never forwards from one InterLink to another, so a way is at most VPC → site → VPC long and has no loop.
 */
export function walk(routing: Routing, from: Network, address: Address): Step {
  const arrivals = new Map<string, Step>()
  return step(from, null)

  function step(at: Network, cameFrom: Network | null): Step {
    const entry = lookup(tableOf(routing, at), address)
    const end = endOf(entry, at, cameFrom)
    if (end !== null || entry === null) return { at, entry, end, branches: [] }
    const branches = entry.nextHops.map((hop) => {
      invariant(hop.kind === 'link', 'a propagated route leads over an InterLink')
      const link = routing.plan.links[hop.id]
      const to = link === undefined ? null : otherEnd(routing, link, at)
      invariant(to !== null, 'routes cross only where both ends are')
      invariant(!sameNetwork(to, cameFrom), 'a network announces only what it holds itself')
      return { linkId: hop.id, to: arrival(to, at) }
    })
    return { at, entry, end, branches }
  }

  function arrival(at: Network, cameFrom: Network): Step {
    const known = arrivals.get(at.id)
    if (known !== undefined) return known
    const made = step(at, cameFrom)
    arrivals.set(at.id, made)
    return made
  }
}

function endOf(entry: RouteTableEntry | null, at: Network, cameFrom: Network | null): StepEnd | null {
  if (entry === null) return 'no-match'
  if (entry.origin === 'local') return 'local'
  if (entry.origin === 'custom') return 'custom-route'
  return at.kind === 'vpc' && cameFrom !== null ? 'no-transit' : null
}

/** Every step of a walk, once each, in the order in which they are reached. */
export function stepsOf(first: Step): Step[] {
  const steps = new Set([first])
  for (const { branches } of steps) for (const { to } of branches) steps.add(to)
  return [...steps]
}

/** The InterLinks over which a walk comes to a step that `counts`, once each, in the order of travel. */
export function linksTo(first: Step, counts: (last: Step) => boolean): Set<LinkId> {
  const leads = (step: Step): boolean => counts(step) || step.branches.some(({ to }) => leads(to))
  return new Set(
    stepsOf(first).flatMap(({ branches }) => branches.flatMap(({ linkId, to }) => (leads(to) ? [linkId] : []))),
  )
}
