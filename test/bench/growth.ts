import { type BenchRow, median } from './bench.ts'

const ROUNDS = 7
/** Small ones are run this many times as often, by size: a few milliseconds alone say little. */
const WORK_A_ROUND = 4000
const BAR = 1

/**
 * How the cost of a run grows from the smallest size to the largest, beside n log n: the slope of the straight line
 * through log(cost) over log(n log n), by least squares. 1 is n log n, less is better; the constant factor has no say.
 *
 * All sizes are run in turns, round after round, so that whatever else the machine does slows all alike; the median of
 * each size counts. Before the first round every size has been run once: code is compiled, and the heap has its size.
 */
export function growthRow<T>(
  what: string,
  sizes: readonly { size: number; plan: T }[],
  costOf: (plan: T) => number,
): BenchRow {
  for (const { plan } of sizes) costOf(plan)
  const costs = sizes.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { size, plan }] of sizes.entries())
      for (let run = 0; run < Math.max(1, WORK_A_ROUND / size); run++) costs[i]!.push(costOf(plan))
  const medians = costs.map(median)
  const slope = slopeOf(
    sizes.map(({ size }) => Math.log(size * Math.log(size))),
    medians.map(Math.log),
  )
  const [first, last] = [sizes[0]!.size, sizes.at(-1)!.size]
  return {
    name: `growth of ${what} from ${first} to ${last} InterLinks, fitted slope`,
    peerName: 'n log n',
    ours: slope,
    peer: 1,
    unit: '',
    ratio: 1 / slope,
    bar: `slope ≤ ${BAR}`,
    ok: slope <= BAR,
    note: sizes.map(({ size }, i) => `${size}: ${medians[i]!.toFixed(1)} ms`).join(', '),
  }
}

/** Of the straight line through the points that is nearest to them by least squares. */
function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x0, y0] = [mean(xs), mean(ys)]
  const covariance = xs.reduce((sum, x, i) => sum + (x - x0) * (ys[i]! - y0), 0)
  return covariance / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0)
}
