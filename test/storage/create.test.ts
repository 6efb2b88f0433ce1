import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanFile } from '../../electron/storage/create.ts'
import { PlanDiskError, PlanExistsError, PlanReadOnlyError } from '../../electron/storage/errors.ts'
import { folderState, hashOf, opened, planFile, smallPlan } from '../support/plan-files.ts'
import { planProcess } from '../support/plan-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

const create = { command: 'site.create', name: 'x' }

test('a new plan never replaces a file', () => {
  const path = join(tempFolder(), 'x.interlink')
  writeFileSync(path, 'precious')
  const before = folderState(dirname(path))
  expect(() => createPlanFile(path, smallPlan())).toThrow(PlanExistsError)
  expect(folderState(dirname(path))).toEqual(before)
})

test('in a folder that is not there nothing is made', () => {
  const folder = tempFolder()
  expect(() => createPlanFile(join(folder, 'no', 'x.interlink'), smallPlan())).toThrow(PlanDiskError)
  expect(readdirSync(folder)).toEqual([])
})

test('a copy saved while the plan is at work is complete, undo and history included', () => {
  const session = opened(planFile())
  session.execute(create)
  const copy = join(tempFolder(), 'copy.interlink')
  session.copyTo(copy)
  expect(readdirSync(dirname(copy))).toEqual(['copy.interlink'])
  const again = opened(copy)
  expect(again.plan).toEqual(session.plan)
  expect(again.snapshot.undo).toEqual(session.snapshot.undo)
  again.execute({ command: 'plan.undo' })
  expect(again.plan).toEqual(smallPlan())
  expect(session.plan).not.toEqual(smallPlan())
})

test('a read-only plan can be saved as another', async () => {
  const path = planFile()
  await planProcess(path)
  const copy = join(tempFolder(), 'copy.interlink')
  opened(path).copyTo(copy)
  expect(opened(copy).execute(create).ok).toBe(true)
})

test('saving over a plan replaces it whole', () => {
  const session = opened(planFile())
  session.execute(create)
  const target = planFile()
  session.copyTo(target, 'replace')
  expect(readdirSync(dirname(target))).toEqual(['plan.interlink'])
  expect(opened(target).plan).toEqual(session.plan)
})

test('saving over a plan takes nothing of a log that a crash left beside it', async () => {
  const target = planFile()
  const other = await planProcess(target)
  await other.ask('execute', create)
  await other.kill()
  expect(readdirSync(dirname(target))).toContain('plan.interlink-wal')
  const session = opened(planFile())
  session.copyTo(target, 'replace')
  expect(opened(target).plan).toEqual(smallPlan())
})

test('a plan that another process has open is not replaced', async () => {
  const target = planFile()
  const other = await planProcess(target)
  const session = opened(planFile())
  session.execute(create)
  expect(() => session.copyTo(target, 'replace')).toThrow(PlanReadOnlyError)
  expect(await other.ask('execute', create)).toMatchObject({ ok: true })
})

test('a plan file copied by hand is the same plan', () => {
  const path = planFile()
  const copy = join(tempFolder(), 'copied.interlink')
  copyFileSync(path, copy)
  expect(hashOf(copy)).toBe(hashOf(path))
  expect(opened(copy).plan).toEqual(smallPlan())
})
