import type { Link } from '../../shared/model/link.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { type BenchRow, FRAME_MS, median } from './bench.ts'

const EDITS = 50

/** What a window makes of the topology after one InterLink was edited, beside making it anew. */
export function graphRow(plan: Plan): BenchRow {
  const links = Object.values(plan.links)
  const msOf = (made: Plan) => {
    const start = performance.now()
    graphOf(made)
    return performance.now() - start
  }
  const ours: number[] = []
  const anew: number[] = []
  let current = plan
  graphOf(current)
  for (let n = 0; n < EDITS; n++) {
    const link = links[(n * 97) % links.length]!
    const edited: Link = { ...link, name: `${link.name} ${n}`, vpcId: n % 2 === 0 ? null : link.vpcId }
    current = { ...current, links: { ...current.links, [link.id]: edited } }
    ours.push(msOf(current))
  }
  for (let n = 0; n < 5; n++) anew.push(msOf(structuredClone(current)))
  const [ms, peerMs] = [median(ours), median(anew)]
  return {
    ...{ name: `graph after an edit, ${links.length.toLocaleString('en')} InterLinks`, peerName: 'made anew' },
    ...{ ours: ms, peer: peerMs, unit: 'ms', ratio: peerMs / ms, bar: `< ${FRAME_MS} ms`, ok: ms < FRAME_MS },
  }
}
