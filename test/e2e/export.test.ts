import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { cli } from '../support/app-driver.ts'
import { noChromium, type OpenWindow, openWindow, samplePlanIn } from '../support/open-window.ts'
import { readPdf } from '../support/pdf.ts'

const dialogOf = ({ page }: OpenWindow) => page.getByRole('dialog', { name: 'Export' })

const open = async (app: OpenWindow) => {
  await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialogOf(app).locator('figure[aria-busy=false]').waitFor()
}
const choose = async (app: OpenWindow, label: string, option: string) => {
  await dialogOf(app).getByRole('combobox', { name: label }).click()
  await app.page.getByRole('option', { name: option, exact: true }).click()
}
const downloaded = async (app: OpenWindow): Promise<Buffer> => {
  const download = app.page.waitForEvent('download')
  await dialogOf(app).getByRole('button', { name: 'Download' }).click()
  const bytes = readFileSync((await (await download).path())!)
  await dialogOf(app).waitFor({ state: 'hidden' })
  return bytes
}

describe.skipIf(noChromium)('exporting the sample', () => {
  const app = openWindow(samplePlanIn)
  const names = Object.values(samplePlan().links).map(({ name }) => name)

  test('as PDF, with its pages shown before and its title block as it was filled in', async () => {
    await open(app)
    await choose(app, 'Format', 'PDF document')
    await dialogOf(app).getByText('1 page', { exact: true }).waitFor()
    await choose(app, 'Paper', 'A3')
    await dialogOf(app).getByRole('textbox', { name: 'Author' }).fill('Zoë Müller')
    const { author, pages } = await readPdf(await downloaded(app))
    expect(author).toBe('Zoë Müller')
    expect(pages[0]).toMatchObject({ width: 1190.55, height: 841.89 })
    for (const words of [...names, 'Zoë Müller']) expect(pages[0]!.text).toContain(words)
    expect(pages[0]!.text).toMatch(/\d{4}-\d\d-\d\d/)
  })

  test('as SVG: the same bytes as on the command line, and what was chosen is still chosen', async () => {
    await open(app)
    expect(await dialogOf(app).getByRole('textbox', { name: 'Author' }).inputValue()).toBe('Zoë Müller')
    await dialogOf(app).getByRole('textbox', { name: 'Author' }).fill('')
    await dialogOf(app).getByRole('switch', { name: 'Date' }).uncheck()
    await choose(app, 'Format', 'SVG diagram')
    const file = join(dirname(app.planPath), 'cli.svg')
    cli(['export', app.planPath, '--format', 'svg', '-o', file])
    expect((await downloaded(app)).equals(readFileSync(file))).toBe(true)
  })

  test('only what is selected and around it', async () => {
    await app.page.getByText('Rotterdam warehouse', { exact: true }).first().click()
    await open(app)
    await dialogOf(app).getByText('Around it', { exact: true }).click()
    const svg = String(await downloaded(app))
    expect(svg).toContain('rotterdam-prod-1')
    expect(svg).toContain('around Rotterdam warehouse')
    expect(svg).not.toContain('lyon-staging')
  })

  test('to the clipboard, as a picture and as text', async () => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const types = () =>
      app.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]))
    await open(app)
    await choose(app, 'Format', 'PNG picture')
    await dialogOf(app).getByRole('button', { name: 'Copy' }).click()
    await dialogOf(app).waitFor({ state: 'hidden' })
    expect(await types()).toEqual(['image/png'])
    await open(app)
    await choose(app, 'Format', 'Mermaid diagram')
    await dialogOf(app).getByText(/^---/).waitFor()
    await dialogOf(app).getByRole('button', { name: 'Copy' }).click()
    await dialogOf(app).waitFor({ state: 'hidden' })
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain('flowchart LR')
  })
})

describe.skipIf(noChromium)('exporting a large plan', () => {
  const app = openWindow((folder) => {
    const planPath = join(folder, 'large.interlink')
    cli(['sample', '--links', '700', '--into', planPath])
    return planPath
  })

  test('can be stopped while it is drawn, and begun again', async () => {
    await open(app)
    await choose(app, 'Format', 'PDF document')
    await dialogOf(app)
      .getByText(/^\d+ pages: /)
      .waitFor()
    await dialogOf(app).getByRole('button', { name: 'Download' }).click()
    await dialogOf(app).getByRole('button', { name: 'Stop' }).click()
    await dialogOf(app).getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' })
    expect(await dialogOf(app).getByRole('button', { name: 'Download' }).isEnabled()).toBe(true)
    await choose(app, 'Format', 'CSV table')
    expect(String(await downloaded(app)).match(/\r\n/g)).toHaveLength(701)
  })

  test('that no picture can hold is refused with the way out', async () => {
    await open(app)
    await choose(app, 'Format', 'PNG picture')
    await dialogOf(app).getByText('4×', { exact: true }).click()
    await dialogOf(app).getByRole('button', { name: 'Download' }).click()
    await app.page.getByText(/pixels is more than can be made/).waitFor()
    await app.page.getByText(/or export it as SVG or PDF/).waitFor()
  })
})
