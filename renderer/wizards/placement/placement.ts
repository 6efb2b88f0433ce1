import { linksOfConnection } from '../../../shared/commands/guards.ts'
import { bandwidthOf, freeVlan } from '../../../shared/commands/link-placement.ts'
import type { Refusal } from '../../../shared/contract/answer.ts'
import type { LinkKind } from '../../../shared/model/link.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { asNumber } from '../../dialogs/fields.tsx'
import { bandwidthOptions, type Option, popOptions } from '../../inspector/link-options.ts'
import { malformedField, shownHint, shownMessage } from '../../store/shown-refusal.ts'

/** What was chosen by hand; null where a choice follows from the ones before it. */
export type PlacementChoices = {
  region: string
  kind: LinkKind
  partnerId: string | null
  connectionId: string | null
  popId: string | null
  bandwidthMbps: number | null
  /** As typed. */
  vlan: string | null
  peerAsn: string
}

/** Where the InterLink would run, with what there is to choose from at each place. */
export type Placement = {
  hosts: Option[]
  hostId: string | null
  pops: Option[]
  popId: string | null
  bandwidths: Option[]
  bandwidthMbps: number | null
  vlan: string
  /** What is left of the dedicated connection, in Mbit/s; null for hosted InterLinks. */
  left: { mbps: number; portMbps: number } | null
  freeVlan: number | null
}

const USUAL_MBPS = 1000

const optionsOf = (things: readonly { id: string; name: string }[]): Option[] =>
  things.map(({ id, name }) => ({ value: id, label: name }))

/** Dedicated connections that end in the region; where an import did not say where one ends, it may be anywhere. */
const connectionsIn = (plan: Plan, region: string) =>
  Object.values(plan.connections).filter(({ popId }) => popId === null || plan.pops[popId]?.region === region)

/**
 * Completes choices: each one that was not made by hand, or is no longer there, is the first sensible one. `without`: an InterLink
 * that will be gone by then, and what it uses is free.
 */
export const placementOf = (plan: Plan, choices: PlacementChoices, without?: string): Placement => {
  const { region, kind } = choices
  const hosted = kind === 'hosted'
  const hosts = optionsOf(hosted ? Object.values(plan.partners) : connectionsIn(plan, region))
  const chosenHost = hosted ? choices.partnerId : choices.connectionId
  const hostId = (hosts.find(({ value }) => value === chosenHost) ?? hosts[0])?.value ?? null
  const connection = hosted || hostId === null ? undefined : plan.connections[hostId]

  const inRegion = popOptions(plan).find(({ group }) => group === region)?.items ?? []
  const pops = connection?.popId ? inRegion.filter(({ value }) => value === connection.popId) : inRegion
  const usable = pops.filter(({ disabled }) => !disabled)
  const popId = (usable.find(({ value }) => value === choices.popId) ?? usable[0] ?? pops[0])?.value ?? null

  const users =
    connection === undefined ? [] : linksOfConnection(plan, connection.id).filter(({ id }) => id !== without)
  const left =
    connection === undefined
      ? null
      : { mbps: Math.max(0, connection.bandwidthMbps - bandwidthOf(users)), portMbps: connection.bandwidthMbps }
  const offered = bandwidthOptions(popId === null ? undefined : plan.pops[popId])
  const fits = ({ value }: Option) => left === null || Number(value) <= left.mbps
  const bandwidth =
    offered.find(({ value }) => value === String(choices.bandwidthMbps)) ??
    offered.find((option) => option.value === String(USUAL_MBPS) && fits(option)) ??
    offered.find(fits) ??
    offered[0]
  const free = connection === undefined ? null : freeVlan(connection, users)
  return {
    hosts,
    hostId,
    pops,
    popId,
    bandwidths: offered.map((option) =>
      fits(option) ? option : { ...option, label: text.wizards.placement.tooMuch(option.label) },
    ),
    bandwidthMbps: bandwidth === undefined ? null : Number(bandwidth.value),
    vlan: choices.vlan ?? (free === null ? '' : String(free)),
    left,
    freeVlan: free,
  }
}

/** The fields of `link.create` and `link.replace` that a placement comes to. */
export const placementInput = ({ region, kind, peerAsn }: PlacementChoices, placement: Placement) => ({
  region,
  popId: placement.popId,
  bandwidthMbps: placement.bandwidthMbps,
  ...(kind === 'hosted'
    ? { partnerId: placement.hostId }
    : { connectionId: placement.hostId, vlan: asNumber(placement.vlan), peerAsn: asNumber(peerAsn) }),
})

/** Where a refusal is shown. */
export type LinkField =
  | 'name'
  | 'region'
  | 'host'
  | 'popId'
  | 'bandwidthMbps'
  | 'vlan'
  | 'peerAsn'
  | 'site'
  | 'policies'

const FIELD_OF_CODE: Record<string, LinkField> = {
  'pop/not-found': 'popId',
  'pop/region-mismatch': 'popId',
  'pop/bandwidth-unavailable': 'bandwidthMbps',
  'partner/not-found': 'host',
  'connection/not-found': 'host',
  'connection/capacity-exceeded': 'bandwidthMbps',
  'connection/vlan-taken': 'vlan',
  'site/not-found': 'site',
  'policy/not-found': 'policies',
  'link/policy-already-attached': 'policies',
  'link/region-mismatch': 'policies',
}
const FIELD_OF_INPUT: Record<string, LinkField> = {
  name: 'name',
  region: 'region',
  partnerId: 'host',
  connectionId: 'host',
  popId: 'popId',
  bandwidthMbps: 'bandwidthMbps',
  vlan: 'vlan',
  peerAsn: 'peerAsn',
  siteId: 'site',
}

/** The field that a refusal concerns; null where it concerns the whole. */
export const fieldOf = ({ code, subject }: Refusal): LinkField | null =>
  (code === 'input/invalid' ? FIELD_OF_INPUT[malformedField(subject)] : FIELD_OF_CODE[code]) ?? null

/** The refusals of each field, message and hint together. */
export const errorsByField = (refusals: readonly Refusal[]): Partial<Record<LinkField, string>> => {
  const errors: Partial<Record<LinkField, string>> = {}
  for (const refusal of refusals) {
    const field = fieldOf(refusal)
    if (field === null) continue
    const said = `${shownMessage(refusal)} ${shownHint(refusal)}`.trimEnd()
    errors[field] = errors[field] === undefined ? said : `${errors[field]} ${said}`
  }
  return errors
}
