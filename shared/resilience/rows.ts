import type { Plan } from '../model/plan.ts'
import type { PairChange, Shift } from './effect.ts'
import type { Failure } from './failure.ts'
import type { Consequence, Severity } from './report.ts'
import { failureText } from './words.ts'

/** A consequence as plain data with names, for scripts. Traffic flows against the announcements that it follows (D1). */
export type ConsequenceRow = {
  failure: { kind: Failure['kind']; id: string; ipVersion: 4 | 6 | null; text: string }
  severity: Severity
  lost: TrafficRow[]
  shifted: ShiftRow[]
  diverted: ShiftRow[]
  usages: { link: string; mbps: number; share: number }[]
  unmetMbps: number
  capacities: { site: string; vpc: string; mbps: number; leftMbps: number; demandMbps: number | null }[]
}

export type TrafficRow = { from: string; to: string; destinations: readonly string[] }
export type ShiftRow = TrafficRow & { before: string[]; after: string[] }

export const consequenceRow = (plan: Plan, consequence: Consequence): ConsequenceRow => {
  const { failure, severity, effect, usages, unmetMbps, capacities } = consequence
  const shift = (one: Shift): ShiftRow => ({
    ...trafficRow(plan, one),
    before: linkNames(plan, one.from),
    after: linkNames(plan, one.to),
  })
  return {
    failure: {
      kind: failure.kind,
      id: failure.id,
      ipVersion: failure.kind === 'session' ? failure.version : null,
      text: failureText(plan, failure),
    },
    severity,
    lost: effect.lost.map((change) => trafficRow(plan, change)),
    shifted: effect.shifted.map(shift),
    diverted: effect.diverted.map(shift),
    usages: usages.map(({ linkId, load, share }) => ({
      link: plan.links[linkId]?.name ?? linkId,
      mbps: Math.max(load.in, load.out),
      share,
    })),
    unmetMbps,
    capacities: capacities.map(({ siteId, vpcId, ...rest }) => ({ ...pairNames(plan, { siteId, vpcId }), ...rest })),
  }
}

export const pairNames = (plan: Plan, { siteId, vpcId }: { siteId: string; vpcId: string }) => ({
  site: plan.sites[siteId]?.name ?? siteId,
  vpc: plan.vpcs[vpcId]?.name ?? vpcId,
})

export const linkNames = (plan: Plan, ids: readonly string[]): string[] => ids.map((id) => plan.links[id]?.name ?? id)

export const trafficRow = (plan: Plan, change: PairChange): TrafficRow => {
  const { site, vpc } = pairNames(plan, change)
  const [from, to] = change.direction === 'in' ? [vpc, site] : [site, vpc]
  return { from, to, destinations: change.prefixes }
}
