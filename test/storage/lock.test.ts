import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { PlanDiskError, PlanReadOnlyError } from '../../electron/storage/errors.ts'
import { lockPathOf } from '../../electron/storage/lock.ts'
import { openPlanFile } from '../../electron/storage/open.ts'
import { opened, planFile } from '../support/plan-files.ts'
import { planProcess } from '../support/plan-process.ts'

const create = { command: 'site.create', name: 'x' }

test('a second process gets the plan read-only, is told why, and gets it once the first has closed it', async () => {
  const path = planFile()
  const other = await planProcess(path)
  expect(await other.ask('execute', create)).toMatchObject({ ok: true })

  const here = opened(path)
  expect(here.readOnly).toBe('open-elsewhere')
  expect(Object.values(here.plan.sites).map((site) => site.name)).toContain('x')
  expect(() => here.execute(create)).toThrow(PlanReadOnlyError)
  expect(here.preview(create).ok).toBe(true)
  here.close()

  expect(await other.ask('execute', create)).toMatchObject({ ok: true })
  await other.ask('close')
  const again = opened(path)
  expect(again.readOnly).toBeNull()
  expect(again.execute(create).ok).toBe(true)
})

test('a process that is killed leaves no lock behind', async () => {
  const path = planFile()
  const other = await planProcess(path)
  await other.kill()
  expect(opened(path).writable).toBe(true)
})

test('looking at a plan neither takes it away nor is kept from it', async () => {
  const path = planFile()
  const here = opened(path, { write: false })
  const other = await planProcess(path)
  expect(await other.ask('readOnly')).toBeNull()
  expect(opened(path, { write: false }).plan).toEqual(here.plan)
})

test('opened twice in one process, the second is read-only and the first goes on', () => {
  const path = planFile()
  const first = opened(path)
  first.execute(create)
  const second = opened(path)
  expect(second.readOnly).toBe('open-elsewhere')
  expect(second.plan).toEqual(first.plan)
  second.close()
  expect(first.execute(create).ok).toBe(true)
})

test('closing a plan leaves one file: no lock, no log', () => {
  const path = planFile()
  const session = opened(path)
  session.execute(create)
  expect(existsSync(lockPathOf(path))).toBe(true)
  session.close()
  expect(readdirSync(dirname(path))).toEqual(['plan.interlink'])
})

test('a lock file that somebody left lying there locks nothing', () => {
  const path = planFile()
  writeFileSync(lockPathOf(path), '')
  expect(opened(path).writable).toBe(true)
})

test('a plan in a folder that can’t be written is read-only', async () => {
  const path = planFile()
  chmodSync(dirname(path), 0o555)
  try {
    const other = await planProcess(path, { unprivileged: true })
    expect(await other.ask('readOnly')).toBe('not-writable')
    expect(await other.ask('preview', create)).toMatchObject({ ok: true })
    expect(await other.ask('execute', create)).toMatchObject({ thrown: 'PlanReadOnlyError' })
    await other.ask('close')
  } finally {
    chmodSync(dirname(path), 0o755)
  }
  expect(readdirSync(dirname(path))).toEqual(['plan.interlink'])
})

test('a plan file that can’t be written is read-only', async () => {
  const path = planFile()
  chmodSync(dirname(path), 0o777)
  chmodSync(path, 0o444)
  const other = await planProcess(path, { unprivileged: true })
  expect(await other.ask('readOnly')).toBe('not-writable')
})

test('a file that was moved or deleted under an open plan takes no more changes', () => {
  const moved = planFile()
  const first = opened(moved)
  first.execute(create)
  const before = first.plan
  renameSync(moved, `${moved}.elsewhere`)
  expect(() => first.execute(create)).toThrow(PlanDiskError)
  expect(first.plan).toBe(before)

  const deleted = planFile()
  const { store, plan } = openPlanFile(deleted)
  rmSync(deleted)
  expect(() => store.commit({ command: {}, title: { given: '' }, patches: [], inverse: [], at: '' }, plan)).toThrow(
    PlanDiskError,
  )
  store.close()
})
