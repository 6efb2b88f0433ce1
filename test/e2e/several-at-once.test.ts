import { beforeAll, describe, expect, test } from 'vitest'
import type { Link } from '../../shared/model/link.ts'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

/** Lists: several InterLinks chosen by mouse and keys, and what is then done with all of them. */
describe.skipIf(noChromium)('Several at once', () => {
  const app = openWindow(samplePlanIn)
  beforeAll(async () => {
    await app.page.getByRole('tab', { name: /^InterLinks/ }).click()
  })

  const stored = () => storedPlan(app.planPath)
  const link = (name: string): Link | undefined => Object.values(stored().links).find((each) => each.name === name)
  const grid = () => app.page.getByRole('grid', { name: 'InterLinks' })
  const row = (name: string) => grid().getByRole('row', { name: new RegExp(name) })
  const bar = () => app.page.getByRole('region', { name: 'Selection' })
  const dialog = () => app.page.getByRole('dialog')
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const closed = () => dialog().waitFor({ state: 'hidden' })

  test('rows are selected by their marks, by ranges, and by keys', async () => {
    await row('hq-prod-1').getByRole('gridcell').first().click()
    await row('lyon-prod')
      .getByRole('gridcell')
      .first()
      .click({ modifiers: ['Shift'] })
    await bar().getByText('3 selected').waitFor()
    await row('hq-prod-2').getByRole('gridcell').first().click()
    await bar().getByText('2 selected').waitFor()
    await grid().press('ArrowDown')
    await grid().press('Shift+ArrowDown')
    await bar().getByText('2 selected').waitFor()
    expect(await row('lyon-prod').getAttribute('aria-selected')).toBe('true')
    expect(await row('lyon-staging').getAttribute('aria-selected')).toBe('true')
  })

  test('tags are added to all of them in one step, which one undo takes back', async () => {
    await bar().getByRole('button', { name: 'More actions' }).click()
    await app.page.getByRole('menuitem', { name: 'Add tags…' }).click()
    const tags = dialog().getByRole('combobox', { name: 'Tags to add' })
    await tags.fill('lyon')
    await tags.press('Enter')
    await dialog().getByText('Applies to all 2').waitFor()
    await dialog().getByRole('button', { name: 'Add tags' }).click()
    await closed()
    await app.page.getByRole('button', { name: /^Undo: Edit InterLink/ }).waitFor()
    expect([link('lyon-prod')?.tags, link('lyon-staging')?.tags].every((tags) => tags?.includes('lyon'))).toBe(true)
    await app.page.keyboard.press('Control+z')
    await button('Nothing to undo').waitFor()
    expect(link('lyon-prod')?.tags).not.toContain('lyon')
  })

  test('the list is filtered by what a column says, and a chosen column is remembered', async () => {
    await button('Filters').click()
    await app.page.getByRole('checkbox', { name: /^nl-ams/ }).click()
    await app.page.keyboard.press('Escape')
    await app.page.getByText('2 of 6').waitFor()
    await bar().getByText('2 not shown by the filter').waitFor()
    await button('Columns').click()
    await app.page.getByRole('menuitemcheckbox', { name: 'Tags' }).click()
    await app.page.keyboard.press('Escape')
    await grid().getByRole('columnheader', { name: 'Tags' }).waitFor()
    await button('Clear all filters').click()
    await app.page.getByRole('tab', { name: /^VPCs/ }).click()
    await app.page.getByRole('tab', { name: /^InterLinks/ }).click()
    await grid().getByRole('columnheader', { name: 'Tags' }).waitFor()
  })

  test('several are deleted after route propagation is off and DELETE is typed; the focus stays in the list', async () => {
    await row('rotterdam-prod-1').getByRole('gridcell').first().click()
    await row('rotterdam-prod-2').getByRole('gridcell').first().click()
    await grid().press('Delete')
    await dialog()
      .getByRole('button', { name: /^Deactivate route propagation of/ })
      .click()
    const word = dialog().getByRole('textbox', { name: 'Type DELETE to confirm' })
    await word.fill('DELETE')
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click()
    await closed()
    await app.page.getByRole('button', { name: /^Undo: Delete InterLink/ }).waitFor()
    // One was only planned and is gone; the others are deprovisioned until that is confirmed.
    expect(link('rotterdam-prod-2')).toBeUndefined()
    expect(link('rotterdam-prod-1')?.status).toBe('deprovisioning')
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
  })
})
