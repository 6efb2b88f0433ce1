import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { storedPlan } from '../support/app-driver.ts'
import { violations } from '../support/axe.ts'
import { noChromium, openWindow } from '../support/open-window.ts'
import { makeScenarioPlan, SPARE } from './scenario-plan.ts'

describe.skipIf(noChromium)('the app in French', () => {
  const app = openWindow(makeScenarioPlan)
  const page = () => app.page
  const button = (name: string | RegExp) => page().getByRole('button', { name })
  const dialog = () => page().getByRole('dialog')
  const tab = (name: string) => page().getByRole('tab', { name: new RegExp(`^${name}`) })
  const absent = () => join(dirname(app.planPath), 'absent.interlink')
  const link = () => storedPlan(app.planPath).links[SPARE.link.id]!

  test('is chosen in the menu beside the theme, and the whole window follows', async () => {
    await button('Theme and language').click()
    await page().getByRole('menuitemradio', { name: 'Français', checked: false }).click()
    await page().getByRole('region', { name: 'Dans ce plan' }).waitFor()
    expect(await page().locator('html').getAttribute('lang')).toBe('fr')
  })

  test('names every tab of Réseau → InterLink', async () => {
    for (const name of [
      'InterLinks',
      'Politiques de routage',
      'VPC',
      'Infrastructure externe',
      'Connexions dédiées',
      'Topologie',
    ]) {
      await tab(name).click()
      await page().locator('[role=tab][aria-selected=true]', { hasText: name }).waitFor()
    }
    expect(await violations(page())).toEqual([])
  })

  test('guides through the steps of the document on an Overview page', async () => {
    await tab('InterLinks').click()
    await page().getByRole('grid').getByRole('button', { name: SPARE.link.name, exact: true }).click()
    for (const step of [
      'Créer l’InterLink',
      'Attacher un VPC',
      'Attacher une politique de routage',
      'Activer la propagation des routes',
    ]) {
      await page().getByRole('main').getByText(step).first().waitFor()
    }
    expect(await violations(page())).toEqual([])
  })

  test('says why a VPC of another region can’t be attached, and attaches the one that can', async () => {
    await page().getByRole('region', { name: 'VPC attaché' }).getByRole('button', { name: 'Attacher un VPC' }).click()
    await dialog().getByRole('combobox', { name: 'VPC' }).click()
    await page()
      .getByRole('option', { name: /^prod-amsterdam/ })
      .getByText(`L’InterLink ${SPARE.link.name} est en fr-par, le VPC prod-amsterdam en nl-ams.`)
      .waitFor()
    await page()
      .getByRole('option', { name: /^prod-paris/ })
      .click()
    await dialog().getByRole('button', { name: 'Attacher un VPC' }).click()
    await button(`Annuler : Attacher un VPC : ${SPARE.link.name}`).waitFor()
    expect(storedPlan(app.planPath).vpcs[link().vpcId!]?.name).toBe('prod-paris')
  })

  test('is spoken by the host as well: what it can’t open, it says in French', async () => {
    await page().keyboard.press('Control+o')
    await dialog().getByRole('textbox').fill(absent())
    await dialog().getByRole('button', { name: 'Ouvrir' }).click()
    await dialog().getByText(`Il n’y a pas de fichier ${absent()}.`).waitFor()
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  })

  test('is remembered', async () => {
    await page().reload()
    await page().getByRole('region', { name: 'Dans ce plan' }).waitFor()
  })

  test('gives way to English again by a command, steps of the history included', async () => {
    await page().keyboard.press('Control+k')
    await page()
      .getByRole('textbox', { name: /Chercher/ })
      .fill('langue anglais')
    await page().keyboard.press('Enter')
    await page().getByRole('region', { name: 'In this plan' }).waitFor()
    await page().getByRole('navigation').getByRole('button', { name: 'History' }).click()
    await page().getByRole('grid').getByText(`Attach VPC: ${SPARE.link.name}`).waitFor()
  })
})
