import { describe, expect, test } from 'vitest'
import { openPlan } from '../../electron/service/plan-session.ts'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow } from '../support/open-window.ts'
import { makeScenarioPlan, SPARE } from './scenario-plan.ts'
import { TopologyPage } from './topology-page.ts'

/** A VPC of the sample in the spare InterLink's region. */
const VPC = 'prod-paris'

/** The canvas's own ways beside dragging handles, each test from where the last one stopped. */
describe.skipIf(noChromium)('the topology', () => {
  const app = openWindow(makeScenarioPlan)
  const topology = () => new TopologyPage(app.page)
  const { link, site } = SPARE
  const stored = () => storedPlan(app.planPath)
  const positions = () => {
    const session = openPlan(app.planPath, { write: false })
    session.close()
    return session.plan.positions
  }
  const untilDone = (step: string) => app.page.getByRole('button', { name: `Undo: ${step}` }).waitFor()
  const menu = () => app.page.getByRole('menu')
  const select = async (name: string) => {
    const { x, y } = await topology().middle(name)
    await app.page.mouse.click(x, y)
    await app.page.getByLabel('Inspector').getByText(name).first().waitFor()
  }

  test('“Attach to…” connects by keyboard and says of every other target why not', async () => {
    await select(link.name)
    await app.page.keyboard.press('a')
    const dialog = app.page.getByRole('dialog', { name: `Attach ${link.name} to…` })
    await dialog.getByText(/VPC prod-amsterdam is in nl-ams/).waitFor()
    await dialog.getByLabel('Filter by name').fill(site.name)
    await dialog.getByRole('region', { name: 'What this would change' }).getByText(/route/).first().waitFor()
    await app.page.keyboard.press('Enter')
    await untilDone('Connect external infrastructure')
    expect(stored().links[link.id]?.siteId).toBe(site.id)
  })

  test('arrow keys go along connections, and Alt with them moves the node, as one step', async () => {
    await select(site.name)
    await app.page.keyboard.press('ArrowRight')
    await app.page.getByLabel('Inspector').getByText(link.name).first().waitFor()
    const nudge = async (times: number) => {
      await app.page.keyboard.down('Alt')
      for (let i = 0; i < times; i++) await app.page.keyboard.down('ArrowDown')
      await app.page.keyboard.up('ArrowDown')
      await app.page.keyboard.up('Alt')
    }
    await nudge(1)
    await untilDone('Move')
    const before = positions()[link.id]!
    await nudge(3)
    await expect.poll(() => positions()[link.id]).toEqual({ x: before.x, y: before.y + 24 })
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => positions()[link.id]).toEqual(before)
  })

  test('a card of the side list dropped on a node attaches it', async () => {
    const card = app.page.getByRole('button', { name: new RegExp(`^${VPC}`) }).first()
    await card.scrollIntoViewIfNeeded()
    const box = (await card.boundingBox())!
    const target = await topology().middle(link.name)
    await app.page.mouse.move(box.x + 20, box.y + 10)
    await app.page.mouse.down()
    await app.page.mouse.move(target.x - 40, target.y, { steps: 4 })
    await app.page.mouse.move(target.x, target.y, { steps: 4 })
    await topology()
      .pointerNote.filter({ hasText: /Attach VPC.*No route changes/s })
      .waitFor()
    await app.page.mouse.up()
    await untilDone('Attach VPC')
  })

  test('from far away, where cards are only painted, handles still connect', async () => {
    await app.page.mouse.move(640, 400)
    const zoom = app.page.getByRole('button', { name: 'Zoom out', exact: true })
    for (let i = 0; i < 4; i++) await zoom.click()
    await topology().drag(SPARE.policy.name, 'right', link.name)
    await untilDone('Attach routing policy')
    expect(stored().links[link.id]?.routingPolicyV4Id).toBe(SPARE.policy.id)
    await app.page.getByRole('button', { name: 'Fit all', exact: true }).click()
  })

  test('the context menu detaches, after a confirmation', async () => {
    const { x, y } = await topology().middle(link.name)
    await app.page.mouse.click(x, y, { button: 'right' })
    await menu()
      .getByRole('menuitem', { name: `Detach ${VPC}…` })
      .click()
    await app.page.getByRole('dialog').getByRole('button', { name: 'Detach VPC', exact: true }).click()
    await untilDone('Detach VPC')
    expect(stored().links[link.id]?.vpcId).toBeNull()
  })

  test('a connection let go in empty space offers what fits there, attached in the same step', async () => {
    const from = await topology().handle(link.name, 'right')
    const box = (await topology().canvas.boundingBox())!
    await app.page.mouse.move(from.x, from.y)
    await app.page.mouse.down()
    await app.page.mouse.move(box.x + box.width - 60, box.y + 24, { steps: 6 })
    await app.page.mouse.up()
    await menu().getByRole('menuitem', { name: 'VPC…' }).click()
    const dialog = app.page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('made-here')
    await dialog.getByRole('button', { name: 'Create', exact: true }).click()
    await expect.poll(() => stored().vpcs[stored().links[link.id]?.vpcId ?? '']?.name).toBe('made-here')
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => stored().links[link.id]?.vpcId).toBeNull()
    expect(Object.values(stored().vpcs).some(({ name }) => name === 'made-here')).toBe(false)
  })

  test('a rectangle selects, and the whole selection moves as one step', async () => {
    const box = (await topology().canvas.boundingBox())!
    await app.page.keyboard.down('Shift')
    await app.page.mouse.move(box.x + 4, box.y + 4)
    await app.page.mouse.down()
    await app.page.mouse.move(box.x + box.width - 4, box.y + box.height - 60, { steps: 4 })
    await app.page.mouse.up()
    await app.page.keyboard.up('Shift')
    await app.page
      .getByText(/^\d+ selected$/)
      .first()
      .waitFor()
    const before = positions()
    const { x, y } = await topology().middle(link.name)
    await app.page.mouse.move(x, y)
    await app.page.mouse.down()
    await app.page.mouse.move(x + 40, y + 24, { steps: 4 })
    await app.page.mouse.up()
    await expect.poll(() => positions()[link.id]).not.toEqual(before[link.id])
    const after = positions()
    const moved = Object.keys(after).filter((id) => after[id]!.x !== before[id]?.x || after[id]!.y !== before[id]?.y)
    expect(moved.length).toBeGreaterThan(5)
    const shifts = moved.map((id) => `${after[id]!.x - before[id]!.x} ${after[id]!.y - before[id]!.y}`)
    expect(new Set(shifts).size).toBe(1)
  })
})
