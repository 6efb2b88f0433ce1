import type { Page } from 'playwright-core'

type Point = { x: number; y: number }
type Transform = Point & { zoom: number }

/** Pointer moves of one gesture, and how far each goes: about two seconds of a steady hand. */
const MOVES = 100
const STEP = 5
const MOVE_EVERY_MS = 16
const CLOSE_UP = 0.9

/** Milliseconds between frames, as the page itself sees them. */
export type Frames = number[]

/** Milliseconds from navigation until everything in view is drawn. */
export async function readyMs(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const handle = await page.waitForFunction(
    () => (document.querySelector('[data-painted]') ? performance.now() : false),
    undefined,
    { polling: 'raf', timeout: 120_000 },
  )
  return Number(await handle.jsonValue())
}

/** Frame times while `act` goes on. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchFrames: times, benchOn: true })
    const tick = (time: number) => {
      times.push(time)
      if ((window as unknown as { benchOn: boolean }).benchOn) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await act()
  const times = await page.evaluate(() => {
    const bench = window as unknown as { benchFrames: number[]; benchOn: boolean }
    bench.benchOn = false
    return bench.benchFrames
  })
  return times.slice(1).map((time, i) => time - times[i]!)
}

/** Moves the pointer steadily to and fro with the button down, one move for each frame of a 60 Hz screen. */
async function dragToAndFro(page: Page, from: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const start = performance.now()
  for (let i = 1; i <= MOVES; i++) {
    const away = STEP * (i <= MOVES / 2 ? i : MOVES - i)
    await page.mouse.move(from.x + away, from.y + away / 2)
    const early = start + i * MOVE_EVERY_MS - performance.now()
    if (early > 0) await page.waitForTimeout(early)
  }
  await page.mouse.up()
}

const transformOf = (page: Page): Promise<Transform> =>
  page.evaluate(() => {
    const box = document.querySelector('.react-flow')!.getBoundingClientRect()
    const style = getComputedStyle(document.querySelector('.react-flow__viewport')!).transform
    const { a, e, f } = new DOMMatrix(style)
    return { x: e + box.left, y: f + box.top, zoom: a }
  })

const onScreen = async (page: Page, { x, y }: Point): Promise<Point> => {
  const transform = await transformOf(page)
  return { x: x * transform.zoom + transform.x, y: y * transform.zoom + transform.y }
}

const settled = (page: Page) => page.waitForTimeout(800)

/** A free spot of the canvas: some way below its top left corner. */
const emptySpot = (page: Page): Promise<Point> =>
  page.evaluate(() => {
    const { left, top } = document.querySelector('.react-flow')!.getBoundingClientRect()
    return { x: left + 24, y: top + 60 }
  })

export type CanvasFrames = { panAll: Frames; panClose: Frames; drag: Frames }

/** Pans with all in view, goes close to `node` (its middle, in scene units), pans there and drags it. */
export async function measureFrames(page: Page, node: Point): Promise<CanvasFrames> {
  await settled(page)
  const panAll = await framesDuring(page, async () => dragToAndFro(page, await emptySpot(page)))
  await settled(page)
  while ((await transformOf(page)).zoom < CLOSE_UP) {
    const at = await onScreen(page, node)
    await page.mouse.move(at.x, at.y)
    await page.mouse.wheel(0, -400)
    await page.waitForTimeout(100)
  }
  await settled(page)
  const drag = await framesDuring(page, async () => dragToAndFro(page, await onScreen(page, node)))
  await settled(page)
  const at = await onScreen(page, node)
  // Beside the node, where there is nothing but lines.
  const panClose = await framesDuring(page, () => dragToAndFro(page, { x: at.x, y: at.y - 56 }))
  return { panAll, panClose, drag }
}

export const percentile = (frames: Frames, share: number): number => {
  const sorted = frames.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
