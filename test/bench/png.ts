import type { Browser } from 'playwright-core'
import { pngOf } from '../../electron/service/export/png.ts'
import { drawingOf } from '../../shared/formats/drawing/drawing.ts'
import { svgOfDrawing } from '../../shared/formats/svg.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import { sceneOf } from '../../shared/topology/scene.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { PLAIN } from '../support/svg-of.ts'
import { type BenchRow, median } from './bench.ts'

const RUNS = 3
const BAR = 3
const LONGEST_MS = 180_000
/** InterLinks, and pixels for each unit: 1 000 in full would be more pixels than either of the two draws. */
const PICTURES = [
  { links: 60, scale: 1 },
  { links: 200, scale: 1 },
  { links: 1000, scale: 0.5 },
] as const

const noTimes = (): { ours: number[]; peers: number[] } => ({ ours: [], peers: [] })

const drawingOfPlan = (links: number) => {
  const plan = generatePlan({ links, seed: 1 }, planIdSchema.parse('00000000-0000-4000-8000-000000000000'))
  const graph = graphOf(plan)
  const scene = sceneOf(graph, layout(graph, {}), { edgeState: () => ({ state: 'flows' }) })
  return drawingOf(scene, PLAIN)
}

/** A picture of the SVG by a browser that runs already: opening the page, and the screenshot of all of it. */
async function screenshot(browser: Browser, svg: string, deviceScaleFactor: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor })
  try {
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`, {
      timeout: LONGEST_MS,
    })
    return await page.screenshot({ fullPage: true, timeout: LONGEST_MS })
  } finally {
    await page.close()
  }
}

/**
 * PNG from a drawing beside a screenshot of its SVG, which the browser is given ready-made. Ours are made before the
 * browser starts and after it has ended: it goes on working for seconds after an answer, on the same processors.
 */
export async function benchPng(): Promise<BenchRow[]> {
  const found = findChromium()
  if (!found.ok) return [skipped(found.missing)]
  const pictures = PICTURES.map((picture) => ({ ...picture, ...noTimes(), drawing: drawingOfPlan(picture.links) }))
  const ours = async () => {
    for (const { drawing, scale, ours } of pictures) ours.push(...(await timesOf(() => pngOf(drawing, scale))))
  }
  await ours()
  const browser = await launchChromium(found)
  try {
    for (const { drawing, scale, peers } of pictures) {
      const svg = svgOfDrawing(drawing, [])
      peers.push(...(await timesOf(() => screenshot(browser, svg, scale))))
    }
  } finally {
    await browser.close()
  }
  await ours()
  return pictures.map(({ links, scale, drawing: { width, height }, ours, peers }) => {
    const ratio = median(peers) / median(ours)
    return {
      name: `PNG, ${links} InterLinks, ${Math.round(width * scale)} × ${Math.round(height * scale)}`,
      peerName: "Chromium's screenshot",
      ours: median(ours),
      peer: median(peers),
      unit: 'ms',
      ratio,
      bar: `≥ ${BAR}`,
      ok: ratio >= BAR,
    }
  })
}

/** After one that doesn't count: fonts are unpacked, and caches filled, once. */
async function timesOf(call: () => Promise<unknown>): Promise<number[]> {
  await call()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await call()
    times.push(performance.now() - start)
  }
  return times
}

const skipped = (note: string): BenchRow => ({
  name: 'PNG',
  ours: Number.NaN,
  peer: Number.NaN,
  unit: 'ms',
  ratio: Number.NaN,
  note: `skipped: ${note}`,
})
