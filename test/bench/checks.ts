import { Checker } from '../../shared/checks/checker.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { NAIVE_CODES, naiveFindings } from '../checks/naive.ts'
import { type BenchRow, median, medianMs } from './bench.ts'
import { routesPlan } from './routes-plan.ts'

const LINKS = 10_000
const FEWER = 1_000
const ENTRIES = 128
/** At 60 Hz. */
const FRAME_MS = 16.7

/** All checks of a large plan: altogether, after an edit, and the longest time that they keep a window from drawing. */
export async function benchChecks(): Promise<BenchRow[]> {
  const plan = routesPlan(LINKS, ENTRIES)
  const size = `${LINKS.toLocaleString('en')} InterLinks`
  routingOf(plan, 'planned')
  const full = medianMs(() => new Checker().check(plan, 'planned'))
  const edits = renamings(plan, 6)
  const checker = new Checker()
  const runs = edits.map((edited) => stepped(checker, edited))
  const after = median(runs.slice(1).map(({ ms }) => ms))
  const longest = median(runs.map((run) => run.longestMs))
  return [
    besideNaive(),
    {
      name: `checks: all, ${size}`,
      ours: full,
      peer: Number.NaN,
      unit: 'ms',
      ratio: Number.NaN,
      note: 'in slices',
    },
    {
      name: `checks: after one edit of an InterLink, ${size}`,
      peerName: 'all of them',
      ours: after,
      peer: full,
      unit: 'ms',
      ratio: full / after,
      note: 'in slices, what changed alone',
    },
    {
      name: `checks: longest slice, ${size}`,
      peerName: 'a frame',
      ours: longest,
      peer: FRAME_MS,
      unit: 'ms',
      ratio: FRAME_MS / longest,
      bar: '≤ 1 frame',
      ok: longest <= FRAME_MS,
    },
  ]
}

function stepped(by: Checker, plan: Plan): { ms: number; longestMs: number } {
  // The window has the routes already when it starts to check.
  routingOf(plan, 'planned')
  const steps = by.steps(plan, 'planned')
  const start = performance.now()
  let last = start
  let longestMs = 0
  for (let done = false; !done; ) {
    done = steps.next().done === true
    const now = performance.now()
    longestMs = Math.max(longestMs, now - last)
    last = now
  }
  return { ms: last - start, longestMs }
}

/** The plan again and again with another InterLink renamed. */
function renamings(plan: Plan, count: number): Plan[] {
  const plans: Plan[] = [plan]
  for (const link of Object.values(plan.links).slice(0, count)) {
    const before = plans.at(-1)!
    plans.push({ ...before, links: { ...before.links, [link.id]: { ...link, name: `${link.name} again` } } })
  }
  return plans
}

/** The checks that the tests' second implementation knows, which compares everything with everything. */
function besideNaive(): BenchRow {
  const plan = routesPlan(FEWER, ENTRIES)
  routingOf(plan, 'planned')
  const codes = new Checker().codes.filter((code) => NAIVE_CODES.includes(code))
  const ours = medianMs(() => new Checker(codes).check(plan, 'planned'))
  const peer = medianMs(() => naiveFindings(plan), { runs: 1, warmups: 0 })
  return {
    name: `checks: overlaps, ties and filter entries, ${FEWER.toLocaleString('en')} InterLinks`,
    peerName: 'everything with everything',
    ours,
    peer,
    unit: 'ms',
    ratio: peer / ours,
    bar: '≥ 20',
    ok: peer / ours >= 20,
  }
}
