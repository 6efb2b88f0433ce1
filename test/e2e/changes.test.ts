import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPlanFile } from '../../electron/storage/create.ts'
import { run } from '../commands/support.ts'
import { AT_WORK, CHANGES, EMPTY, id } from '../formats/rollout/changes.ts'
import { cli, storedPlan } from '../support/app-driver.ts'
import { importOf } from '../support/import-of.ts'
import { noChromium, openWindow } from '../support/open-window.ts'

/** An account that was imported, and a plan made of it. */
describe.skipIf(noChromium)('what a plan changes', () => {
  const app = openWindow((folder) => {
    const planPath = join(folder, 'plan.interlink')
    createPlanFile(planPath, run(EMPTY, AT_WORK[0]!))
    cli(['apply', planPath], JSON.stringify(importOf(run(EMPTY, ...AT_WORK), 'account.json')))
    cli(['apply', planPath], CHANGES.map((command) => `${JSON.stringify(command)}\n`).join(''))
    return planPath
  })

  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const tab = (name: RegExp) => app.page.getByRole('tab', { name })
  const row = (text: string) => app.page.getByRole('row').filter({ hasText: text })

  test('is told against the imported account, thing by thing and route by route', async () => {
    await button('Changes').click()
    await row('InterLink paris-1').filter({ hasText: 'IPv4 policy: v4 → narrow' }).waitFor()
    await row('InterLink paris-2').filter({ hasText: 'Added' }).waitFor()
    await row('Routing policy v4').filter({ hasText: 'Removed' }).waitFor()
    await tab(/^Routes/).click()
    await row('10.1.0.0/16')
      .filter({ hasText: 'paris-1 → paris-1, paris-2' })
      .filter({ hasText: 'paris-2 is new.' })
      .waitFor()
  })

  test('stands out on the topology', async () => {
    await tab(/^Things/).click()
    await button('Show on topology').click()
    await app.page.getByRole('region', { name: 'What stands out' }).getByText('Removed').waitFor()
    await button('Changes').click()
  })

  test('becomes steps in a safe order, saved as a script that bash reads', async () => {
    await tab(/^Apply/).click()
    await app.page.getByText('Wait until InterLink paris-2 is active').waitFor()
    await app.page.getByText(/pairing key of InterLink paris-2/).waitFor()
    const script = await app.exportedBy(async () => {
      await button('Save as…').click()
      await app.page.getByRole('menuitem', { name: 'Script of scw calls (bash)' }).click()
    })
    execFileSync('bash', ['-n'], { input: script })
    expect(script).toContain('scw interlink link create name=paris-2')
  })

  test('a snapshot is taken by name and compared with', async () => {
    await button('Snapshots').click()
    await app.page.getByRole('menuitem', { name: 'Take a snapshot' }).click()
    await app.page.getByRole('dialog').getByLabel('Name').fill('for review')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('Snapshot for review taken.').waitFor()
    await app.page.getByRole('combobox', { name: 'From', exact: true }).click()
    await app.page.getByRole('option', { name: 'Snapshot for review' }).click()
    await tab(/^Things/).click()
    await app.page.getByText('Nothing is different.').waitFor()
  })

  test('any plan file is compared with, as text too; a wrong path says so and keeps the dialog', async () => {
    const text = `${app.planPath}.yaml`
    cli(['text', `${app.planPath}@start`, '-o', text])
    await app.page.getByRole('combobox', { name: 'From', exact: true }).click()
    await app.page.getByRole('option', { name: 'A plan file…' }).click()
    const path = app.page.getByRole('dialog').getByLabel('Path of the plan or of its text')
    await path.fill(`${text}.absent`)
    await app.page.keyboard.press('Enter')
    await app.page.getByText(`There is no file ${text}.absent.`).waitFor()
    await path.fill(text)
    await app.page.keyboard.press('Enter')
    await row('InterLink paris-2').filter({ hasText: 'Added' }).waitFor()
    await button('Export what changed as a diagram…').waitFor()
  })

  test('a state that is gone says so and is read once more', async () => {
    const text = `${app.planPath}.yaml`
    const contents = readFileSync(text)
    rmSync(text)
    await button('History').click()
    await button('Changes').click()
    await app.page.getByText(`There is no file ${text}.`).waitFor()
    writeFileSync(text, contents)
    await button('Try again').click()
    await row('InterLink paris-2').filter({ hasText: 'Added' }).waitFor()
  })

  test('steps and states that can’t be read say so and are read once more', async () => {
    const failed = {
      ok: false,
      error: { code: 'plan/damaged', message: 'The history is damaged.', hint: 'Restore it.' },
    }
    await app.page.route('**/api/plan.history', (route) => route.fulfill({ json: failed }))
    for (const section of ['History', 'Changes']) {
      await button(section).click()
      await app.page.getByText('The history is damaged.').waitFor()
    }
    await app.page.unroute('**/api/plan.history')
    await button('Try again').click()
    await tab(/^Things/).waitFor()
  })

  test('the history goes back to a step, and forth again', async () => {
    await button('History').click()
    await button('Go back to here: step 2').click()
    await button('Go forward to here: step 3').waitFor()
    expect(Object.values(storedPlan(app.planPath).links).some(({ name }) => name === 'paris-2')).toBe(false)
    const last = storedPlan(app.planPath)
    expect(last.links[id(5)]!.routingPolicyV4Id).toBe(id(4))
    await button('Go forward to here: step 4').click()
    await button('Go back to here: step 3').waitFor()
  })
})
