import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { arranged } from '../../electron/service/arrange.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { NODE_SIZES } from '../../shared/topology/geometry.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { type BenchRow, median } from './bench.ts'
import { type CanvasFrames, type Frames, measureFrames, percentile, readyMs } from './canvas-frames.ts'
import { serveApp, serveStock } from './canvas-pages.ts'

const LINKS = 2000
const RUNS = 3
const WINDOW = { width: 1280, height: 720 }
/** Times are compared by what a person could tell apart: half a frame of a 60 Hz screen. */
const SAME_MS = 8

type Measured = CanvasFrames & { ready: number }
type Point = { x: number; y: number }

async function measure(browser: Browser, url: string, size: typeof WINDOW, node: Point): Promise<Measured> {
  const context = await browser.newContext({ viewport: size })
  try {
    const page = await context.newPage()
    const ready = await readyMs(page, url)
    return { ready, ...(await measureFrames(page, node)) }
  } finally {
    await context.close()
  }
}

/** The size of the app's canvas in `WINDOW`, so that the stock page draws as many pixels. */
async function canvasSize(browser: Browser, url: string): Promise<typeof WINDOW> {
  const page = await browser.newPage({ viewport: WINDOW })
  await readyMs(page, url)
  const box = await page.locator('.react-flow').boundingBox()
  await page.close()
  return { width: Math.round(box?.width ?? WINDOW.width), height: Math.round(box?.height ?? WINDOW.height) }
}

/** The middle of an InterLink halfway down the drawing, in scene units. */
function someLink(plan: Plan): Point {
  const { positions } = arranged(plan)
  const byHeight = Object.keys(plan.links)
    .map((id) => positions[id]!)
    .toSorted((a, b) => a.y - b.y)
  const { x, y } = byHeight[Math.floor(byHeight.length / 2)]!
  return { x: x + NODE_SIZES.link.width / 2, y: y + NODE_SIZES.link.height / 2 }
}

const row = (name: string, ours: number, peer: number): BenchRow => ({
  name,
  peerName: 'stock React Flow',
  ours,
  peer,
  unit: 'ms',
  ratio: peer / ours,
  bar: 'no slower',
  ok: ours <= peer + SAME_MS,
})

const frameRows = (name: string, ours: Frames, peer: Frames): BenchRow[] => [
  row(`${name}, frame p50`, percentile(ours, 0.5), percentile(peer, 0.5)),
  row(`${name}, frame p95`, percentile(ours, 0.95), percentile(peer, 0.95)),
]

/** The canvas with 2 000 InterLinks beside a stock React Flow page with the same graph, in the same Chromium. */
export async function benchCanvas(): Promise<BenchRow[]> {
  const found = findChromium()
  const none = { ours: Number.NaN, peer: Number.NaN, unit: 'ms', ratio: Number.NaN }
  if (!found.ok) return [{ name: `canvas, ${LINKS} InterLinks`, ...none, note: `skipped: ${found.missing}` }]
  const folder = mkdtempSync(join(tmpdir(), 'interlink-bench-'))
  const plan = generatePlan({ links: LINKS, seed: 1 }, '00000000-0000-4000-8000-000000000001' as PlanId)
  const node = someLink(plan)
  const app = await serveApp(plan, folder)
  const stock = await serveStock(plan, folder)
  const browser = await launchChromium(found)
  try {
    const size = await canvasSize(browser, app.url)
    const ours: Measured[] = []
    const theirs: Measured[] = []
    for (let run = 0; run < RUNS; run++) {
      ours.push(await measure(browser, app.url, WINDOW, node))
      theirs.push(await measure(browser, stock.url, size, node))
    }
    const all = (measured: Measured[], part: keyof CanvasFrames) => measured.flatMap((m) => m[part])
    return [
      row(`canvas, ${LINKS} InterLinks: ready`, median(ours.map((m) => m.ready)), median(theirs.map((m) => m.ready))),
      ...frameRows('pan, all in view', all(ours, 'panAll'), all(theirs, 'panAll')),
      ...frameRows('pan, close up', all(ours, 'panClose'), all(theirs, 'panClose')),
      ...frameRows('drag a node', all(ours, 'drag'), all(theirs, 'drag')),
    ]
  } finally {
    await browser.close()
    await app.close()
    await stock.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
