import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Environment } from '../../electron/service/environment.ts'
import { openPlan, type PlanSession } from '../../electron/service/plan-session.ts'
import { createPlanFile } from '../../electron/storage/create.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { aPlan } from './plan-builder.ts'
import { tempFolder } from './temp-folder.ts'

/** A small plan with a thing in every collection that refers to another. */
export const smallPlan = (): Plan =>
  aPlan()
    .site('hq', ['10.1.0.0/16', ['10.2.0.0/16', 'high']])
    .vpc('prod', ['172.16.0.0/24'])
    .route('prod', '192.168.0.0/16')
    .policy('p4', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true })
    .link('paris-2', { site: 'hq' })
    .build()

/** The path of a new plan file in a folder of its own. */
export const planFile = (plan: Plan = smallPlan(), name = 'plan.interlink'): string => {
  const path = join(tempFolder(), name)
  createPlanFile(path, plan)
  return path
}

/** Opens a plan and closes it when the test ends. */
export const opened = (path: string, options?: Parameters<typeof openPlan>[1]): PlanSession => {
  const session = openPlan(path, options)
  onTestFinished(() => session.close())
  return session
}

/** Ids count up, the clock stands still. */
export const countingEnvironment = (): Environment => {
  let count = 0
  return {
    newId: () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`,
    now: () => '2026-01-01T00:00:00.000Z',
  }
}

export const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** What a folder holds, with the contents of every file: nothing may come, go or change unseen. */
export const folderState = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name} ${hashOf(join(folder, name))}`)

/** Changes a plan file behind the app's back. */
export const tamper = (path: string, sql: string) => {
  const db = new Sqlite(path)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
  db.close()
}
