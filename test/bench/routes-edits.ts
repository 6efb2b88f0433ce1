import { applyPatches } from 'immer'
import type { Context } from '../../shared/commands/define.ts'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { computeRouting } from '../../shared/routing/compute-routing.ts'
import { followPlan, routingOf } from '../../shared/routing/of-plan.ts'
import { sceneFacts } from '../../shared/topology/scene-facts.ts'
import { linkId, policyId, siteId } from '../support/plan-builder.ts'
import { type BenchRow, FRAME_MS, leastMs, median } from './bench.ts'
import { LINKS_PER_POLICY } from './routes-plan.ts'

const EDITS = 100
const WARMUPS = 20

const context: Context = { newId: () => crypto.randomUUID(), now: () => '2026-01-01T00:00:00.000Z' }

type Edit = { name: string; command: (plan: Plan, i: number) => unknown; least?: number }

const POLICY = policyId('policy-3')
const SITE = siteId('site-77')
const REAL_SITE = siteId('amazon-ipv4')

const announce = (plan: Plan, id: string, prefix: string) => ({
  command: 'site.update',
  siteId: id,
  announcements: plan.sites[id]!.announcements.with(0, { prefix, community: null }),
})

const edits: Edit[] = [
  {
    name: `one filter entry of a policy shared by ${LINKS_PER_POLICY.toLocaleString('en')} InterLinks`,
    command: ({ policies }, i) => {
      const { prefixFilterIn } = policies[POLICY]!
      const entry = `10.${i % 256}.0.0/16`
      const others = prefixFilterIn.filter((other) => other !== entry)
      return { command: 'policy.update', policyId: POLICY, prefixFilterIn: others.with(i % others.length, entry) }
    },
    least: 50,
  },
  { name: 'one announcement', command: (plan, i) => announce(plan, SITE, `10.200.${i % 256}.0/24`), least: 50 },
  {
    name: 'one status',
    command: (_, i) => ({
      command: 'link.setStatus',
      linkId: linkId('link-77'),
      status: i % 2 === 0 ? 'all_down' : 'active',
    }),
    least: 50,
  },
  {
    name: 'one announcement of a site that makes 7 904 of them',
    command: (plan, i) => announce(plan, REAL_SITE, `10.200.${i % 256}.0/24`),
  },
]

/**
 * Recomputation after an edit beside the full one, both on what a window has been sent: a copy of the plan when it is opened,
 * copies of a command's patches after. So both read all that is new to them; the note tells how long the full computation
 * takes once everything has been read.
 */
export function editRows(plan: Plan): BenchRow[] {
  const opened = fullMs(plan)
  const again = leastMs(() => computeRouting(plan, 'planned'), { runs: 21, warmups: 5 })
  const measured = edits.map((edit) => ({ edit, ...measure(plan, edit) }))
  return [
    ...measured.map(({ edit, routing }) => {
      const ours = median(routing)
      const row = { name: `routes: an edit, ${edit.name}`, peerName: 'full', ours, peer: opened, unit: 'ms' }
      const ratio = opened / ours
      const note = `full with everything read: ${again.toFixed(2)} ms, ${(again / ours).toFixed(1)}×`
      return edit.least === undefined
        ? { ...row, ratio, note }
        : { ...row, ratio, bar: `≥ ${edit.least}`, ok: ratio >= edit.least, note }
    }),
    ...measured.map(({ edit, blocked }) => {
      const ours = median(blocked)
      const ratio = FRAME_MS / ours
      return {
        ...{
          name: `routes: what a window halts for, ${edit.name}`,
          peerName: 'frame',
          ours,
          peer: FRAME_MS,
          unit: 'ms',
        },
        ...{ ratio, bar: '≥ 1', ok: ratio >= 1, note: `95 of 100 below ${almostLongest(blocked).toFixed(1)} ms` },
      }
    }),
  ]
}

/** The full computation of a plan that nothing is known of yet: each time another copy. */
function fullMs(plan: Plan): number {
  const times: number[] = []
  for (let i = 0; i < 4; i++) {
    const copy = structuredClone(plan)
    const start = performance.now()
    computeRouting(copy, 'planned')
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

/**
 * `routing`: the recomputation alone. `blocked`: with it, all else that a window does with routes in the same task, which is
 * finding out what the drawing says of them.
 */
function measure(plan: Plan, { command }: Edit): { routing: number[]; blocked: number[] } {
  let kept = plan
  let shown = structuredClone(plan)
  sceneFacts(shown, routingOf(shown, 'planned'))
  const routing: number[] = []
  const blocked: number[] = []
  for (let i = 0; i < WARMUPS + EDITS; i++) {
    const outcome = execute(kept, command(kept, i), context)
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.answer.refusals)}`)
    kept = outcome.plan
    const patches = structuredClone(outcome.patches)
    const next = applyPatches(shown, patches)
    const start = performance.now()
    followPlan(shown, next, patches)
    const routes = routingOf(next, 'planned')
    const computed = performance.now()
    sceneFacts(next, routes)
    if (i >= WARMUPS) {
      routing.push(computed - start)
      blocked.push(performance.now() - start)
    }
    shown = next
  }
  return { routing, blocked }
}

const almostLongest = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
