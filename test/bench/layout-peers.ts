import { spawnSync } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js'
import { NODE_SIZES } from '../../shared/topology/geometry.ts'
import type { TopologyGraph } from '../../shared/topology/graph.ts'
import { type DrawnEdge, sampleBeziers } from './drawn-crossings.ts'

/** The same nodes, sizes, edges and direction as ours, in DOT. Graphviz measures in inches of 72 points. */
export function dotOf(graph: TopologyGraph): string {
  const inches = (px: number) => (px / 72).toFixed(3)
  const nodes = graph.nodes.map(({ id, kind }) => {
    const { width, height } = NODE_SIZES[kind]
    return `"${id}" [width=${inches(width)},height=${inches(height)},label="${id.slice(0, 8)}"]`
  })
  const edges = graph.edges.map(({ from, to }) => `"${from}" -> "${to}"`)
  return `digraph {rankdir=LR;node [shape=box,fixedsize=true];\n${[...nodes, ...edges].join('\n')}\n}`
}

/** Graphviz, and what it is called in the table. */
export type Dot = { name: string; run(source: string, format: 'svg' | 'plain'): string }

/** The one of this machine, else the one compiled to WebAssembly, which takes about twice as long. */
export async function findDot(): Promise<Dot> {
  if (spawnSync('dot', ['-V']).status === 0) return { name: 'dot -Tsvg', run: runNative }
  const graphviz = await Graphviz.load()
  return { name: 'dot -Tsvg (WebAssembly)', run: (source, format) => graphviz.dot(source, format) }
}

function runNative(source: string, format: 'svg' | 'plain'): string {
  const { status, stdout, stderr } = spawnSync('dot', [`-T${format}`], {
    input: source,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`dot failed: ${stderr}`)
  return stdout
}

/** The edges as `dot -Tplain` drew them: "edge tail head n x1 y1 … xn yn …", Bézier control points. */
export function edgesOfPlain(plain: string): DrawnEdge[] {
  const unquoted = (name: string) => name.replaceAll('"', '')
  return plain
    .split('\n')
    .filter((line) => line.startsWith('edge '))
    .map((line) => {
      const [, from, to, count, ...rest] = line.split(' ')
      const points = Array.from({ length: Number(count) }, (_, i) => ({
        x: Number(rest[2 * i]),
        y: Number(rest[2 * i + 1]),
      }))
      return { from: unquoted(from!), to: unquoted(to!), line: sampleBeziers(points) }
    })
}

const elk = new ELK()

/** ELK's layered algorithm in this process, with its defaults but for the direction. */
export async function runElk(graph: TopologyGraph): Promise<DrawnEdge[]> {
  const result = await elk.layout(elkGraphOf(graph))
  return (result.edges ?? []).map((edge) => {
    const { startPoint, bendPoints = [], endPoint } = edge.sections![0]!
    const points = [startPoint, ...bendPoints, endPoint]
    return {
      from: edge.sources[0]!,
      to: edge.targets[0]!,
      line: Float64Array.from(points.flatMap(({ x, y }) => [x, y])),
    }
  })
}

const elkGraphOf = (graph: TopologyGraph): ElkNode => ({
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
  children: graph.nodes.map(({ id, kind }) => ({ id, ...NODE_SIZES[kind] })),
  edges: graph.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
})

/** How long ELK takes on a thread of its own, which is ended after `longestMs`. */
export function runElkApart(graph: TopologyGraph, longestMs: number): Promise<{ ms: number; stopped: boolean }> {
  const worker = new Worker(new URL('./elk-worker.ts', import.meta.url), { workerData: elkGraphOf(graph) })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end({ ms: longestMs, stopped: true }), longestMs)
    const end = (result: { ms: number; stopped: boolean }) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(result)
    }
    worker.once('message', (ms: number) => end({ ms, stopped: false }))
    worker.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
