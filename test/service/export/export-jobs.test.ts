import { describe, expect, test } from 'vitest'
import { ExportJobs } from '../../../electron/service/export/export-jobs.ts'
import { exportPlan } from '../../../electron/service/export/export-plan.ts'
import { HostFailure } from '../../../electron/service/host-failure.ts'
import { type ExportFormat, type ExportOptions, exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { speak } from '../../../shared/text/index.ts'

const plan = generatePlan({ links: 300, seed: 5 }, planIdSchema.parse('00000000-0000-4000-8000-000000000000'))
const exported = { plan, before: null }
const options = (format: ExportFormat, more: Partial<ExportOptions> = {}) =>
  exportOptionsSchema.parse({ ...more, format })
const codeOf = (error: unknown) => (error instanceof HostFailure ? error.error.code : error)

describe('a large plan', () => {
  test.each(['svg', 'pdf', 'drawio', 'csv'] as const)('gives the same %s beside the host as in it', async (format) => {
    const jobs = new ExportJobs(() => {})
    const file = await jobs.file('a', exported, options(format))
    expect(file).toEqual(await exportPlan(exported, options(format)))
  })

  test('is drawn while the host answers, and tells how far it is', async () => {
    const told: number[] = []
    const jobs = new ExportJobs((job, done) => {
      expect(job).toBe('a')
      told.push(done)
    })
    let turns = 0
    let drawing = true
    const count = () => {
      turns++
      if (drawing) setImmediate(count)
    }
    setImmediate(count)
    await jobs.file('a', exported, options('pdf'))
    drawing = false
    expect(turns).toBeGreaterThan(10)
    expect(told.length).toBeGreaterThan(10)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })

  test('that is let go of while it is drawn ends there', async () => {
    const jobs = new ExportJobs((job) => jobs.cancel(job))
    expect(codeOf(await jobs.file('a', exported, options('pdf')).catch((error: unknown) => error))).toBe(
      'export/cancelled',
    )
    jobs.cancel('a')
    await expect(jobs.file('a', exported, options('csv'))).resolves.toMatchObject({ mimeType: 'text/csv' })
  })

  test('asked for again under the same name ends the one before', async () => {
    const jobs = new ExportJobs(() => {})
    const first = jobs.file('a', exported, options('pdf')).catch(codeOf)
    const second = jobs.file('a', exported, options('dot'))
    expect(await first).toBe('export/cancelled')
    expect((await second).fileName).toMatch(/\.dot$/)
  })

  test('is shown before it is made, with its pages', async () => {
    const jobs = new ExportJobs(() => {})
    const preview = await jobs.preview('a', exported, options('pdf', { paper: 'a3' }))
    if (preview.kind !== 'picture') throw new Error('not a picture')
    expect(preview.mimeType).toBe('image/svg+xml')
    expect(preview.pages!.tiles.length).toBeGreaterThan(3)
  })

  test('too large for a picture is refused in the language that is spoken, and can be had otherwise', async () => {
    speak('fr')
    try {
      const huge = { plan: generatePlan({ links: 2500, seed: 5 }, plan.id), before: null }
      const error = await new ExportJobs(() => {})
        .file('a', huge, options('png', { scale: 4 }))
        .catch((reason: unknown) => reason)
      expect(codeOf(error)).toBe('export/too-large')
      expect((error as HostFailure).error.hint).toContain('SVG ou en PDF')
      const preview = await new ExportJobs(() => {}).preview('a', huge, options('svg'))
      expect(preview).toMatchObject({ kind: 'picture', mimeType: 'image/png' })
    } finally {
      speak('en')
    }
  })
})

test('a small plan is drawn at once, its preview too', async () => {
  const small = { plan: samplePlan(), before: null }
  const jobs = new ExportJobs(() => expect.unreachable())
  const file = await jobs.file('a', small, options('svg'))
  const preview = await jobs.preview('a', small, options('svg'))
  expect(preview).toMatchObject({ kind: 'picture', text: file.text, pages: null })
  const text = await jobs.preview('a', small, options('json'))
  const json = await jobs.file('a', small, options('json'))
  expect(text).toEqual({ kind: 'text', text: json.text.slice(0, 20_000), length: json.text.length })
})
