import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFirstPlan, tryOpen } from '../../electron/service/first-plan.ts'
import { serve } from '../../electron/service/serve.ts'
import { aWorkspace } from '../support/workspaces.ts'

const arrange = () => {
  const { workspace, plansDir, stateDir } = aWorkspace()
  const makePlan = (name: string) => workspace.create(workspace.newPlan(name)).path
  const open = async (given: string | null) => {
    const failed = await openFirstPlan(workspace, serve(workspace), given)
    return { failed, shown: workspace.session.plan.name }
  }
  return { workspace, plansDir, stateDir, makePlan, open }
}

describe('what the app opens with', () => {
  test('the sample, when there was nothing before', async () => {
    expect(await arrange().open(null)).toEqual({ failed: null, shown: expect.stringMatching(/^Sample/) })
  })
  test('the plan of last time', async () => {
    const { makePlan, open, workspace } = arrange()
    makePlan('Older')
    makePlan('Last')
    workspace.close()
    expect(await open(null)).toEqual({ failed: null, shown: 'Last' })
  })
  test('the plan it was given, rather than the last one', async () => {
    const { makePlan, open, workspace } = arrange()
    const given = makePlan('Given')
    makePlan('Last')
    workspace.close()
    expect(await open(given)).toEqual({ failed: null, shown: 'Given' })
  })
  test('the last plan that still opens, saying what was wrong with the one it was given', async () => {
    const { makePlan, open, workspace, plansDir } = arrange()
    makePlan('Last')
    workspace.close()
    const notes = join(plansDir, 'notes.interlink')
    writeFileSync(notes, 'not a plan')
    expect(await open(notes)).toEqual({
      failed: { type: 'failed', message: `${notes} is not an InterLink plan.`, hint: expect.any(String) },
      shown: 'Last',
    })
  })
})

test('a plan that can’t be opened leaves the open one open', () => {
  const { makePlan, workspace } = arrange()
  makePlan('Open')
  expect(tryOpen(workspace, '/nowhere/gone.interlink')?.message).toContain('/nowhere/gone.interlink')
  expect(workspace.session.plan.name).toBe('Open')
})
