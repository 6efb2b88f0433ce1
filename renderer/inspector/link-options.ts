import type { Pop } from '../../shared/model/catalogue.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { group: string; items: Option[] }

/** Who can host an InterLink: partners, or the customer's own connections. */
export const hostOptions = (plan: Plan): OptionGroup[] => [
  {
    group: text.field.partner,
    items: Object.values(plan.partners).map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    group: text.field.connection,
    items: Object.values(plan.connections).map(({ id, name }) => ({ value: id, label: name })),
  },
]

/** PoPs by region; those that offer nothing at the moment can't be chosen. */
export const popOptions = (plan: Plan): OptionGroup[] =>
  [...Map.groupBy(Object.values(plan.pops), (pop) => pop.region)].map(([group, pops]) => ({
    group,
    items: pops.map((pop) => ({
      value: pop.id,
      label: pop.displayName,
      disabled: pop.availableLinkBandwidthsMbps.length === 0,
    })),
  }))

/** Usual port speeds of dedicated connections, in Mbit/s. */
const PORT_SPEEDS_MBPS = [1000, 10_000, 25_000, 100_000]

/** What a dedicated connection's port can be ordered with; one that an import brought is kept as it is. */
export const portSpeedOptions = (currentMbps: number): Option[] =>
  [...new Set([...PORT_SPEEDS_MBPS, currentMbps])]
    .toSorted((a, b) => a - b)
    .map((mbps) => ({ value: String(mbps), label: text.bandwidth(mbps) }))

/** What the PoP offers (rule 11). */
export const bandwidthOptions = (pop: Pop | undefined): Option[] =>
  (pop?.availableLinkBandwidthsMbps ?? []).map((mbps) => ({ value: String(mbps), label: text.bandwidth(mbps) }))
