import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printAddress } from '../../shared/model/address.ts'
import { canonicalPrefix, covers, prefixOf } from '../../shared/model/prefix.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { REASON_CODES } from '../../shared/routing/reason.ts'
import { VIEWS } from '../../shared/routing/view.ts'
import { candidatesFor, UNUSED_BECAUSE } from '../../shared/trace/candidates.ts'
import { DISPOSITION_CODES } from '../../shared/trace/disposition.ts'
import { allNetworks, type Network } from '../../shared/trace/network.ts'
import { traceOf } from '../../shared/trace/trace.ts'
import { type Step, stepsOf } from '../../shared/trace/walk.ts'
import { anyPlan } from '../routing/random-plan.ts'
import { naiveSteps } from './naive-walk.ts'

const saidOf = (first: Step) =>
  stepsOf(first)
    .map(({ at, entry, end }) => `${at.id} ${entry?.destination.text ?? 'none'} ${end ?? 'on'}`)
    .sort()

/** The first and the last address of a prefix, where routes are most likely to change. */
const edgesOf = (text: string) => {
  const { version, words, length } = canonicalPrefix(text)
  const host = words.map((word, i) => {
    const bits = Math.min(32, Math.max(0, length - 32 * i))
    return (word | (bits === 32 ? 0 : 0xffffffff >>> bits)) >>> 0
  })
  return [words, host].map((edge) => ({ version, words: edge }))
}

test('any address of any plan goes the way that naive tables send it, and is in one flow that says so', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...VIEWS), (plan, view) => {
      const routing = computeRouting(plan, view)
      const networks = allNetworks(routing)
      const announced = Object.values(plan.sites).flatMap((site) => site.announcements.map(({ prefix }) => prefix))
      const held = [...announced, ...Object.values(plan.networks).flatMap(({ subnets }) => subnets)]
      const addresses = [...new Set(held)].slice(0, 8).flatMap(edgesOf)
      for (const network of networks) {
        for (const target of [canonicalPrefix('0.0.0.0/0'), canonicalPrefix('::/0')]) {
          const { flows } = traceOf(routing, { network, prefix: null }, { network: null, prefix: target }).forward
          for (const address of addresses.filter(({ version }) => version === target.version)) {
            const host = prefixOf(address, address.version === 4 ? 32 : 128)
            const holding = flows.filter(
              ({ destination, except }) => covers(destination, host) && !except.some((part) => covers(part, host)),
            )
            expect(holding).toHaveLength(1)
            const text = printAddress(address.version, address.words)
            const { start } = holding[0]!
            if (start !== null) expect(saidOf(start)).toEqual(naiveSteps(plan, view, network, text))
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('every trace of any plan ends in a listed way, and every InterLink between its ends in a listed verdict', () => {
  const listed = new Set<string>([...REASON_CODES, ...UNUSED_BECAUSE, 'used', 'not-announced'])
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...VIEWS), (plan, view) => {
      const routing = computeRouting(plan, view)
      const networks = allNetworks(routing)
      const pairs = networks.flatMap((from) => networks.map((to): [Network, Network] => [from, to]))
      for (const [from, to] of pairs) {
        const { forward, back } = traceOf(routing, { network: from, prefix: null }, { network: to, prefix: null })
        for (const way of [forward, ...back]) {
          if (way.refused !== null) expect(DISPOSITION_CODES).toContain(way.refused)
          for (const flow of way.flows) {
            expect(DISPOSITION_CODES).toContain(flow.disposition)
            const { version, words } = flow.destination
            const candidates = candidatesFor(routing, from, to, { version, words }, flow.start?.entry ?? null)
            for (const candidate of candidates) {
              const { verdict } = candidate
              const code =
                verdict === 'blocked' ? candidate.reason.code : verdict === 'unused' ? candidate.because : verdict
              expect(listed).toContain(code)
            }
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})
