import type { Plan } from '../../shared/model/plan.ts'
import { effectOf } from '../../shared/resilience/effect.ts'
import { singleFailures } from '../../shared/resilience/failure.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { type BenchRow, leastMs } from './bench.ts'

/** What each single failure of a plan loses and shifts, beside computing all routes anew for each of them. */
export function failureRows(plan: Plan): BenchRow[] {
  const routing = computeRouting(plan, 'planned')
  const failures = singleFailures(routing)
  let harmful = 0
  const ours = leastMs(
    () => {
      harmful = failures.filter((failure) => effectOf(routing, failure).lost.length > 0).length
    },
    { runs: 1, warmups: 1 },
  )
  const peer = failures.length * leastMs(() => computeRouting(plan, 'planned'), { runs: 11, warmups: 5 })
  const count = failures.length.toLocaleString('en')
  return [
    {
      name: `failures: all ${count} single ones of ${Object.keys(plan.links).length.toLocaleString('en')} InterLinks`,
      ...{ peerName: 'full each', ours, peer, unit: 'ms', ratio: peer / ours },
      note: `${harmful.toLocaleString('en')} lose something; ${((1_000 * ours) / failures.length).toFixed(0)} µs each`,
    },
  ]
}
