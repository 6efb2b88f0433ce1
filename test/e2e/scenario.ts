import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type AppDriver, type StartApp, storedPlan } from '../support/app-driver.ts'
import { makeScenarioPlan, SPARE } from './scenario-plan.ts'
import { TopologyPage } from './topology-page.ts'

const RECORDED = ['links', 'vpcs', 'routing-policies', 'private-networks', 'pops', 'partners', 'routes'].map((name) =>
  fileURLToPath(new URL(`../fixtures/scaleway-api/${name}.json`, import.meta.url)),
)

/** Things of the sample that the scenario connects to. */
const VPC = 'prod-paris'

/** The main path of the app, step by step: each test goes on where the last one stopped. */
export function scenario(start: StartApp): void {
  let folder: string
  let planPath: string
  let app: AppDriver
  const topology = () => new TopologyPage(app.page)
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const dialog = () => app.page.getByRole('dialog')
  const stored = () => storedPlan(planPath)
  const link = () => stored().links[SPARE.link.id]!
  /** The window says what undo would take back: a step is done when it names it. */
  const untilDone = (step: string) => app.page.getByRole('button', { name: `Undo: ${step}` }).waitFor()
  const untilUndone = (step: string) => app.page.getByRole('button', { name: `Redo: ${step}` }).waitFor()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interlink-scenario-'))
    planPath = makeScenarioPlan(folder)
    app = await start({ plan: planPath, userDataDir: join(folder, 'state') })
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the plan opens as a topology of everything in it', async () => {
    const { sites, links, vpcs, policies } = stored()
    for (const thing of [sites, links, vpcs, policies].flatMap((things) => Object.values(things))) {
      await topology().card(thing.name).waitFor()
    }
  })

  test('dragging from a site onto an InterLink connects them', async () => {
    await topology().drag(SPARE.site.name, 'right', SPARE.link.name)
    await untilDone('Connect external infrastructure')
    expect(link().siteId).toBe(SPARE.site.id)
  })

  test('dragging from an InterLink onto a VPC attaches it', async () => {
    await topology().drag(SPARE.link.name, 'right', VPC)
    await untilDone('Attach VPC')
    expect(stored().vpcs[link().vpcId!]?.name).toBe(VPC)
  })

  test('dragging from a policy onto an InterLink attaches it', async () => {
    await topology().drag(SPARE.policy.name, 'right', SPARE.link.name)
    await untilDone('Attach routing policy')
    expect(link().routingPolicyV4Id).toBe(SPARE.policy.id)
  })

  test('over an invalid target the drag says why, and a drop there changes nothing but says it with the way out', async () => {
    const before = stored()
    await topology().dragOver(SPARE.amsterdamLink.name, 'right', VPC)
    const why = `InterLink ${SPARE.amsterdamLink.name} is in nl-ams, VPC ${VPC} is in fr-par.`
    await topology().pointerNote.filter({ hasText: why }).waitFor()
    await app.page.mouse.up()
    const notice = app.page.getByRole('alert').filter({ hasText: why })
    await notice.filter({ hasText: 'prod-amsterdam' }).waitFor()
    expect(stored()).toEqual(before)
  })

  test('route propagation is activated from the inspector, after a confirmation that lists the routes that come', async () => {
    await topology().card(SPARE.link.name).waitFor()
    const middle = await topology().middle(SPARE.link.name)
    await app.page.mouse.click(middle.x, middle.y)
    await app.page.getByRole('switch', { name: 'Route propagation' }).click({ force: true })
    await dialog().getByText('10.70.0.0/16').first().waitFor()
    await dialog().getByRole('button', { name: 'Activate route propagation' }).click()
    await untilDone('Activate route propagation')
    expect(link().enableRoutePropagation).toBe(true)
  })

  test('Delete on the selected line detaches the VPC, after a confirmation that lists what goes with it', async () => {
    await topology().clickEdge(SPARE.link.name, VPC)
    await app.page.keyboard.press('Delete')
    await dialog()
      .getByText(/propagation/i)
      .first()
      .waitFor()
    await dialog().getByText('10.70.0.0/16').first().waitFor()
    await dialog().getByRole('button', { name: 'Detach' }).click()
    await untilDone('Detach VPC')
    expect([link().vpcId, link().enableRoutePropagation]).toEqual([null, false])
  })

  test('undo and redo by keys take the step back and do it again', async () => {
    await app.page.keyboard.press('Control+z')
    await untilUndone('Detach VPC')
    expect([stored().vpcs[link().vpcId!]?.name, link().enableRoutePropagation]).toEqual([VPC, true])
    await app.page.keyboard.press('Control+Shift+z')
    await untilDone('Detach VPC')
    expect(link().vpcId).toBeNull()
    await app.page.keyboard.press('Control+z')
    await untilUndone('Detach VPC')
  })

  test('the account’s recorded answers are reviewed and taken through the dialog, as one step', async () => {
    const before = stored()
    await app.page.keyboard.press('Control+i')
    const [chooser] = await Promise.all([
      app.page.waitForEvent('filechooser'),
      dialog().getByRole('button', { name: 'Choose files…' }).click(),
    ])
    await chooser.setFiles(RECORDED)
    await dialog()
      .getByRole('button', { name: /^Import \d+ things?$/ })
      .click()
    await dialog().waitFor({ state: 'hidden' })
    const added = Object.keys(stored().links).length - Object.keys(before.links).length
    expect(added).toBeGreaterThan(0)
    await app.page.keyboard.press('Control+z')
    await vi.waitUntil(() => Object.keys(stored().links).length === Object.keys(before.links).length, 10_000)
    expect(stored()).toEqual(before)
  })

  test('the plan is renamed in the inspector, while nothing is selected', async () => {
    await app.page.keyboard.press('Escape')
    const { name } = stored()
    const field = app.page.getByLabel('Inspector', { exact: true }).getByRole('textbox', { name: 'Name', exact: true })
    await field.fill('Renamed')
    await field.press('Enter')
    await untilDone('Rename plan')
    expect(stored().name).toBe('Renamed')
    await button('Undo: Rename plan').click()
    await untilUndone('Rename plan')
    expect(stored().name).toBe(name)
  })

  test('the diagram comes out as SVG with everything in it', async () => {
    const svg = await app.exportedBy(async () => {
      await button('Export').click()
      await dialog()
        .getByRole('button', { name: /^(Save…|Download)$/ })
        .click()
    })
    expect(svg).toMatch(/^<(\?xml|svg)/)
    for (const name of [SPARE.site.name, SPARE.link.name, VPC]) expect(svg).toContain(name)
  })

  test('a card is moved with the mouse, and after a restart everything is as it was left', async () => {
    const from = await topology().middle(SPARE.site.name)
    await app.page.mouse.move(from.x, from.y)
    await app.page.mouse.down()
    await app.page.mouse.move(from.x + 40, from.y + 64, { steps: 4 })
    await app.page.mouse.up()
    await untilDone('Move')
    const before = stored()

    await app.restart()
    await topology().card(SPARE.link.name).waitFor()
    await untilDone('Move')
    expect(stored()).toEqual(before)
  })
}
