import { planIdSchema } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type GenerateOptions, generatePlan } from '../../shared/sample/generate.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../shared/topology/scene.ts'
import { svgOf } from '../support/svg-of.ts'
import { type BenchRow, median } from './bench.ts'
import { countDrawnCrossings, sampleBeziers } from './drawn-crossings.ts'
import { dotOf, edgesOfPlain, graphvizIsInstalled, runDot, runElk } from './layout-peers.ts'

const RUNS = 9
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
  const graphviz = graphvizIsInstalled()
  for (const attachments of ['local', 'random'] as const) {
    for (const links of [200, 500, 1000]) {
      const plan = planOf(links, attachments)
      const what = `${links} InterLinks, ${attachments} attachments`
      const crossings = ourCrossings(plan)
      if (graphviz) rows.push(...besideDot(plan, what, crossings, links >= 500))
      else rows.push(skipped(`layout+SVG, ${what}`, median(ourTimes(plan)), 'Graphviz dot is not installed'))
      rows.push(...(await besideElk(plan, what, crossings)))
    }
  }
  return [...rows, ...growth()]
}

function besideDot(plan: Plan, what: string, crossings: number, barred: boolean): BenchRow[] {
  const dot = dotOf(graphOf(plan))
  // In turns, so that whatever else the machine does slows both alike.
  const rounds = Array.from({ length: 3 }, () => ({ ours: ourTimes(plan), dot: timed(() => runDot(dot, 'svg')) }))
  const ours = median(rounds.flatMap((round) => round.ours))
  const peer = median(rounds.map((round) => round.dot))
  const peerCrossings = countDrawnCrossings(edgesOfPlain(runDot(dot, 'plain')))
  const bars = barred ? { bar: '≥ 10', ok: peer / ours >= 10 } : {}
  return [
    { name: `layout+SVG, ${what}`, peerName: 'dot -Tsvg', ours, peer, unit: 'ms', ratio: peer / ours, ...bars },
    crossingsRow(what, 'dot', crossings, peerCrossings, barred),
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
      peerName: 'ELK layered, layout alone',
      ours: median(ours),
      peer: median(times),
      unit: 'ms',
      ratio: median(times) / median(ours),
    },
    crossingsRow(what, 'ELK', crossings, peerCrossings, false),
  ]
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

const skipped = (name: string, ours: number, note: string): BenchRow => ({
  name,
  ours,
  peer: Number.NaN,
  unit: 'ms',
  ratio: Number.NaN,
  note: `skipped: ${note}`,
})

/** The best time for 40 times as many InterLinks, against 40 times n log n of the best for few: growth, not luck. */
function growth(): BenchRow[] {
  const [small, large] = [500, 20_000]
  const [smallPlan, largePlan] = [planOf(small, 'local'), planOf(large, 'local')]
  const rounds = Array.from({ length: 5 }, () => ({ small: ourTimes(smallPlan), large: ourTimes(largePlan, 1) }))
  const ours = Math.min(...rounds.flatMap((round) => round.large))
  const times = (large * Math.log(large)) / (small * Math.log(small))
  const peer = Math.min(...rounds.flatMap((round) => round.small)) * times
  return [
    {
      name: `layout+SVG, ${large} InterLinks`,
      peerName: `n log n from ${small}`,
      ours,
      peer,
      unit: 'ms',
      ratio: peer / ours,
    },
  ]
}
