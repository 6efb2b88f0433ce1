import { describe, expect, test } from 'vitest'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

/** The sample: hq-prod-1 alone carries the traffic between Paris headquarters and prod-paris. */
describe.skipIf(noChromium)('before anything is changed', () => {
  const app = openWindow(samplePlanIn)

  const nav = (name: string) => app.page.getByRole('navigation').getByRole('button', { name, exact: true })
  const button = (name: string) => app.page.getByRole('button', { name })
  const standsOut = () => app.page.getByRole('region', { name: 'What stands out' })

  test('a trace says both ways how traffic goes, and where to change why it does not', async () => {
    await nav('Trace').click()
    await app.page.getByRole('combobox', { name: 'From' }).fill('prod-paris:10.1.2.9')
    await app.page.getByRole('combobox', { name: 'To' }).fill('Paris headquarters:10.20.0.5')
    await app.page.keyboard.press('Escape')
    const there = app.page.getByRole('region', { name: /^There/ })
    const back = app.page.getByRole('region', { name: /^Back/ })
    await there.getByText('Delivered', { exact: true }).waitFor()
    await back.getByText('No route', { exact: true }).waitFor()
    await app.page.getByText('Asymmetric: no way back').waitFor()
    // A fix opens where it is made, with the prefix filled in.
    await back.getByRole('button', { name: 'Let 10.1.2.0/24 through…' }).click()
    await app.page.getByRole('dialog').getByText('10.1.2.0/24').first().waitFor()
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('the trace lights up on the topology until it is closed', async () => {
    await button('Show on topology').click()
    await standsOut().getByText('the way there').waitFor()
    await app.page.getByRole('region', { name: 'Trace', exact: true }).getByText('Asymmetric: no way back').waitFor()
    await standsOut().getByRole('button', { name: 'Show everything alike' }).click()
    await standsOut().waitFor({ state: 'hidden' })
  })

  test('a failure says what is lost, and the cheapest fix survives it once it is applied', async () => {
    await nav('Resilience').click()
    const row = app.page.getByRole('row', { name: /InterLink hq-prod-1 / })
    await row.click()
    await row.getByText('Traffic is lost').waitFor()
    await app.page
      .getByRole('region', { name: 'Lost', exact: true })
      .getByText('prod-paris → Paris headquarters')
      .waitFor()
    await button('Review and apply').click()
    await app.page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await row.getByText('Traffic moves').waitFor()
    await button('Undo').first().click()
    await row.getByText('Traffic is lost').waitFor()
  })

  test('it is struck out on the topology', async () => {
    await button('Show on topology').click()
    await standsOut().getByText('failed').waitFor()
    await standsOut().getByRole('button', { name: 'Open the report' }).click()
  })

  test('expected traffic says what remains too small', async () => {
    await app.page.getByRole('tab', { name: 'Expected traffic' }).click()
    const field = app.page.getByRole('textbox', { name: /between Paris headquarters and prod-paris/ })
    await field.fill('1200')
    await field.press('Enter')
    await app.page.getByRole('tab', { name: 'Failures' }).click()
    await app.page.getByText(/Even with everything up.*hq-prod-1 120/).waitFor()
    expect(await app.page.getByRole('row', { name: /Router of Paris headquarters/ }).count()).toBe(1)
  })
})
