import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanSnapshot } from '../../shared/contract/snapshot.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { arranged } from './arrange.ts'
import { fileNameOf } from './file-name.ts'
import { openPlan } from './plan-session.ts'
import { PLAN_EXTENSION, type Workspace } from './workspace.ts'

/** Opens the sample plan: the file from last time while nobody changed it, else a new one beside it. */
export const openSample = (workspace: Workspace): PlanSnapshot => {
  const plan = { ...arranged(samplePlan()), id: workspace.newPlan().id }
  const file = join(workspace.options.plansDir, fileNameOf(plan.name) + PLAN_EXTENSION)
  return existsSync(file) && isUntouched(workspace, file) ? workspace.open(file) : workspace.create(plan)
}

const isUntouched = (workspace: Workspace, file: string): boolean => {
  if (workspace.isOpen && workspace.session.path === file) return workspace.session.revision === 0
  try {
    const session = openPlan(file, { write: false })
    session.close()
    return session.revision === 0
  } catch {
    return false
  }
}
