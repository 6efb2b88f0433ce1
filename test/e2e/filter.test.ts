import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'
import { TopologyPage } from './topology-page.ts'

describe.skipIf(noChromium)('what the topology shows', () => {
  const app = openWindow(samplePlanIn)
  const topology = () => new TopologyPage(app.page)
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const line = () => app.page.getByRole('region', { name: 'What is shown' })
  const panel = () => app.page.getByRole('dialog', { name: 'Filter and group' })

  test('is filtered by region, and says so for as long as it is', async () => {
    await button('Filter and group').click()
    await panel().getByRole('combobox', { name: 'Region' }).click()
    await app.page.getByRole('option', { name: 'fr-par (9)' }).click()
    await line().getByText('Shown: 11 of 16').waitFor()
    await topology().card('rotterdam-prod-1').waitFor({ state: 'hidden' })
    await topology().card('hq-prod-1').waitFor()
    expect(await violations(app.page)).toEqual([])
    await app.page.keyboard.press('Escape')
    await panel().waitFor({ state: 'hidden' })
  })

  test('a hidden thing that is found by search is not silently missing', async () => {
    await app.page
      .getByRole('region', { name: 'In this plan' })
      .getByRole('button', { name: /^rotterdam-prod-1/ })
      .click()
    await line().getByText('rotterdam-prod-1 is hidden by the filter.').waitFor()
    await line().getByRole('button', { name: 'Show it' }).click()
    await topology().card('rotterdam-prod-1').waitFor()
    await line().waitFor({ state: 'hidden' })
  })

  test('is one neighbourhood from the menu of a card, until Escape', async () => {
    const { x, y } = await topology().middle('hq-prod-1')
    await app.page.mouse.click(x, y, { button: 'right' })
    await app.page.getByRole('menuitem', { name: 'Show only what is around this' }).hover()
    await app.page.getByRole('menuitem', { name: '1 line', exact: true }).click()
    await line().getByText('around hq-prod-1, 1 line away').waitFor()
    await topology().card('hq-prod-2').waitFor({ state: 'hidden' })
    await topology().canvas.focus()
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Escape')
    await line().waitFor({ state: 'hidden' })
    await topology().card('hq-prod-2').waitFor()
  })

  test('nothing at all has a way back', async () => {
    await button('Filter and group').click()
    await panel().getByRole('textbox', { name: 'Name' }).fill('no such thing')
    await app.page.getByText('Nothing matches the filter').waitFor()
    await panel().getByRole('button', { name: 'Show all' }).click()
    await topology().card('hq-prod-1').waitFor()
  })

  test('is arranged by place in one step, and exported as it is seen', async () => {
    await panel().getByText('And by PoP').click()
    await panel().getByRole('button', { name: 'Arrange by place' }).click()
    await app.page.getByRole('button', { name: 'Undo: Arrange topology' }).waitFor()
    await panel()
      .getByRole('checkbox', { name: /^Routing policies/ })
      .click()
    await line().getByText('without routing policies').waitFor()
    await app.page.keyboard.press('Escape')
    await button('Export').click()
    const dialog = app.page.getByRole('dialog', { name: 'Export' })
    expect(await dialog.getByRole('radio', { name: 'As shown' }).isChecked()).toBe(true)
    await dialog.getByRole('combobox', { name: 'Format' }).click()
    await app.page.getByRole('option', { name: 'Graphviz diagram (DOT)' }).click()
    await dialog.getByText('cluster_region:fr-par').first().waitFor()
  })

  test('is remembered with the plan', async () => {
    await app.page.reload()
    await line().getByText('without routing policies').waitFor()
  })
})
