import { describe, expect, test } from 'vitest'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

/** The life of an InterLink, from being drawn to being replaced: each test goes on where the last one stopped. */
describe.skipIf(noChromium)('Ordering an InterLink', () => {
  const app = openWindow(samplePlanIn)

  const stored = () => storedPlan(app.planPath)
  const links = (name: string) => Object.values(stored().links).filter((link) => link.name === name)
  const link = (name: string) => links(name)[0]
  const dialog = (name: string) => app.page.getByRole('dialog', { name, exact: true })
  const things = () => app.page.getByRole('region', { name: 'In this plan' })
  const inspector = () => app.page.getByRole('complementary')
  const guide = () => inspector().getByRole('region', { name: 'What to do next' })
  const press = (pane: ReturnType<typeof dialog>, name: string) =>
    pane.getByRole('button', { name, exact: true }).click()
  const choose = async (pane: ReturnType<typeof dialog>, label: string, option: RegExp) => {
    await pane.getByRole('combobox', { name: label, exact: true }).click()
    await app.page.getByRole('option', { name: option }).click()
  }
  const pick = (pane: ReturnType<typeof dialog>, label: string) =>
    pane
      .locator('label')
      .filter({ hasText: new RegExp(`^${label}$`) })
      .click()
  const gone = () => app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  const inspected = (name: string) => inspector().getByRole('heading', { name, level: 2 }).waitFor()

  const openWizard = async () => {
    await things().getByRole('button', { name: 'Create' }).click()
    await app.page.getByRole('menuitem', { name: 'Create InterLink…' }).click()
    return dialog('Create InterLink')
  }
  const select = async (name: string) => {
    await things().getByRole('textbox').fill(name)
    await things().getByRole('button', { name }).first().click()
    await inspected(name)
  }
  /** The guide's button for what happened, then the status that it led to. */
  const record = async (what: string, status: string) => {
    await press(guide(), what)
    await inspector().getByText(status, { exact: true }).first().waitFor()
  }

  test('a hosted InterLink is created as planned, its routing policy attached, in one undo step', async () => {
    const wizard = await openWizard()
    await choose(wizard, 'Partner', /^FreePro/)
    await choose(wizard, 'External infrastructure', /^Lyon data centre/)
    await choose(wizard, 'Routing policy (IPv4)', /^paris-corporate/)
    await wizard.getByRole('textbox', { name: 'Name', exact: true }).fill('lyon-new')
    await press(wizard, 'Create InterLink')
    await inspected('lyon-new')
    const made = link('lyon-new')!
    const plan = stored()
    expect(made).toMatchObject({ status: 'planned', kind: 'hosted', region: 'fr-par', bandwidthMbps: 1000 })
    expect(plan.partners[made.partnerId!]?.name).toBe('FreePro')
    expect(plan.sites[made.siteId!]?.name).toBe('Lyon data centre')
    expect(plan.policies[made.routingPolicyV4Id!]?.name).toBe('paris-corporate')
    await app.page.getByRole('button', { name: 'Undo: Create InterLink: lyon-new' }).click()
    await inspector().getByRole('heading', { name: 'lyon-new', level: 2 }).waitFor({ state: 'hidden' })
    expect(links('lyon-new')).toEqual([])
    await app.page.getByRole('button', { name: 'Redo: Create InterLink: lyon-new' }).click()
    await select('lyon-new')
  })

  test('it is ordered, accepted by its partner, and comes up', async () => {
    await record('I ordered it', 'Requested')
    await guide().getByText('Contact the partner with the pairing key').waitFor()
    await guide().getByText('FreePro', { exact: true }).waitFor()
    expect(await guide().getByRole('button', { name: /^Copy/ }).count()).toBeGreaterThan(0)
    await record('The partner accepted', 'Provisioning')
    await record('Only the IPv4 session is up', 'Limited')
    expect(link('lyon-new')).toMatchObject({ status: 'limited_connectivity', bgpV4Status: 'up', bgpV6Status: 'down' })
    await press(guide(), 'Both sessions are up')
    await guide().waitFor({ state: 'hidden' })
    expect(link('lyon-new')?.status).toBe('active')
  })

  test('a self-hosted one takes no more than its dedicated connection has left', async () => {
    const wizard = await openWizard()
    await pick(wizard, 'Self-hosted')
    await choose(wizard, 'Bandwidth', /^10 Gbps/)
    await wizard.getByText(/^Dedicated connection lyon-port-1 has 10 Gbps, of which/).waitFor()
    const create = wizard.getByRole('button', { name: 'Create InterLink', exact: true })
    expect(await create.getAttribute('aria-disabled')).toBe('true')
    await choose(wizard, 'Bandwidth', /^1 Gbps/)
    await pick(wizard, 'Ordered')
    await wizard.getByRole('textbox', { name: 'Name', exact: true }).fill('lyon-own')
    await create.click()
    await inspected('lyon-own')
    const made = link('lyon-own')!
    expect(made).toMatchObject({ status: 'ready', kind: 'self_hosted', bandwidthMbps: 1000 })
    expect(stored().connections[made.connectionId!]?.name).toBe('lyon-port-1')
    expect(
      Object.values(stored().links).filter(({ connectionId, vlan }) => connectionId && vlan === made.vlan),
    ).toEqual([made])
  })

  test('it is deleted after route propagation is off and DELETE is typed, and gone once that is confirmed', async () => {
    await select('hq-prod-2')
    await inspector().getByRole('button', { name: 'Delete InterLink…' }).click()
    const popUp = dialog('Delete InterLink hq-prod-2')
    const remove = popUp.getByRole('button', { name: 'Delete', exact: true })
    expect(await remove.getAttribute('aria-disabled')).toBe('true')
    await press(popUp, 'Deactivate route propagation')
    const word = popUp.getByRole('textbox', { name: 'Type DELETE to confirm' })
    await word.waitFor()
    await popUp.getByText('It is deprovisioned: it stays listed as Deprovisioning until').waitFor()
    expect(await remove.getAttribute('aria-disabled')).toBe('true')
    expect(link('hq-prod-2')).toMatchObject({ status: 'all_down', enableRoutePropagation: false })
    await word.fill('DELETE')
    await remove.click()
    await gone()
    expect(link('hq-prod-2')?.status).toBe('deprovisioning')
    await press(guide(), 'The deletion is confirmed')
    await app.page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    await gone()
    expect(links('hq-prod-2')).toEqual([])
  })

  test('a copy is chosen after route propagation is off, and the focus stays in its pop-up', async () => {
    await select('hq-prod-1')
    await inspector().getByRole('button', { name: 'Replace with a copy…' }).click()
    const popUp = dialog('Replace InterLink hq-prod-1 with a copy')
    await press(popUp, 'Deactivate route propagation')
    await popUp.getByText('VPC prod-paris', { exact: true }).waitFor()
    const region = popUp.getByRole('combobox', { name: 'Region' })
    expect(await region.evaluate((input) => input === document.activeElement)).toBe(true)
    await press(popUp, 'Cancel')
    await gone()
    expect(links('hq-prod-1').map(({ status }) => status)).toEqual(['active'])
  })

  test('what an order fixed is changed by replacing it with a copy, which leaves behind what is in another region', async () => {
    await select('lyon-new')
    await inspector().getByRole('button', { name: 'Replace with a copy…' }).click()
    const popUp = dialog('Replace InterLink lyon-new with a copy')
    await choose(popUp, 'Bandwidth', /^500 Mbps/)
    await popUp.getByText('Routing policy paris-corporate', { exact: true }).waitFor()
    await choose(popUp, 'Region', /^nl-ams/)
    await popUp.getByText('Routing policy paris-corporate, which is in fr-par').waitFor()
    await choose(popUp, 'Region', /^fr-par/)
    await press(popUp, 'Replace with a copy')
    await gone()
    expect(links('lyon-new').map(({ status, bandwidthMbps }) => [status, bandwidthMbps])).toEqual([
      ['deprovisioning', 1000],
      ['planned', 500],
    ])
    const copy = links('lyon-new')[1]!
    expect(stored().policies[copy.routingPolicyV4Id!]?.name).toBe('paris-corporate')
  })
})
