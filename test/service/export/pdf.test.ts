import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentsOf, exportPlan } from '../../../electron/service/export/export-plan.ts'
import { type ExportOptions, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { drawable } from '../../../shared/topology/text.ts'
import { HOSTILE_NAMES } from '../../support/hostile-names.ts'
import { readPdf } from '../../support/pdf.ts'

const sample = samplePlan()
const large = generatePlan({ links: 60, seed: 3 }, planIdSchema.parse('00000000-0000-4000-8000-000000000000'))
const bytesOf = async (plan: Plan, more: Partial<ExportOptions> = {}) =>
  contentsOf(await exportPlan({ plan, before: null }, exportOptionsSchema.parse({ ...more, format: 'pdf' }))) as Buffer
const read = async (plan: Plan, more?: Partial<ExportOptions>) => readPdf(await bytesOf(plan, more))
const renamed = (name: string): Plan => {
  const plan = structuredClone(sample)
  for (const things of [plan.sites, plan.links, plan.vpcs, plan.policies])
    for (const thing of Object.values(things)) thing.name = name
  return { ...plan, name }
}

describe('a drawing that fits on a page', () => {
  test('is on one, landscape where it is wide, and all of its words are text', async () => {
    const { pages } = await read(sample)
    expect(pages).toHaveLength(1)
    const [{ width, height, text }] = pages as [(typeof pages)[0]]
    expect([width, height]).toEqual([841.89, 595.28])
    for (const { label } of graphOf(sample).nodes) expect(text).toContain(label)
    expect(text).toContain(sample.name)
    expect(text).toContain('Routing policy applies')
    expect(text).not.toContain('page 1')
  })

  test('is vectors through and through, with its fonts embedded', async () => {
    const [page] = (await read(sample)).pages
    expect(page!.pictures).toBe(0)
    expect(page!.paths).toBeGreaterThan(graphOf(sample).edges.length)
    expect((await bytesOf(sample)).toString('latin1').match(/\/FontFile2 /g)).toHaveLength(3)
  })

  test('has the title block that is asked for, in the document’s properties too', async () => {
    const dated = await read(sample, { date: '2026-11-23', author: 'Zoë Müller', view: 'today' })
    expect(dated).toMatchObject({ title: sample.name, author: 'Zoë Müller', dated: false })
    for (const words of ['2026-11-23', 'Zoë Müller', 'As it is today']) expect(dated.pages[0]!.text).toContain(words)
    const bare = await read(sample, { date: '2026-11-23', author: 'Zoë Müller', titleBlock: false, legend: false })
    for (const words of ['2026-11-23', 'Zoë Müller', sample.name, 'applies'])
      expect(bare.pages[0]!.text).not.toContain(words)
  })
})

describe('paper', () => {
  test.each([
    ['a4', 595.28, 841.89],
    ['a3', 841.89, 1190.55],
    ['a2', 1190.55, 1683.78],
    ['a1', 1683.78, 2383.94],
    ['a0', 2383.94, 3370.39],
    ['letter', 612, 792],
    ['tabloid', 792, 1224],
  ] as const)('%s, upright and across', async (paper, short, long) => {
    const size = async (orientation: ExportOptions['orientation']) => {
      const { pages } = await read(sample, { paper, orientation })
      return [pages[0]!.width, pages[0]!.height]
    }
    expect(await size('portrait')).toEqual([short, long])
    expect(await size('landscape')).toEqual([long, short])
  })

  test('of the drawing’s own size has no margins', async () => {
    const [page] = (await read(sample, { paper: 'drawing' })).pages
    // 96 units to the inch, 72 points to the inch: the sample is 1228 × 910 units.
    expect([page!.width, page!.height]).toEqual([921, 682.5])
  })
})

describe('a drawing that is too large for a page', () => {
  test('goes on several, numbered, where every name can be read', async () => {
    const { pages } = await read(large)
    expect(pages.length).toBeGreaterThan(4)
    pages.forEach(({ text }, i) => {
      expect(text).toContain(`page ${i + 1} of ${pages.length} · row `)
    })
    const all = pages.map(({ text }) => text).join('\n')
    // Long names are shortened on cards, as on the canvas.
    for (const { label } of graphOf(large).nodes) expect(all).toContain(label.slice(0, 16))
  })

  test('draws on each page what is on it, and no more', async () => {
    const { pages } = await read(large)
    const [whole] = (await read(large, { onePage: true })).pages
    for (const { paths } of pages) expect(paths).toBeLessThan(whole!.paths)
  })

  test('is on one where that is asked for, and on fewer of larger paper', async () => {
    expect((await read(large, { onePage: true })).pages).toHaveLength(1)
    expect((await read(large, { paper: 'a2' })).pages.length).toBeLessThan((await read(large)).pages.length)
  })
})

test('the same plan and options give the same bytes', async () => {
  const again = structuredClone(large)
  expect((await bytesOf(large)).equals(await bytesOf(again))).toBe(true)
})

describe('names', () => {
  test.each(HOSTILE_NAMES)('%j is read back by pdf.js', async (name) => {
    const { title, pages } = await read(renamed(name))
    expect(title).toBe(drawable(name))
    expect(pages[0]!.pictures).toBe(0)
  })

  test('in Greek, Cyrillic and Vietnamese are text like any other', async () => {
    for (const name of ['Αθήνα', 'Москва', 'Hà Nội']) {
      const [page] = (await read(renamed(name))).pages
      expect(page!.text).toContain(name)
    }
  })

  test('of any characters leave a file that pdf.js reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (name) => {
        const { pages } = await read(renamed(name))
        expect(pages).toHaveLength(1)
      }),
      { numRuns: 25 },
    )
  })
})
