import { describe, expect, test } from 'vitest'
import { HostFailure } from '../../../electron/service/host-failure.ts'
import { ImportJobs } from '../../../electron/service/import-jobs.ts'
import { ImportRefusedError } from '../../../shared/formats/import/import-refused-error.ts'
import { TAKE_ALL } from '../../../shared/formats/import/review.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan } from '../../../shared/model/plan.ts'
import { apiLink, uuid } from '../../support/account.ts'
import { opened, planFile } from '../../support/plan-files.ts'

const JOB = uuid(0xbeef)
const MEGABYTE = 1_000_000
const session = () => opened(planFile(newPlan(uuid(1) as PlanId, 'account')))

/** A list answer of at least `bytes`: InterLinks with as much beside the fields that the plan knows. */
const listOf = (links: number, bytes: number): string => {
  const notes = 'n'.repeat(Math.ceil(bytes / links))
  const each = Array.from({ length: links }, (_, i) => JSON.stringify(apiLink(i + 1, { notes })))
  return `{"links":[${each.join(',')}],"total_count":${links}}`
}

describe('a file of 100 MB', () => {
  const file = { name: 'links.json', text: listOf(2000, 100 * MEGABYTE) }

  test('is read beside the host, which answers meanwhile, and tells how far it is', async () => {
    const told: number[] = []
    const jobs = new ImportJobs((job, done) => {
      expect(job).toBe(JOB)
      told.push(done)
    })
    let turns = 0
    let reading = true
    const count = () => {
      turns++
      if (reading) setImmediate(count)
    }
    const review = jobs.review(session(), JOB, [file], null)
    setImmediate(count)
    const { things } = await review
    reading = false
    expect(file.text.length).toBeGreaterThan(100 * MEGABYTE)
    expect(things).toHaveLength(2000)
    expect(things[1999]).toMatchObject({ kind: 'links', name: 'link-2000', change: 'new' })
    // The host's own turns: a reading in its thread would have left it one or two.
    expect(turns).toBeGreaterThan(10)
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  test('that is let go of while it is read ends there, and nothing was taken', async () => {
    const plan = session()
    const jobs = new ImportJobs((job) => jobs.cancel(job))
    const error = await jobs.review(plan, JOB, [file], null).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(HostFailure)
    expect((error as HostFailure).error.code).toBe('import/cancelled')
    await expect(jobs.take(plan, JOB, TAKE_ALL)).rejects.toThrow(HostFailure)
    expect(plan.plan.links).toEqual({})
  })

  test('that ends too early is refused with the place, and nothing was taken', async () => {
    const plan = session()
    const cut = { name: 'links.json', text: file.text.slice(0, -40) }
    const jobs = new ImportJobs(() => {})
    const error = await jobs.review(plan, JOB, [cut], null).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ImportRefusedError)
    expect((error as Error).message).toBe(
      `links.json: line 1, column ${cut.text.length + 1}: not JSON: the text ends inside a string: the file is cut short`,
    )
    expect(plan.plan.links).toEqual({})
  })

  test('is taken as one step', async () => {
    const plan = session()
    const jobs = new ImportJobs(() => {})
    const small = { name: 'links.json', text: listOf(50, 3 * MEGABYTE) }
    await jobs.review(plan, JOB, [small], null)
    await jobs.take(plan, JOB, TAKE_ALL)
    expect(Object.keys(plan.plan.links)).toHaveLength(50)
    expect(plan.revision).toBe(1)
  })

  test.each([
    ['brackets', '['.repeat(50 * MEGABYTE) + ']'.repeat(50 * MEGABYTE), 1001],
    ['objects below a name', `{"links":${'{"a":'.repeat(16 * MEGABYTE)}1${'}'.repeat(16 * MEGABYTE)}}`, 10 + 5 * 999],
    [
      'brackets behind a long text',
      `["${'x\\"['.repeat(10 * MEGABYTE)}",${'['.repeat(60 * MEGABYTE)}`,
      40_000_005 + 999,
    ],
  ])('of nothing but %s is refused with the place, before it fills the memory', async (_, nested, column) => {
    const review = new ImportJobs(() => {}).review(session(), JOB, [{ name: 'deep.json', text: nested }], null)
    await expect(review).rejects.toThrow(`deep.json: line 1, column ${column}: nested more than 1000 levels deep`)
  })

  test('with a text full of brackets is read', async () => {
    const link = apiLink(1, { notes: `${'['.repeat(60 * MEGABYTE)}"\\` })
    const { things } = await new ImportJobs(() => {}).review(
      session(),
      JOB,
      [{ name: 'links.json', text: JSON.stringify({ links: [link] }) }],
      null,
    )
    expect(things).toHaveLength(1)
  })
})
