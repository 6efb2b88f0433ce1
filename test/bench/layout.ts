import { svgOf } from '../../shared/formats/svg.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type GenerateOptions, generatePlan } from '../../shared/sample/generate.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { type Scene, sceneOf } from '../../shared/topology/scene.ts'
import { type BenchRow, median, medianMs } from './bench.ts'
import { countDrawnCrossings, sampleBeziers } from './drawn-crossings.ts'
import { dotOf, edgesOfPlain, graphvizIsInstalled, runDot, runElk } from './layout-peers.ts'

const RUNS = 7
const flows = { edgeState: () => ({ state: 'flows' as const }) }

const planOf = (links: number, attachments: GenerateOptions['attachments']): Plan =>
  generatePlan({ links, seed: 1, attachments }, planIdSchema.parse('00000000-0000-4000-8000-000000000000'))

const sceneOfPlan = (plan: Plan): Scene => {
  const graph = graphOf(plan)
  return sceneOf(graph, layout(graph, {}), flows)
}

/** From a plan that nothing has seen before to SVG text: what is remembered of its things is not used. */
export function ourMs(plan: Plan, runs = RUNS): number {
  const plans = Array.from({ length: runs + 5 }, () => structuredClone(plan))
  return medianMs(() => svgOf(sceneOfPlan(plans.pop()!), { theme: 'light', title: plan.name, legend: true }), {
    runs,
    warmups: 5,
  })
}

export const ourCrossings = (plan: Plan): number =>
  countDrawnCrossings(
    sceneOfPlan(plan).edges.map(({ from, to, path }) => ({ from, to, line: sampleBeziers(path.points) })),
  )

/** Layout, scene and SVG beside Graphviz and ELK on the same nodes, sizes and edges; crossings as drawn. */
export async function benchLayout(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const graphviz = graphvizIsInstalled()
  for (const attachments of ['local', 'random'] as const) {
    for (const links of [200, 500, 1000]) {
      const plan = planOf(links, attachments)
      const what = `${links} InterLinks, ${attachments} attachments`
      const ours = ourMs(plan)
      const crossings = ourCrossings(plan)
      if (graphviz) rows.push(...besideDot(plan, what, ours, crossings, links >= 500))
      else rows.push(skipped(`layout+SVG, ${what}`, ours, 'Graphviz dot is not installed'))
      if (links <= 500) rows.push(...(await besideElk(plan, what, ours, crossings)))
    }
  }
  return [...rows, ...growth()]
}

function besideDot(plan: Plan, what: string, ours: number, crossings: number, barred: boolean): BenchRow[] {
  const dot = dotOf(graphOf(plan))
  const peer = medianMs(() => runDot(dot, 'svg'), { runs: 3, warmups: 0 })
  const peerCrossings = countDrawnCrossings(edgesOfPlain(runDot(dot, 'plain')))
  const bars = barred ? { bar: '≥ 10', ok: peer / ours >= 10 } : {}
  return [
    { name: `layout+SVG, ${what}`, peerName: 'dot -Tsvg', ours, peer, unit: 'ms', ratio: peer / ours, ...bars },
    crossingsRow(what, 'dot', crossings, peerCrossings, barred),
  ]
}

async function besideElk(plan: Plan, what: string, ours: number, crossings: number): Promise<BenchRow[]> {
  const graph = graphOf(plan)
  const times: number[] = []
  let peerCrossings = 0
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    const drawn = await runElk(graph)
    times.push(performance.now() - start)
    if (i === 0) peerCrossings = countDrawnCrossings(drawn)
  }
  const peer = median(times)
  return [
    { name: `layout+SVG, ${what}`, peerName: 'ELK layered, layout alone', ours, peer, unit: 'ms', ratio: peer / ours },
    crossingsRow(what, 'ELK', crossings, peerCrossings, false),
  ]
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

/** Time for 40 times as many InterLinks, against 40 times n log n. */
function growth(): BenchRow[] {
  const [small, large] = [500, 20_000]
  const ours = ourMs(planOf(large, 'local'), 3)
  const peer = ourMs(planOf(small, 'local')) * ((large * Math.log(large)) / (small * Math.log(small)))
  return [
    {
      name: `layout+SVG, ${large} InterLinks`,
      peerName: `n log n from ${small}`,
      ours,
      peer,
      unit: 'ms',
      ratio: peer / ours,
      bar: '≥ 1',
      ok: ours <= peer,
    },
  ]
}
