import { planIdSchema } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type GenerateOptions, generatePlan } from '../../shared/sample/generate.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../shared/topology/scene.ts'
import { svgOf } from '../support/svg-of.ts'
import { type BenchRow, median } from './bench.ts'
import { countDrawnCrossings, sampleBeziers } from './drawn-crossings.ts'
import { growthRow } from './growth.ts'
import { type Dot, dotOf, edgesOfPlain, findDot, runElk, runElkApart } from './layout-peers.ts'

const RUNS = 9
const GROWTH_LINKS = [500, 1000, 2000, 5000, 10_000, 20_000]
const ELK = 'ELK layered, layout alone'
const ELK_BAR = 100
const ELK_LONGEST_MS = 120_000
const flows = { edgeState: () => ({ state: 'flows' as const }) }

const planOf = (links: number, attachments: GenerateOptions['attachments']): Plan =>
  generatePlan({ links, seed: 1, attachments }, planIdSchema.parse('00000000-0000-4000-8000-000000000000'))

const sceneOfPlan = (plan: Plan): Scene => {
  const graph = graphOf(plan)
  return sceneOf(graph, layout(graph, {}), flows)
}

/** Milliseconds from a plan that nothing has seen before to SVG text: what is remembered of its things is not used. */
function ourTimes(plan: Plan, runs = RUNS): number[] {
  return Array.from({ length: runs }, () => {
    const fresh = structuredClone(plan)
    const start = performance.now()
    svgOf(sceneOfPlan(fresh))
    return performance.now() - start
  })
}

export const ourCrossings = (plan: Plan): number =>
  countDrawnCrossings(
    sceneOfPlan(plan).edges.map(({ from, to, path }) => ({ from, to, line: sampleBeziers(path.points) })),
  )

/** Layout, scene and SVG beside Graphviz and ELK on the same nodes, sizes and edges; crossings as drawn. */
export async function benchLayout(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  // The app runs for hours: its compiler has long seen this code.
  ourTimes(planOf(1000, 'local'), 15)
  const dot = await findDot()
  for (const attachments of ['local', 'random'] as const) {
    for (const links of [200, 500, 1000]) {
      const plan = planOf(links, attachments)
      const what = `${links} InterLinks, ${attachments} attachments`
      const crossings = ourCrossings(plan)
      rows.push(...besideDot(dot, plan, what, crossings, DOT_BARS[links]))
      if (links < 1000) rows.push(...(await besideElk(plan, what, crossings)))
    }
  }
  for (const attachments of ['local', 'random'] as const)
    rows.push(await besideElkOnce(planOf(2000, attachments), `2000 InterLinks, ${attachments} attachments`))
  rows.push(
    growthRow(
      'layout+SVG',
      GROWTH_LINKS.map((links) => ({ size: links, plan: planOf(links, 'local') })),
      (plan) => ourTimes(plan, 1)[0]!,
    ),
  )
  return rows
}

/** By InterLinks, how many times as fast as Graphviz we mean to be at least. */
const DOT_BARS: Record<number, number | undefined> = { 500: 10, 1000: 20 }

function besideDot(dot: Dot, plan: Plan, what: string, crossings: number, bar: number | undefined): BenchRow[] {
  const source = dotOf(graphOf(plan))
  // In turns, so that whatever else the machine does slows both alike.
  const rounds = Array.from({ length: 3 }, () => ({ ours: ourTimes(plan), dot: timed(() => dot.run(source, 'svg')) }))
  const ours = median(rounds.flatMap((round) => round.ours))
  const peer = median(rounds.map((round) => round.dot))
  const peerCrossings = countDrawnCrossings(edgesOfPlain(dot.run(source, 'plain')))
  const bars = bar === undefined ? {} : { bar: `≥ ${bar}`, ok: peer / ours >= bar }
  return [
    { name: `layout+SVG, ${what}`, peerName: dot.name, ours, peer, unit: 'ms', ratio: peer / ours, ...bars },
    crossingsRow(what, 'dot', crossings, peerCrossings, bar !== undefined),
  ]
}

async function besideElk(plan: Plan, what: string, crossings: number): Promise<BenchRow[]> {
  const graph = graphOf(plan)
  const ours: number[] = []
  const times: number[] = []
  let peerCrossings = 0
  for (let round = 0; round < 3; round++) {
    ours.push(...ourTimes(plan))
    const start = performance.now()
    const drawn = await runElk(graph)
    times.push(performance.now() - start)
    if (round === 0) peerCrossings = countDrawnCrossings(drawn)
  }
  return [
    {
      name: `layout+SVG, ${what}`,
      peerName: ELK,
      ours: median(ours),
      peer: median(times),
      unit: 'ms',
      ratio: median(times) / median(ours),
    },
    crossingsRow(what, 'ELK', crossings, peerCrossings, false),
  ]
}

/** Once, and stopped where it takes longer than any bar asks for: the time until then is what it took at least. */
async function besideElkOnce(plan: Plan, what: string): Promise<BenchRow> {
  const ours = median(ourTimes(plan))
  const { ms, stopped } = await runElkApart(graphOf(plan), ELK_LONGEST_MS)
  return {
    name: `layout+SVG, ${what}`,
    peerName: ELK,
    ours,
    peer: ms,
    unit: 'ms',
    ratio: ms / ours,
    bar: `≥ ${ELK_BAR}`,
    ok: ms / ours >= ELK_BAR,
    ...(stopped ? { note: `stopped after ${ELK_LONGEST_MS / 1000} s` } : {}),
  }
}

const timed = (call: () => unknown): number => {
  const start = performance.now()
  call()
  return performance.now() - start
}

const crossingsRow = (what: string, peerName: string, ours: number, peer: number, barred: boolean): BenchRow => ({
  name: `drawn edge crossings, ${what}`,
  peerName,
  ours,
  peer,
  unit: '',
  ratio: ours === peer ? 1 : peer / ours,
  ...(barred ? { bar: 'no more', ok: ours <= peer } : {}),
})
