import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { ROOT } from '../../../build/paths.ts'

export const IMAGES = join(ROOT, 'docs', 'images')

const WINDOW = { width: 1280, height: 720 }
/** What is left of the window around a pop-up, in pixels. */
const MARGIN = 8
/** A picture is taken when two looks in a row are the same, or after so many. */
const MOST_LOOKS = 8

/** The running app in front of the camera, driven by what can be read on it. */
export class Stage {
  readonly page: Page
  private readonly done: (name: string) => void

  constructor(page: Page, done: (name: string) => void) {
    this.page = page
    this.done = done
  }

  /** A window of a known size, at a known time of day: only then are pictures of the same app the same. */
  async set() {
    await this.page.setViewportSize(WINDOW)
    await this.page.addInitScript(stopTheClock)
    await this.page.reload()
    await this.region('In this plan').waitFor()
  }

  /** Takes the whole window. */
  async picture(name: string) {
    await this.page.mouse.move(0, 0)
    await this.shoot(name)
  }

  /** Takes the whole window with what the pointer brings about: a note, a drag. */
  async pictureWithPointer(name: string) {
    await this.shoot(name)
  }

  /** Takes what one or several parts of the window cover, with a little around them. */
  async pictureOf(name: string, ...parts: readonly Locator[]) {
    for (const part of parts) await part.waitFor()
    await parts[0]?.scrollIntoViewIfNeeded()
    await this.settle()
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()))
    const known = boxes.filter((box) => box !== null)
    const left = Math.max(0, Math.min(...known.map((box) => box.x)) - MARGIN)
    const top = Math.max(0, Math.min(...known.map((box) => box.y)) - MARGIN)
    const right = Math.min(WINDOW.width, Math.max(...known.map((box) => box.x + box.width)) + MARGIN)
    const bottom = Math.min(WINDOW.height, Math.max(...known.map((box) => box.y + box.height)) + MARGIN)
    await this.shoot(name, { x: left, y: top, width: right - left, height: bottom - top })
  }

  region = (name: string) => this.page.getByRole('region', { name, exact: true })
  dialog = (name: string) => this.page.getByRole('dialog', { name, exact: true })
  main = () => this.page.getByRole('main')
  inspector = () => this.page.getByRole('complementary')
  listBox = () => this.page.getByRole('listbox').filter({ visible: true })
  menu = () => this.page.getByRole('menu')
  private notices = () => this.page.locator('.mantine-Notification-root').first()

  /** A section of the side menu. */
  async section(name: string) {
    const menu = this.page.getByRole('navigation', { name: 'Sections' })
    await menu.getByRole('button', { name: new RegExp(`^${name}( \\d+)?$`) }).click()
  }
  async tab(name: string) {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }
  async press(name: string, within: Locator = this.page.locator('body')) {
    await within.getByRole('button', { name, exact: true }).click()
  }
  async item(name: string | RegExp) {
    await this.page.getByRole('menuitem', { name }).or(this.page.getByRole('menuitemradio', { name })).first().click()
  }
  /** Opens a drop-down list. */
  async unfold(label: string, within: Locator = this.page.locator('body')) {
    await within.getByRole('combobox', { name: label, exact: true }).click()
    await this.listBox().waitFor()
  }
  async choose(label: string, option: RegExp, within?: Locator) {
    await this.unfold(label, within)
    await this.page.getByRole('option', { name: option }).first().click()
  }
  async key(keys: string) {
    await this.page.keyboard.press(keys)
  }
  /** The pop-up is gone: what was asked for is done. */
  async untilBack() {
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  /** Selects a thing in the list on the left. */
  async select(name: string) {
    await this.region('In this plan').getByRole('textbox').fill(name)
    await this.region('In this plan').getByRole('button', { name }).first().click()
    await this.inspector().getByRole('heading', { name, level: 2 }).waitFor()
    await this.region('In this plan').getByRole('textbox').fill('')
  }
  /** The Overview page of an InterLink, by the steps of the document. */
  async overview(name: string) {
    await this.section('InterLink')
    await this.page.getByRole('grid', { name: 'InterLinks' }).getByRole('button', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, level: 2 }).waitFor()
  }

  private async shoot(name: string, clip?: { x: number; y: number; width: number; height: number }) {
    await this.settle()
    mkdirSync(IMAGES, { recursive: true })
    const look = async () => {
      // What is worked out while the window is idle is worked out now.
      await this.page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
      return this.page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) })
    }
    let last = await look()
    for (let looks = 1; looks < MOST_LOOKS; looks++) {
      const next = await look()
      if (next.equals(last)) break
      last = next
    }
    writeFileSync(join(IMAGES, `${name}.png`), last)
    this.done(name)
  }

  /** Fonts are there, nothing moves, and notices have gone. */
  private async settle() {
    await this.notices().waitFor({ state: 'hidden' })
    await this.page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
  }
}

/** Runs in the page, before the app: every moment that is shown is the same one, in any time zone. */
function stopTheClock() {
  const moment = new Date(2026, 2, 18, 9, 30)
  const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')
  if (format?.get === undefined) throw new Error('Intl.DateTimeFormat has no format to stop')
  const real = format.get
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    ...format,
    get(this: Intl.DateTimeFormat) {
      const shown: (date: Date) => string = real.call(this)
      return () => shown(moment)
    },
  })
}
