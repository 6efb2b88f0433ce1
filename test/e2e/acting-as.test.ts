import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

/** Buttons, switches and menu items that would change the account's things, by what they are called. */
const CHANGES =
  /^(Attach|Detach|Disconnect|Delete|Create (InterLink|VPC|routing policy|dedicated)|Activate|Deactivate|Edit|Record|Replace|Add|Connect|See more|Route propagation|Announce custom routes)/
/** What only looks or leads somewhere, though it is called alike. */
const LOOKS = /^(Add prefixes|See more)/

/** Every such control of the window: what it is called, whether it can be used, and what it says to whoever reaches it. */
const controls = (page: Page) =>
  page.locator(':is(button, [role="switch"], [role="menuitem"]):not([role="columnheader"] *)').evaluateAll((elements) =>
    elements.map((element) => ({
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      disabled:
        element.getAttribute('aria-disabled') === 'true' ||
        element.hasAttribute('disabled') ||
        element.hasAttribute('data-disabled'),
      reason: `${element.getAttribute('aria-description') ?? ''} ${element.textContent ?? ''}`,
    })),
  )

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** Each screen on which something could be changed. */
const SCREENS: Record<string, (page: Page) => Promise<unknown>> = {
  'the list of InterLinks, with one selected': async (page) => {
    await tab(page, 'InterLinks')
    await page.getByRole('gridcell', { name: 'Active' }).first().click()
    await page.getByRole('region', { name: 'Selection' }).waitFor()
  },
  'what can be done with several': async (page) => {
    await page.getByRole('grid').press('Control+a')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem').first().waitFor()
  },
  'an Overview page': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('grid').getByRole('button', { name: 'lyon-staging' }).click()
    await page.getByRole('heading', { name: 'lyon-staging', level: 2 }).waitFor()
  },
  'the ⋯ menu of a policy': async (page) => {
    await page.getByRole('button', { name: /^See more/ }).click()
    await page.getByRole('menuitem').first().waitFor()
  },
  'a routing policy': async (page) => {
    await page.keyboard.press('Escape')
    await tab(page, 'Routing policies')
    await page.getByRole('gridcell', { name: 'IPv4' }).first().click()
    await page.getByRole('complementary').getByText('FullAccess').first().waitFor()
  },
  'a VPC': async (page) => {
    await tab(page, 'VPCs')
    await page.getByRole('gridcell', { name: 'fr-par' }).first().click()
    await page.getByRole('complementary').getByRole('switch').waitFor()
  },
  'a dedicated connection': async (page) => {
    await tab(page, 'Dedicated connections')
    await page.getByRole('gridcell', { name: 'fr-par' }).first().click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Bandwidth' }).waitFor()
  },
  'the menu of an InterLink in the topology': async (page) => {
    await tab(page, 'InterLinks')
    await page.getByRole('gridcell', { name: 'Active' }).first().click()
    await tab(page, 'Topology')
    await page.getByRole('application').first().focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Delete' }).waitFor()
  },
}

describe.skipIf(noChromium)('acting as a member who may only read', () => {
  const app = openWindow(samplePlanIn)

  test('is chosen in the top bar', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Acting as Owner' }).click()
    await page.getByRole('radio', { name: 'Member with permission sets' }).click()
    for (const set of ['InterlinkReadOnly', 'VPCReadOnly', 'PrivateNetworksReadOnly']) {
      await page.getByRole('checkbox', { name: set }).click()
    }
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Acting as 3 permission sets' }).waitFor()
    expect(storedPlan(app.planPath).access).toMatchObject({ role: 'member' })
  })

  test.each(Object.entries(SCREENS))(
    '%s: what may not be changed is disabled and names the missing set',
    async (_, go) => {
      await go(app.page)
      const changing = (await controls(app.page)).filter(({ name }) => CHANGES.test(name) && !LOOKS.test(name))
      expect(changing.length).toBeGreaterThan(0)
      expect(changing.filter(({ disabled, reason }) => !disabled || !/\w+FullAccess/.test(reason))).toEqual([])
    },
  )

  test('nothing was changed by it, and as the Owner everything is open again', async () => {
    const { page } = app
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo: Change who is acting' }).click()
    await page.getByRole('button', { name: 'Acting as 2 permission sets' }).waitFor()
    await page.getByRole('button', { name: /^Acting as/ }).click()
    await page.getByRole('radio', { name: 'Owner' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Acting as Owner' }).waitFor()
    await tab(page, 'VPCs')
    expect(
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Create VPC/ })
        .getAttribute('aria-disabled'),
    ).toBeNull()
  })
})
