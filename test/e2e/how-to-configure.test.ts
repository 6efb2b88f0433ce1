import { describe, expect, test } from 'vitest'
import { cli, storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow } from '../support/open-window.ts'
import { makeScenarioPlan, SPARE } from './scenario-plan.ts'

const LINK = SPARE.link.name
const POLICY = SPARE.policy.name

/** Ordered and provisioned, connected to its site: where the document begins. */
const PROVISIONED = [
  { command: 'link.connectSite', linkId: SPARE.link.id, siteId: SPARE.site.id },
  ...['requested', 'provisioning', 'active'].map((status) => ({
    command: 'link.setStatus',
    linkId: SPARE.link.id,
    status,
  })),
]

/** One section of the document after the other, on one InterLink: each test goes on where the last one stopped. */
describe.skipIf(noChromium)('How to configure your InterLink', () => {
  const app = openWindow((folder) => {
    const planPath = makeScenarioPlan(folder)
    cli(['apply', planPath, '--atomic'], PROVISIONED.map((command) => `${JSON.stringify(command)}\n`).join(''))
    return planPath
  })

  const stored = () => storedPlan(app.planPath)
  const link = () => stored().links[SPARE.link.id]!
  const vpcName = () => stored().vpcs[link().vpcId ?? '']?.name ?? null
  const policyName = () => stored().policies[link().routingPolicyV4Id ?? '']?.name ?? null

  const section = (name: string) => app.page.getByRole('region', { name, exact: true })
  const dialog = (name: string) => app.page.getByRole('dialog', { name, exact: true })
  const press = async (pane: ReturnType<typeof section>, name: string) =>
    pane.getByRole('button', { name, exact: true }).click()
  const propagation = () => section('Route propagation').getByRole('switch', { name: 'Route propagation' })
  const option = (name: string) => app.page.getByRole('option', { name: new RegExp(`^${name}`) })
  const choose = async (pane: ReturnType<typeof section>, label: string, name: string) => {
    await pane.getByRole('combobox', { name: label, exact: true }).click()
    await option(name).click()
  }
  /** Where keys go after what had the focus is gone. */
  const focusedIn = (name: string) => section(name).locator(':focus')
  /** Taken: the pop-up is gone and the page is there again. */
  const untilBack = async () => {
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await app.page.getByRole('heading', { name: LINK, level: 2 }).waitFor()
  }

  /** Steps 1 and 2 of every section. */
  const openOverview = async () => {
    const menu = app.page.getByRole('navigation', { name: 'Sections' })
    await menu.getByRole('heading', { name: 'Network' }).waitFor()
    await menu.getByRole('button', { name: 'InterLink', exact: true }).click()
    await app.page.getByRole('grid', { name: 'InterLinks' }).getByRole('button', { name: LINK, exact: true }).click()
    await app.page.getByRole('heading', { name: LINK, level: 2 }).waitFor()
  }

  test('How to attach a VPC', async () => {
    await openOverview()
    await press(section('Attached VPC'), 'Attach VPC')
    const popUp = dialog('Attach VPC')
    await popUp.getByRole('combobox', { name: 'VPC', exact: true }).click()
    const elsewhere = option('prod-amsterdam')
    expect(await elsewhere.getAttribute('data-combobox-disabled')).toBe('true')
    expect(await elsewhere.textContent()).toContain(`InterLink ${LINK} is in fr-par, VPC prod-amsterdam is in nl-ams.`)
    await option('prod-paris').click()
    await press(popUp, 'Attach VPC')
    await untilBack()
    expect(vpcName()).toBe('prod-paris')
  })

  test('it is not possible to activate route propagation without attaching a routing policy', async () => {
    await openOverview()
    await propagation().click({ force: true })
    const popUp = dialog('Activate route propagation')
    await popUp.getByText('It is not possible to activate route propagation without a routing policy').waitFor()
    const activate = popUp.getByRole('button', { name: 'Activate route propagation' })
    expect(await activate.getAttribute('aria-disabled')).toBe('true')
    await press(popUp, 'Cancel')
    await untilBack()
    expect(link().enableRoutePropagation).toBe(false)
  })

  test('How to attach a routing policy', async () => {
    await openOverview()
    await press(section('Route propagation'), 'Attach routing policy')
    const popUp = dialog('Attach routing policy')
    await choose(popUp, 'Routing policy', POLICY)
    await popUp.getByText(`Incoming — from ${SPARE.site.name} into prod-paris: lets 1 of 1 through`).waitFor()
    await press(popUp, 'Attach policy')
    await untilBack()
    expect(policyName()).toBe(POLICY)
  })

  test('How to activate route propagation', async () => {
    await openOverview()
    await propagation().click({ force: true })
    const popUp = dialog('Activate route propagation')
    const attached = popUp.getByRole('combobox', { name: 'Routing policy (IPv4)' })
    expect(await attached.inputValue()).toBe(POLICY)
    await popUp.getByRole('region', { name: 'Routes that come and go' }).getByText('10.70.0.0/16').first().waitFor()
    await press(popUp, 'Activate route propagation')
    await untilBack()
    expect(link().enableRoutePropagation).toBe(true)
    await section('Routes').getByText('1 crossing').first().waitFor()
  })

  test('How to change the attached VPC', async () => {
    await openOverview()
    await press(section('Attached VPC'), 'Detach VPC')
    const detaching = dialog('Detach VPC')
    await detaching.getByText('not connected to any Scaleway resources until you attach a VPC again').waitFor()
    await detaching.getByText(`InterLink ${LINK}: route propagation deactivated.`).waitFor()
    await press(detaching, 'Detach VPC')
    await untilBack()
    expect([vpcName(), link().enableRoutePropagation]).toEqual([null, false])
    await focusedIn('Attached VPC').waitFor()

    await press(section('Attached VPC'), 'Attach VPC')
    const attaching = dialog('Attach VPC')
    await choose(attaching, 'VPC', 'staging-paris')
    await attaching.getByText(`Routing policy ${POLICY} does not fit what staging-paris announces.`).waitFor()
    await press(attaching, 'Attach VPC')
    await untilBack()
    expect([vpcName(), link().enableRoutePropagation]).toEqual(['staging-paris', false])
  })

  test('+ Create VPC creates and attaches a new VPC as one step', async () => {
    await openOverview()
    await press(section('Attached VPC'), 'Detach VPC')
    await press(dialog('Detach VPC'), 'Detach VPC')
    await untilBack()
    await press(section('Attached VPC'), 'Attach VPC')
    await press(dialog('Attach VPC'), 'Create VPC')
    await dialog('Create VPC').getByRole('textbox', { name: 'Name' }).fill('made-here')
    await press(dialog('Create VPC'), 'Create')
    await untilBack()
    expect([vpcName(), stored().vpcs[link().vpcId!]?.region]).toEqual(['made-here', 'fr-par'])
    await app.page.keyboard.press('Control+z')
    await section('Attached VPC').getByRole('button', { name: 'Attach VPC', exact: true }).waitFor()
    expect(Object.values(stored().vpcs).map(({ name }) => name)).not.toContain('made-here')
    await app.page.keyboard.press('Control+z')
    await section('Attached VPC').getByText('staging-paris').waitFor()
    expect(vpcName()).toBe('staging-paris')
  })

  test('How to change the attached routing policy', async () => {
    await openOverview()
    await press(section('Route propagation'), `See more: ${POLICY}`)
    await app.page.getByRole('menuitem', { name: 'Detach policy' }).click()
    await dialog('Detach policy').getByText('With no attached routing policy, the default rule blocks').waitFor()
    await press(dialog('Detach policy'), 'Detach policy')
    await untilBack()
    expect(policyName()).toBeNull()
    await focusedIn('Route propagation').waitFor()

    await press(section('Route propagation'), 'Add a routing policy')
    await choose(dialog('Attach routing policy'), 'Routing policy', 'staging')
    await press(dialog('Attach routing policy'), 'Attach policy')
    await untilBack()
    expect(policyName()).toBe('staging')
  })

  test('How to edit an existing routing policy', async () => {
    await openOverview()
    await press(section('Route propagation'), 'See more: staging')
    await app.page.getByRole('menuitem', { name: 'Edit policy' }).click()
    const editing = dialog('Edit routing policy')
    const incoming = 'Incoming — from external infrastructure into the VPC'
    await editing.getByRole('textbox', { name: incoming }).fill('10.70.0.0/16')
    await app.page.keyboard.press('Enter')
    await press(editing, 'Edit routing policy')
    const warning = app.page.getByText('Modifications are immediately propagated on every InterLink')
    await warning.waitFor()
    for (const name of [LINK, 'lyon-staging']) {
      await editing.getByText(`InterLink ${name}: change to routing policy staging applied at once.`).waitFor()
    }
    // Cancel leads back to the edits, not away from them.
    await press(editing, 'Cancel')
    await editing.getByText('10.70.0.0/16').waitFor()
    expect(stored().policies[link().routingPolicyV4Id!]?.prefixFilterIn).toEqual(['10.40.0.0/16'])
    await press(editing, 'Edit routing policy')
    await warning.waitFor()
    await press(editing, 'Save')
    await untilBack()
    expect(stored().policies[link().routingPolicyV4Id!]?.prefixFilterIn).toEqual(['10.40.0.0/16', '10.70.0.0/16'])
  })

  test('How to deactivate route propagation', async () => {
    await openOverview()
    await propagation().click({ force: true })
    await press(dialog('Activate route propagation'), 'Activate route propagation')
    await untilBack()
    expect(link().enableRoutePropagation).toBe(true)

    await propagation().click({ force: true })
    const popUp = dialog('Deactivate route propagation')
    await popUp.getByText('removed from the VPC’s route table').waitFor()
    await press(popUp, 'Deactivate')
    await untilBack()
    expect(link().enableRoutePropagation).toBe(false)
  })

  test('the keyboard alone opens an Overview page, and leaving it returns to the row', async () => {
    await app.page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'InterLink' }).click()
    const grid = app.page.getByRole('grid', { name: 'InterLinks' })
    await grid.focus()
    await app.page.keyboard.press('End')
    await app.page.keyboard.press('Enter')
    const title = app.page.getByRole('main').getByRole('heading', { level: 2 })
    const name = await title.textContent()
    await app.page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('button', { name: 'InterLinks' }).click()
    await grid.waitFor()
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true)
    const active = await grid.getAttribute('aria-activedescendant')
    expect(await app.page.locator(`[id="${active}"]`).textContent()).toContain(name)
  })
})
