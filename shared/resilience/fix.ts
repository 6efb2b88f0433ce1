import type { Context } from '../commands/define.ts'
import { execute } from '../commands/execute.ts'
import type { Plan } from '../model/plan.ts'
import { routingOf } from '../routing/of-plan.ts'
import type { Routing } from '../routing/routing.ts'
import { effectOf, type PairChange, pairOf } from './effect.ts'
import { type Command, type Ends, enabling, type Needs } from './enable.ts'
import { type Failure, takesDown } from './failure.ts'
import { Loading, utilisation } from './load.ts'
import { failedBetween, ordering } from './ordering.ts'

/** How a pair of a site and a VPC survives a failure, cheapest kind first: nothing is ordered, something is attached, something is ordered. */
export const FIX_KINDS = ['configure', 'attach', 'order'] as const
export type FixKind = (typeof FIX_KINDS)[number]

export type Fix = {
  readonly kind: FixKind
  /** To be carried out in this order, as one batch. Tried: with them the failure loses nothing between the two. */
  readonly commands: readonly Command[]
  /** Whether some InterLink gets more than it can take all the same, while this has failed. */
  readonly overloads: boolean
}

/** So many InterLinks are tried before one is ordered. */
const TRIED = 24

/**
 * The cheapest change with which a failure loses nothing any more between a site and a VPC; null where none is known, as for a
 * site's own router. Every candidate is carried out on the plan by the core's own commands and the failure run again, in the planned
 * view: what refuses or does not help is no fix.
 */
export function cheapestFix(routing: Routing, failure: Failure, ends: Ends, context: Context): Fix | null {
  if (failure.kind === 'site') return null
  const { plan } = routing
  const needs = needsOf(effectOf(routing, failure).lost, ends)
  if (needs.in.length + needs.out.length === 0) return null
  let overloading: Fix | null = null
  for (const { kind, commands } of candidates(plan, failure, ends, needs, context.newId)) {
    const fix = tried(plan, failure, ends, kind, commands, context)
    if (fix === null) continue
    if (!fix.overloads) return fix
    overloading ??= fix
  }
  return overloading
}

type Candidate = Pick<Fix, 'kind' | 'commands'>

function* candidates(
  plan: Plan,
  failure: Failure,
  ends: Ends,
  needs: Needs,
  newId: () => string,
): Generator<Candidate> {
  const standing = Object.values(plan.links).filter(
    (link) => !takesDown(failure, link, 4) && !takesDown(failure, link, 6),
  )
  const configured = standing
    .flatMap((link): Candidate[] => {
      const commands = enabling(plan, link, ends, needs, newId)
      if (commands === null || commands.length === 0) return []
      return [{ kind: link.siteId === null || link.vpcId === null ? 'attach' : 'configure', commands }]
    })
    .sort((a, b) => FIX_KINDS.indexOf(a.kind) - FIX_KINDS.indexOf(b.kind) || a.commands.length - b.commands.length)
  yield* configured.slice(0, TRIED)
  const failed = failedBetween(plan, ends, failure)
  if (failed === undefined) return
  const demand = Object.values(plan.demands).find((one) => pairOf(one) === pairOf(ends))
  for (const commands of ordering(plan, ends, failed, failure, demand?.mbps ?? failed.bandwidthMbps, newId)) {
    yield { kind: 'order', commands }
  }
}

function tried(
  plan: Plan,
  failure: Failure,
  ends: Ends,
  kind: FixKind,
  commands: readonly Command[],
  context: Context,
): Fix | null {
  const done = execute(plan, { command: 'plan.batch', commands }, context)
  if (!done.ok) return null
  const routing = routingOf(done.plan, 'planned')
  const effect = effectOf(routing, failure)
  if (effect.lost.some((change) => pairOf(change) === pairOf(ends))) return null
  const { changed } = new Loading(routing).under(effect)
  const overloads = [...changed].some(([linkId, load]) => utilisation(routing, linkId, load) > 1)
  return { kind, commands, overloads }
}

function needsOf(lost: readonly PairChange[], ends: Ends): Needs {
  const of = (direction: 'in' | 'out') =>
    lost
      .filter((change) => change.direction === direction && pairOf(change) === pairOf(ends))
      .flatMap(({ prefixes }) => prefixes)
  return { in: of('in'), out: of('out') }
}
