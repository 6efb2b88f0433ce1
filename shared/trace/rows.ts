import type { Plan } from '../model/plan.ts'
import type { Community } from '../model/site.ts'
import { explain } from '../routing/explain.ts'
import type { RouteOrigin } from '../routing/route-table.ts'
import type { Routing } from '../routing/routing.ts'
import { text } from '../text/index.ts'
import { type Candidate, candidatesOfFlow } from './candidates.ts'
import type { Disposition } from './disposition.ts'
import { writeEnd } from './endpoint.ts'
import type { Flow } from './flow.ts'
import { groupFlows } from './groups.ts'
import type { Network } from './network.ts'
import type { Way } from './trace.ts'
import { type StepEnd, stepsOf } from './walk.ts'

/** A trace as plain data: what the command line writes and the window shows. Texts are in the language spoken now. */
export type NamedThing = { id: string; name: string }
export type NamedNetwork = NamedThing & { kind: Network['kind'] }

/** One network on the way, and what its table made of the destination. */
export type HopRow = {
  at: NamedNetwork
  matched: {
    destination: string
    origin: RouteOrigin
    localPreference: number | null
    community: Community | null
  } | null
  /** Null where the way goes on. */
  end: StepEnd | null
  /** More than one: equal paths (ECMP). */
  over: { link: NamedThing; to: NamedNetwork }[]
}

export type CandidateRow = {
  link: NamedThing
  verdict: Candidate['verdict']
  /** A reason of route exchange, or why a route that crosses is not used; null where the verdict says all. */
  code: string | null
  prefix: string | null
  text: string
}

export type DestinationRow = { prefix: string; except: string[] }

/** Destinations that fare alike. Hops and candidates are those of the first of them. */
export type GroupRow = {
  disposition: Disposition
  destinations: DestinationRow[]
  hops: HopRow[]
  candidates: CandidateRow[]
}

export type WayRow = {
  from: string
  to: string
  arrives: boolean
  /** Why nothing was sent at all. */
  refused: Disposition | null
  groups: GroupRow[]
}

export const namedNetwork = (plan: Plan, { kind, id }: Network): NamedNetwork => ({
  kind,
  id,
  name: (kind === 'vpc' ? plan.vpcs : plan.sites)[id]?.name ?? id,
})

export const wayRow = (routing: Routing, way: Way): WayRow => ({
  from: writeEnd(routing.plan, way.from),
  to: writeEnd(routing.plan, way.to),
  arrives: way.arrives,
  refused: way.refused,
  groups: groupFlows(way.flows).map((flows) => ({
    disposition: flows[0]!.disposition,
    destinations: flows.map(destinationRow),
    hops: hopRows(routing.plan, flows[0]!),
    candidates: candidateRows(routing, way, flows[0]!),
  })),
})

export const destinationRow = ({ destination, except }: Flow): DestinationRow => ({
  prefix: destination.text,
  except: except.map((part) => part.text),
})

/** In the order of travel; branches that meet again are one hop from there. */
export const hopRows = (plan: Plan, { start }: Flow): HopRow[] =>
  start === null
    ? []
    : stepsOf(start).map(({ at, entry, end, branches }) => ({
        at: namedNetwork(plan, at),
        matched: entry && {
          destination: entry.destination.text,
          origin: entry.origin,
          localPreference: entry.localPreference,
          community: entry.community,
        },
        end,
        over: branches.map(({ linkId, to }) => ({
          link: { id: linkId, name: plan.links[linkId]?.name ?? linkId },
          to: namedNetwork(plan, to.at),
        })),
      }))

export const candidateRows = (routing: Routing, { from }: Way, flow: Flow): CandidateRow[] =>
  candidatesOfFlow(routing, from.network, flow).map((candidate) => candidateRow(routing.plan, flow, candidate))

const candidateRow = (plan: Plan, flow: Flow, candidate: Candidate): CandidateRow => ({
  link: { id: candidate.link.id, name: candidate.link.name },
  verdict: candidate.verdict,
  code: codeOf(candidate),
  prefix: candidate.verdict === 'not-announced' ? null : candidate.prefix,
  text: candidateText(plan, flow, candidate),
})

const codeOf = (candidate: Candidate): string | null =>
  candidate.verdict === 'blocked' ? candidate.reason.code : candidate.verdict === 'unused' ? candidate.because : null

/** What an InterLink does for a flow, or why it doesn't, in a sentence. */
export function candidateText(plan: Plan, { address }: Flow, candidate: Candidate): string {
  const { verdicts, unused } = text.trace
  switch (candidate.verdict) {
    case 'unused':
      return unused[candidate.because](candidate.prefix)
    case 'blocked':
      return verdicts.blocked(explain(plan, candidate.link, candidate.reason, address.version), candidate.prefix)
    default:
      return verdicts[candidate.verdict]
  }
}
