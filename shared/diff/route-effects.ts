import type { RouteChange } from '../routing/diff.ts'
import type { Impact, Moved, Reached } from '../routing/impact.ts'
import type { Routing } from '../routing/routing.ts'
import { text } from '../text/index.ts'
import { whyGone, whyNew } from './route-causes.ts'

export const EFFECT_KINDS = ['unreachable', 'moved', 'reachable'] as const
export type EffectKind = (typeof EFFECT_KINDS)[number]

/** What a change does to one destination of one route table, and why: `from` and `to` are the ways in use, each reason a sentence. */
export type RouteEffect = Reached &
  Pick<Moved, 'from' | 'to' | 'by'> & { readonly kind: EffectKind; readonly why: readonly string[] }

const EFFECTS_IN_A_STEP = 64

/**
 * The destinations of an impact, worst first, each with the first reason of every way that it lost, or of those that it won where
 * it lost none. To be interrupted: some destinations a step.
 */
export function* routeEffectsInSteps(
  before: Routing,
  after: Routing,
  { unreachable, moved, reachable, removed, added }: Impact,
): Generator<undefined, RouteEffect[]> {
  const [gone, come] = [byDestination(removed), byDestination(added)]
  const effects: RouteEffect[] = []
  const all = [
    ...unreachable.map((one) => ({ ...one, kind: 'unreachable' as const })),
    ...moved.map((one) => ({ ...one, kind: 'moved' as const })),
    ...reachable.map((one) => ({ ...one, kind: 'reachable' as const })),
  ]
  for (const one of all) {
    if (effects.length % EFFECTS_IN_A_STEP === 0) yield
    const [lost, won] = [gone.get(keyOf(one)) ?? [], come.get(keyOf(one)) ?? []]
    const why =
      lost.length > 0 ? lost.map((way) => whyGone(before, after, way)) : won.map((way) => whyNew(after, before, way))
    effects.push({
      by: null,
      from: lost.map(({ nextHop }) => nextHop),
      to: won.map(({ nextHop }) => nextHop),
      ...one,
      why: [...new Set(why)],
    })
  }
  return effects
}

/** Where traffic to the destination goes now. */
export const effectWords = ({ kind, from, to, by }: RouteEffect): string => {
  const names = (hops: RouteEffect['to']) => hops.map(({ name }) => name).join(', ')
  if (kind === 'unreachable') return text.confirm.noWay
  if (kind === 'reachable') return text.confirm.via(names(to))
  const ways = text.confirm.movedFrom(names(from), names(to))
  return by === null ? ways : text.changes.within(ways, by)
}

const keyOf = ({ id, destination }: Reached): string => `${id} ${destination}`

function byDestination(changes: readonly RouteChange[]): Map<string, RouteChange[]> {
  const groups = new Map<string, RouteChange[]>()
  for (const change of changes) {
    const group = groups.get(keyOf(change))
    if (group === undefined) groups.set(keyOf(change), [change])
    else group.push(change)
  }
  return groups
}
