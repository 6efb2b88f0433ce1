import type { Locator, Page } from 'playwright-core'

type Point = { x: number; y: number }
export type Side = 'left' | 'right'

/** The topology as a person sees it: cards by their names, and the mouse between them. */
export class TopologyPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get canvas(): Locator {
    return this.page.getByLabel('Topology', { exact: true }).and(this.page.locator('.react-flow'))
  }

  card = (name: string): Locator => this.canvas.getByRole('group', { name, exact: true })

  /** Where a connection is drawn from: the middle of the card's side, in CSS pixels of the window. */
  async handle(name: string, side: Side): Promise<Point> {
    const { x, y, width, height } = await this.#settledBox(name)
    return { x: side === 'left' ? x : x + width, y: y + height / 2 }
  }

  async middle(name: string): Promise<Point> {
    const { x, y, width, height } = await this.#settledBox(name)
    return { x: x + width / 2, y: y + height / 2 }
  }

  /** Presses on one card's handle and moves onto another card, without letting go. */
  async dragOver(from: string, side: Side, to: string): Promise<void> {
    const start = await this.handle(from, side)
    const end = await this.middle(to)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
  }

  async drag(from: string, side: Side, to: string): Promise<void> {
    await this.dragOver(from, side, to)
    await this.page.mouse.up()
  }

  /** Clicks the line between two cards: it is drawn from handle to handle and symmetric, so its middle is theirs. */
  async clickEdge(from: string, to: string): Promise<void> {
    const [start, end] = [await this.handle(from, 'right'), await this.handle(to, 'left')]
    await this.page.mouse.click((start.x + end.x) / 2, (start.y + end.y) / 2)
  }

  /** What is said beside the pointer while something is dragged. */
  get pointerNote(): Locator {
    return this.page.locator('.react-flow ~ [role=status]:not([hidden])')
  }

  /** The view may still be moving to fit: the card's box once two frames agree on it. */
  async #settledBox(name: string) {
    const card = this.card(name)
    await card.waitFor()
    return card.evaluate(
      (element) =>
        new Promise<DOMRect>((resolve) => {
          const look = (last: DOMRect) => {
            const now = element.getBoundingClientRect()
            if (now.x === last.x && now.y === last.y && now.width === last.width) resolve(now.toJSON())
            else requestAnimationFrame(() => look(now))
          }
          requestAnimationFrame(() => look(element.getBoundingClientRect()))
        }),
    )
  }
}
