import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { findChromium, launchChromium } from './chromium.ts'

const found = findChromium()
if (!found.ok) console.warn(`Mermaid is not asked: ${found.missing}.`)

/** For `describe.skipIf`: Mermaid's parser needs a DOM. */
export const noMermaid = !found.ok

/** What Mermaid's parser made of a flowchart, in the order of the source. */
export type ParsedFlowchart = {
  vertices: string[]
  edges: [from: string, to: string][]
  subgraphs: { title: string; nodes: string[] }[]
}

/** What a reader of the page sees. White space is one space, as browsers show it. */
export type DrawnFlowchart = {
  title: string
  /** By the node's name in the source; a line of text each. */
  nodes: Record<string, string[]>
  edges: { ends: string; label: string }[]
  groups: string[]
  /** Elements that no label of ours asks for. */
  foreign: string[]
}

type Vertices = { getVertices(): Map<string, unknown>; getEdges(): { start: string; end: string }[] }
type Api = {
  initialize(config: object): void
  parse(text: string): Promise<unknown>
  render(id: string, text: string): Promise<{ svg: string }>
  mermaidAPI: {
    getDiagramFromText(
      text: string,
    ): Promise<{ db: Vertices & { getSubGraphs(): { title: string; nodes: string[] }[] } }>
  }
}

/** A page with Mermaid on it, with its default configuration. */
export class MermaidPage {
  readonly #browser: Browser
  readonly #page: Page

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser
    this.#page = page
  }

  static async open(): Promise<MermaidPage> {
    if (!found.ok) throw new Error(found.missing)
    const browser = await launchChromium(found)
    const page = await browser.newPage()
    const entry = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
    await page.addScriptTag({ path: entry })
    await page.evaluate(() => (globalThis as unknown as { mermaid: Api }).mermaid.initialize({ startOnLoad: false }))
    return new MermaidPage(browser, page)
  }

  close(): Promise<void> {
    return this.#browser.close()
  }

  /** `config`: what the page raises. Throws what Mermaid's parser has against the text. */
  parsed(text: string, config: object = {}): Promise<ParsedFlowchart> {
    return this.#page.evaluate(
      async ([source, more]) => {
        const { mermaid } = globalThis as unknown as { mermaid: Api }
        mermaid.initialize({ startOnLoad: false, ...more })
        await mermaid.parse(source)
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
        return {
          vertices: [...db.getVertices().keys()],
          edges: db.getEdges().map(({ start, end }): [string, string] => [start, end]),
          subgraphs: db.getSubGraphs().map(({ title, nodes }) => ({ title, nodes })),
        }
      },
      [text, config] as const,
    )
  }

  drawn(text: string): Promise<DrawnFlowchart> {
    return this.#page.evaluate(async (source) => {
      const { mermaid } = globalThis as unknown as { mermaid: Api }
      const { svg } = await mermaid.render('drawn', source)
      document.body.innerHTML = svg
      const shown = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
      const lines = (label: Element) => {
        for (const br of label.querySelectorAll('br')) br.replaceWith('\n')
        return (label.textContent ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
      }
      const all = (selector: string) => [...document.body.querySelectorAll(selector)]
      return {
        title: shown(document.body.querySelector('.flowchartTitleText')),
        nodes: Object.fromEntries(
          all('g.node').map((node) => [
            /flowchart-(\w+)-\d+$/.exec(node.id)![1]!,
            lines(node.querySelector('.nodeLabel')!),
          ]),
        ),
        edges: all('path.flowchart-link').map((path, i) => ({
          ends: path.getAttribute('data-id')!,
          label: shown(all('.edgeLabels > .edgeLabel')[i] ?? null),
        })),
        groups: all('g.cluster .nodeLabel').map(shown),
        foreign: all('foreignObject *, text *')
          .map(({ localName }) => localName)
          .filter((name) => !['div', 'span', 'p', 'br', 'tspan'].includes(name)),
      }
    }, text)
  }
}
