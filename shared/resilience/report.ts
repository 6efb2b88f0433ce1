import type { LinkId, SiteId, VpcId } from '../model/ids.ts'
import { allSteps } from '../routing/all-steps.ts'
import type { Routing } from '../routing/routing.ts'
import { type Effect, effectOf, isHarmless, pairOf } from './effect.ts'
import { carries, FAILURE_KINDS, type Failure, singleFailures, takesDown } from './failure.ts'
import { type Load, Loading, utilisation } from './load.ts'

/** What a failure comes to, the worst first: traffic is lost, InterLinks get more than they can take, traffic only moves. */
export const SEVERITIES = ['loses', 'overloads', 'moves', 'harmless'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How much of an InterLink the demands take. `share`: of its bandwidth, 1 is full. */
export type Usage = { readonly linkId: LinkId; readonly load: Load; readonly share: number }

/** The bandwidth of the InterLinks that carry routes between a site and a VPC, in Mbit/s. */
export type Capacity = {
  readonly siteId: SiteId
  readonly vpcId: VpcId
  readonly mbps: number
  readonly leftMbps: number
  /** What was entered for the pair; null where nothing was. */
  readonly demandMbps: number | null
}

export type Consequence = {
  readonly failure: Failure
  readonly severity: Severity
  readonly effect: Effect
  /** The InterLinks that get more than before, the fullest first: that is the bottleneck. Without demands, none. */
  readonly usages: readonly Usage[]
  /** Demand that nothing carries any more beyond what nothing carried before, in Mbit/s. */
  readonly unmetMbps: number
  readonly capacities: readonly Capacity[]
}

/** The InterLinks that get more than they can take while everything is up, the fullest first. */
export function overloadedNow(routing: Routing, loading = new Loading(routing)): Usage[] {
  return [...loading.loads]
    .map(([linkId, load]): Usage => ({ linkId, load, share: utilisation(routing, linkId, load) }))
    .filter(({ share }) => share > 1)
    .sort((a, b) => b.share - a.share)
}

/** What one failure comes to. `loading`: of the same routing. */
export function consequenceOf(routing: Routing, failure: Failure, loading = new Loading(routing)): Consequence {
  const effect = effectOf(routing, failure)
  const { changed, unmetMbps } = loading.under(effect)
  const usages = [...changed]
    .filter(([linkId, load]) => heavier(load, loading.loads.get(linkId)))
    .map(([linkId, load]): Usage => ({ linkId, load, share: utilisation(routing, linkId, load) }))
    .sort((a, b) => b.share - a.share)
  const unmet = [...unmetMbps].reduce((sum, [id, mbps]) => sum + mbps - loading.unmetMbps(id), 0)
  return {
    failure,
    severity: severityOf(effect, usages),
    effect,
    usages,
    unmetMbps: unmet,
    capacities: capacitiesOf(routing, effect, loading),
  }
}

/** Every single failure of a plan, single points of failure first; a site's own router, which nothing can replace, last of them. */
export const reportOf = (routing: Routing): Consequence[] => allSteps(reportInSteps(routing))

/** As `reportOf`, to be interrupted: one failure a step. */
export function* reportInSteps(routing: Routing): Generator<undefined, Consequence[]> {
  const loading = new Loading(routing)
  const consequences: Consequence[] = []
  for (const failure of singleFailures(routing)) {
    consequences.push(consequenceOf(routing, failure, loading))
    yield
  }
  return sorted(consequences)
}

const sorted = (consequences: readonly Consequence[]): Consequence[] =>
  consequences
    .map((consequence) => ({ consequence, rank: rankOf(consequence) }))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .map(({ consequence }) => consequence)

const rankOf = ({ failure, severity, effect, usages }: Consequence): number[] => [
  SEVERITIES.indexOf(severity),
  failure.kind === 'site' ? 1 : 0,
  -new Set(effect.lost.map(pairOf)).size,
  -effect.lost.reduce((sum, { prefixes }) => sum + prefixes.length, 0),
  -(usages[0]?.share ?? 0),
  FAILURE_KINDS.indexOf(failure.kind),
]

const firstDifference = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const severityOf = (effect: Effect, usages: readonly Usage[]): Severity => {
  if (effect.lost.length > 0) return 'loses'
  if (usages.some(({ share }) => share > 1)) return 'overloads'
  return isHarmless(effect) ? 'harmless' : 'moves'
}

const heavier = (load: Load, before: Load | undefined): boolean =>
  Math.max(load.in, load.out) > Math.max(before?.in ?? 0, before?.out ?? 0)

function capacitiesOf(routing: Routing, { failure, lost, shifted, diverted }: Effect, loading: Loading): Capacity[] {
  const pairs = new Map([...lost, ...shifted, ...diverted].map((change) => [pairOf(change), change]))
  return [...pairs].map(([pair, { siteId, vpcId }]): Capacity => {
    const links = routing.index
      .ofSite(siteId)
      .flatMap((slot) => routing.index.at(slot) ?? [])
      .filter((link) => link.vpcId === vpcId && carries(routing, link))
    const sum = (some: typeof links) => some.reduce((mbps, { bandwidthMbps }) => mbps + bandwidthMbps, 0)
    const isUp = (link: (typeof links)[number]) =>
      ([4, 6] as const).some((version) => carries(routing, link, version) && !takesDown(failure, link, version))
    return { siteId, vpcId, mbps: sum(links), leftMbps: sum(links.filter(isUp)), demandMbps: loading.demandMbps(pair) }
  })
}
