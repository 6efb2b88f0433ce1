import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

const things = (page: Page) => page.getByRole('region', { name: 'In this plan' })
const section = (name: string) => (page: Page) => page.getByRole('navigation').getByRole('button', { name }).click()
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
const overview = (name: string) => async (page: Page) => {
  await tab('InterLinks')(page)
  await page.getByRole('grid').getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}
const onOverview = (name: string, button: string) => async (page: Page) => {
  await overview(name)(page)
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  await page.getByRole('dialog').waitFor()
}
const selected = (filter: string) => async (page: Page) => {
  await things(page).getByRole('textbox').fill(filter)
  await things(page).getByRole('button', { name: filter }).first().click()
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
}
const created = (what: string) => async (page: Page) => {
  await things(page).getByRole('button', { name: 'Create' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  await page.getByRole('dialog').waitFor()
}
const pressed = (keys: string) => async (page: Page) => {
  await page.locator('main').focus()
  await page.keyboard.press(keys)
  await page.getByRole('dialog').waitFor()
}

/** Each screen and pop-up, by the way there from a freshly opened sample. */
const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  'the topology': async () => {},
  'the list of InterLinks': tab('InterLinks'),
  'the list of policies': tab('Routing policies'),
  'the list of dedicated connections': tab('Dedicated connections'),
  'a list filtered by what its columns say': async (page) => {
    await tab('InterLinks')(page)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('checkbox', { name: /^fr-par/ }).click()
    await page.getByRole('button', { name: 'Region fr-par' }).waitFor()
  },
  'choosing columns': async (page) => {
    await tab('VPCs')(page)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitemcheckbox').first().waitFor()
  },
  'several InterLinks selected': async (page) => {
    await tab('InterLinks')(page)
    await page.getByRole('grid').press('Control+a')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem').first().waitFor()
  },
  'one action for several InterLinks': async (page) => {
    await tab('InterLinks')(page)
    await page.getByRole('grid').press('Control+a')
    await page.getByRole('button', { name: 'Attach VPC…' }).click()
    await page.getByRole('combobox', { name: 'VPC to attach' }).click()
    await page.getByRole('option', { name: /^prod-paris/ }).click()
    await page.getByRole('dialog').getByText('Left out').waitFor()
  },
  'deleting several InterLinks': async (page) => {
    await tab('InterLinks')(page)
    await page.getByRole('grid').press('Control+a')
    await page.getByRole('grid').press('Delete')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Type DELETE to confirm' }).waitFor()
  },
  'a dedicated connection in the inspector': async (page) => {
    await tab('Dedicated connections')(page)
    await page.getByRole('gridcell', { name: 'lyon-port-1' }).click()
    await page.getByRole('complementary').getByRole('textbox', { name: 'First VLAN' }).waitFor()
  },
  'filters that are not saved yet': async (page) => {
    await selected('amsterdam-logistics')(page)
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Save filters…' }).waitFor()
  },
  'route tables': section('Routes'),
  'the details of a route': async (page) => {
    await section('Routes')(page)
    await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first().click()
    await page.getByRole('heading', { name: /^Route / }).waitFor()
  },
  'the checks, a finding unfolded': async (page) => {
    await section('Checks')(page)
    await page
      .getByRole('main')
      .getByRole('button', { name: /10\.61\.0\.0\/24 is announced/ })
      .click()
    await page.getByRole('main').getByRole('region', { name: 'Details' }).waitFor()
  },
  'the page about a check': async (page) => {
    await section('Checks')(page)
    await page.getByRole('button', { name: 'About this check: One InterLink only' }).click()
    await page.getByRole('dialog').getByText('Why it matters').waitFor()
  },
  'a trace': async (page) => {
    await section('Trace')(page)
    await page.getByRole('combobox', { name: 'From' }).fill('Paris headquarters')
    await page.getByRole('combobox', { name: 'To' }).fill('prod-paris')
    await page.getByRole('region', { name: /^Back/ }).waitFor()
    await page.keyboard.press('Escape')
  },
  'a failure': async (page) => {
    await section('Resilience')(page)
    await page.getByRole('row', { name: /InterLink hq-prod-1/ }).click()
    await page.getByRole('region', { name: 'Cheapest fix' }).waitFor()
  },
  'the expected traffic': async (page) => {
    await section('Resilience')(page)
    await tab('Expected traffic')(page)
    await page.getByRole('textbox', { name: /Paris headquarters and prod-paris/ }).waitFor()
  },
  'the history': section('History'),
  'an Overview page': overview('hq-prod-1'),
  'the Overview page of an InterLink that is only planned': overview('rotterdam-prod-2'),
  'an Overview page beside the inspector': async (page) => {
    await overview('hq-prod-1')(page)
    await page.getByRole('region', { name: 'Attached VPC' }).getByRole('button', { name: 'prod-paris' }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'prod-paris' }).waitFor()
  },
  'attaching a VPC': async (page) => {
    await onOverview('lyon-staging', 'Detach VPC')(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Detach VPC' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('region', { name: 'Attached VPC' }).getByRole('button', { name: 'Attach VPC' }).click()
    await page.getByRole('combobox', { name: 'VPC' }).click()
    await page.getByRole('option').first().waitFor()
  },
  'attaching a VPC that the policy doesn’t fit': async (page) => {
    await onOverview('lyon-staging', 'Attach VPC')(page)
    await page.getByRole('combobox', { name: 'VPC' }).click()
    await page.getByRole('option', { name: /^prod-paris/ }).click()
    await page.getByRole('dialog').getByText('does not fit').waitFor()
  },
  'attaching a routing policy': async (page) => {
    await onOverview('lyon-staging', 'Add a routing policy')(page)
    await page.getByRole('combobox', { name: 'Routing policy' }).click()
    await page.getByRole('option', { name: /^paris-corporate-v6/ }).click()
  },
  'editing a routing policy': async (page) => {
    await overview('hq-prod-1')(page)
    await page.getByRole('button', { name: 'See more: paris-corporate', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Edit policy' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'activating route propagation': async (page) => {
    await tab('Topology')(page)
    await selected('lyon-prod')(page)
    await page.getByRole('switch', { name: 'Route propagation' }).click({ force: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('switch', { name: 'Route propagation', checked: false }).click({ force: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Activate route propagation' }).waitFor()
  },
  'an InterLink in the inspector': selected('hq-prod-1'),
  'external infrastructure in the inspector': selected('Paris headquarters'),
  'a VPC in the inspector': selected('prod-paris'),
  'a policy in the inspector': selected('amsterdam-logistics'),
  'a menu': (page) => things(page).getByRole('button', { name: 'Create' }).click(),
  'creating an InterLink': created('Create InterLink…'),
  'creating external infrastructure': created('Create external infrastructure…'),
  'creating a policy': created('Create routing policy…'),
  'creating a self-hosted InterLink that its connection has no room for': async (page) => {
    await created('Create InterLink…')(page)
    await page
      .locator('label')
      .filter({ hasText: /^Self-hosted$/ })
      .click()
    await page.getByRole('combobox', { name: 'Bandwidth' }).click()
    await page.getByRole('option', { name: /^10 Gbps/ }).click()
    await page
      .locator('label')
      .filter({ hasText: /^Ordered$/ })
      .click()
  },
  'an InterLink with something to do next': selected('hq-prod-2'),
  'deleting an InterLink': async (page) => {
    await selected('lyon-staging')(page)
    await page.getByRole('complementary').getByRole('button', { name: 'Delete InterLink…' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'replacing an InterLink with a copy': async (page) => {
    await selected('lyon-staging')(page)
    await page.getByRole('complementary').getByRole('button', { name: 'Replace with a copy…' }).click()
    await page.getByRole('dialog').waitFor()
  },
  'a confirmation': async (page) => {
    await selected('hq-prod-1')(page)
    await page.getByRole('button', { name: 'Detach VPC' }).click()
    await page.getByRole('dialog').waitFor()
  },
  search: pressed('Control+k'),
  import: pressed('Control+i'),
  export: pressed('Control+e'),
  shortcuts: pressed('?'),
}

/** Dozens of screens, each from a freshly opened page. */
const SCREENS_TIMEOUT_MS = 180_000

describe.skipIf(noChromium).each(['light', 'dark'] as const)('axe finds nothing, %s:', (colorScheme) => {
  const app = openWindow(samplePlanIn)

  test(
    'on any screen or pop-up',
    async () => {
      const { page } = app
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const all: Record<string, string[]> = {}
      for (const [screen, open] of Object.entries(SCREENS)) {
        await page.reload()
        await page.getByRole('navigation').waitFor()
        await open(page)
        all[screen] = await violations(page)
      }
      expect(all).toEqual(Object.fromEntries(Object.keys(SCREENS).map((screen) => [screen, []])))
    },
    SCREENS_TIMEOUT_MS,
  )
})
