import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PlanDamagedError } from '../../electron/storage/errors.ts'
import { openPlanFile } from '../../electron/storage/open.ts'
import { folderState, opened, planFile, smallPlan } from '../support/plan-files.ts'
import { planProcess, stormUntilKilled } from '../support/plan-process.ts'

describe('a process killed amid its writes', () => {
  for (const after of [1, 20, 150])
    test(`has kept everything it acknowledged, after ${after} commands`, async () => {
      const path = planFile()
      const acknowledged = await stormUntilKilled(path, after)
      const session = opened(path)
      expect(acknowledged.length).toBeGreaterThanOrEqual(after)
      expect(Object.keys(session.plan.sites)).toEqual(expect.arrayContaining(acknowledged))
      // One command may have been on the disk before its answer was out.
      expect(session.revision - acknowledged.length).toBeOneOf([0, 1])
      expect(session.history(1000)).toHaveLength(session.revision)
      while (session.execute({ command: 'plan.undo' }).ok);
      expect(session.plan).toEqual(smallPlan())
      session.close()
      expect(readdirSync(dirname(path))).toEqual(['plan.interlink'])
    })
})

/** A plan whose last change is in the log alone. */
const crashed = async () => {
  const path = planFile()
  const other = await planProcess(path)
  await other.ask('execute', { command: 'site.create', name: 'kept' })
  await other.kill()
  return path
}

test('looking at a plan that a crash left shows all of it and changes nothing', async () => {
  const path = await crashed()
  const before = folderState(dirname(path))
  const { store, plan } = openPlanFile(path, { write: false })
  expect(Object.values(plan.sites).map((site) => site.name)).toContain('kept')
  store.close()
  expect(folderState(dirname(path)).filter((entry) => !entry.startsWith('.'))).toEqual(
    before.filter((entry) => !entry.startsWith('.')),
  )
})

test('a damaged plan with a log beside it is left alone, log included', async () => {
  const path = await crashed()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096 * 5, 4096 * 9)
  writeFileSync(path, bytes)
  const state = () => folderState(dirname(path)).filter((entry) => !entry.startsWith('.'))
  const before = state()
  expect(() => openPlanFile(path)).toThrow(PlanDamagedError)
  expect(state()).toEqual(before)
})

test('every beginning of the log is a plan as it was after some command, never half of one', () => {
  const path = planFile()
  const session = opened(path)
  const plans = [session.plan]
  for (const name of ['a', 'b', 'c']) {
    session.execute({
      command: 'plan.batch',
      commands: [
        { command: 'site.create', name },
        { command: 'site.create', name: `${name}2` },
      ],
    })
    plans.push(session.plan)
  }
  const main = readFileSync(path)
  const log = readFileSync(`${path}-wal`)
  // Frames are 24 + 4096 bytes after a header of 32 (SQLite file format 4.1): cuts at each, and within each.
  const seen = new Set<number>()
  for (let cut = 0; cut <= log.length; cut += (24 + 4096) / 2) {
    const copy = join(dirname(path), `cut-${cut}.interlink`)
    writeFileSync(copy, main)
    writeFileSync(`${copy}-wal`, log.subarray(0, cut === 0 ? 0 : cut + 32))
    const reopened = openPlanFile(copy)
    const sites = Object.keys(reopened.plan.sites).length
    reopened.store.close()
    seen.add(sites)
    expect(plans.map((plan) => Object.keys(plan.sites).length)).toContain(sites)
  }
  expect([...seen].sort()).toEqual([1, 3, 5, 7])
})

test('on a full disk a command fails as a whole, and what was acknowledged before is kept', async () => {
  const path = planFile()
  const other = await planProcess(path, { fileSizeMaxKiB: 400 })
  let acknowledged = 0
  const create = { command: 'site.create', name: 'x'.repeat(255) }
  let answer = await other.ask('execute', create)
  for (; (answer as { ok?: boolean }).ok; acknowledged++) answer = await other.ask('execute', create)
  expect(answer).toMatchObject({ thrown: 'PlanDiskError' })
  expect(await other.ask('execute', { command: 'plan.undo' })).toMatchObject({ thrown: 'PlanDiskError' })
  expect(acknowledged).toBeGreaterThan(5)
  await other.ask('close')
  await other.kill()
  const session = opened(path)
  expect(session.revision).toBe(acknowledged)
  expect(Object.keys(session.plan.sites)).toHaveLength(1 + acknowledged)
})
