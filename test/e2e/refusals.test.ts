import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow } from '../support/open-window.ts'
import { makeRefusalsPlan, SMALL_POP } from './refusals-plan.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const inspector = (page: Page) => page.getByRole('complementary')
const notice = (page: Page, words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).first().waitFor()
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
const says = (page: Page, words: string | RegExp) => dialog(page).getByText(words).first().waitFor()

/** Shows a thing in the inspector, found by its name in the list of things. */
const select = async (page: Page, name: string) => {
  const things = page.getByRole('region', { name: 'In this plan' })
  await things.getByRole('textbox').fill(name)
  await things.getByRole('button', { name }).first().click()
  await inspector(page).getByRole('heading', { name, level: 2, exact: true }).waitFor()
}
const create = async (page: Page, what: string) => {
  await page.getByRole('region', { name: 'In this plan' }).getByRole('button', { name: 'Create' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  await dialog(page).waitFor()
}
const fill = (page: Page, label: string, value: string) =>
  dialog(page).getByRole('textbox', { name: label, exact: true }).fill(value)
const edit = async (page: Page, label: string, value: string) => {
  const field = inspector(page).getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await field.press('Enter')
}
const choose = async (page: Page, label: string, option: RegExp) => {
  await page.getByRole('combobox', { name: label, exact: true }).last().click()
  await page.getByRole('option', { name: option }).click()
}
const selfHosted = async (page: Page) => {
  await create(page, 'Create InterLink…')
  await dialog(page)
    .locator('label')
    .filter({ hasText: /^Self-hosted$/ })
    .click()
}
const connection = async (page: Page) => {
  await page.getByRole('tab', { name: /^Dedicated connections/ }).click()
  await page.getByRole('gridcell', { name: 'lyon-port-1' }).click()
  await inspector(page).getByRole('heading', { name: 'lyon-port-1', level: 2 }).waitFor()
}
const vpcPart = async (page: Page, section: string, dialogTitle: string) => {
  await select(page, 'quiet')
  await inspector(page).getByRole('region', { name: section }).getByRole('button', { name: 'Add' }).click()
  await page.getByRole('dialog', { name: dialogTitle }).waitFor()
}
const deleting = async (page: Page, name: string) => {
  await select(page, name)
  await inspector(page)
    .getByRole('button', { name: /^Delete / })
    .last()
    .click()
  await dialog(page).waitFor()
}
/** The one action for all InterLinks. */
const forAll = async (page: Page, action: string) => {
  await page.getByRole('tab', { name: /^InterLinks/ }).click()
  await page.getByRole('grid').press('Control+a')
  const bar = page.getByRole('region', { name: 'Selection' })
  const button = bar.getByRole('button', { name: `${action}…`, exact: true })
  if ((await button.count()) > 0) await button.click()
  else {
    await bar.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: `${action}…`, exact: true }).click()
  }
  await dialog(page).waitFor()
}
/** What a button or a fixed value says to whoever reaches it. */
const tooltip = async (page: Page, target: ReturnType<Page['getByText']>, words: string | RegExp) => {
  await target.hover()
  await page.getByRole('tooltip').filter({ hasText: words }).waitFor()
}
const button = (page: Page, name: string) => inspector(page).getByRole('button', { name, exact: true })

/**
 * How each refusal of the core is met in the window. Where the window prevents the wish instead of having it refused, the
 * disabled control gives the same reason.
 */
const REACHED: Record<string, (page: Page) => Promise<unknown>> = {
  'input/invalid': async (page) => {
    await create(page, 'Create VPC…')
    await fill(page, 'Name', ' ')
    await press(page, 'Create')
    await says(page, 'Name must not be empty.')
  },
  'access/denied': async (page) => {
    await page.getByRole('button', { name: /^Acting as/ }).click()
    await page.getByRole('radio', { name: 'Member with permission sets' }).click()
    await page.keyboard.press('Escape')
    await select(page, 'bare')
    await tooltip(page, button(page, 'Attach VPC…'), 'needs the permission set InterlinkFullAccess')
    await page.getByRole('button', { name: /^Acting as/ }).click()
    await page.getByRole('radio', { name: 'Owner' }).click()
    await page.getByRole('button', { name: 'Acting as Owner' }).waitFor()
  },
  'prefix/invalid': async (page) => {
    await vpcPart(page, 'Custom routes', 'Add custom route')
    await fill(page, 'Destination', '300.0.0.0/8')
    await press(page, 'Create')
    await says(page, 'octet')
  },
  'prefix/host-bits-set': async (page) => {
    await vpcPart(page, 'Custom routes', 'Add custom route')
    await fill(page, 'Destination', '10.0.1.5/24')
    await press(page, 'Create')
    await says(page, 'Did you mean 10.0.1.0/24?')
  },
  'prefix/duplicate': async (page) => {
    await create(page, 'Create external infrastructure…')
    const field = dialog(page).getByRole('textbox', { name: /^Announced prefixes/ })
    await field.fill('10.9.0.0/16')
    await field.press('Enter')
    await field.fill('10.9.0.0/16')
    await says(page, 'already in the list')
  },
  'site/asn-invalid': async (page) => {
    await create(page, 'Create external infrastructure…')
    await fill(page, 'ASN', '23456')
    await press(page, 'Create')
    await says(page, 'AS_TRANS')
  },
  'site/in-use': async (page) => {
    await deleting(page, 'Paris headquarters')
    await says(page, 'External infrastructure Paris headquarters is used by')
  },
  'vpc/in-use': async (page) => {
    await deleting(page, 'prod-paris')
    await says(page, 'VPC prod-paris is used by')
  },
  'policy/in-use': async (page) => {
    await deleting(page, 'paris-corporate')
    await says(page, 'Routing policy paris-corporate is used by')
  },
  'connection/in-use': async (page) => {
    await connection(page)
    await inspector(page)
      .getByRole('button', { name: /^Delete / })
      .click()
    await says(page, 'Dedicated connection lyon-port-1 carries')
  },
  'network/overlap': async (page) => {
    await vpcPart(page, 'Private Networks', 'Add Private Network')
    const field = dialog(page).getByRole('textbox', { name: /^Subnets/ })
    await field.fill('10.200.0.0/25')
    await field.press('Enter')
    await press(page, 'Create')
    await says(page, 'overlaps 10.200.0.0/24')
  },
  'route/duplicate': async (page) => {
    await vpcPart(page, 'Custom routes', 'Add custom route')
    await fill(page, 'Destination', '10.201.0.0/24')
    await press(page, 'Create')
    await says(page, 'already has a custom route to 10.201.0.0/24')
  },
  'policy/prefix-family': async (page) => {
    await create(page, 'Create routing policy…')
    const field = dialog(page)
      .getByRole('textbox', { name: /^Outgoing/ })
      .first()
    await field.fill('2001:db8::/32')
    await says(page, '2001:db8::/32 is IPv6; this policy is IPv4.')
  },
  'connection/capacity-exceeded': async (page) => {
    await selfHosted(page)
    await choose(page, 'Bandwidth', /^10 Gbps/)
    await says(page, /10 Gbps more don.t fit/)
  },
  'connection/vlan-taken': async (page) => {
    await selfHosted(page)
    await fill(page, 'VLAN', '110')
    await says(page, 'VLAN 110 on dedicated connection lyon-port-1 is taken by InterLink lyon-prod.')
  },
  'connection/vlan-range-in-use': async (page) => {
    await connection(page)
    await edit(page, 'First VLAN', '115')
    await notice(page, 'carries lyon-prod (VLAN 110)')
  },
  'connection/vlan-range-invalid': async (page) => {
    await connection(page)
    await edit(page, 'Last VLAN', '50')
    await notice(page, 'would begin at 100 and end at 50')
  },
  'pop/bandwidth-unavailable': async (page) => {
    await select(page, 'fast')
    await choose(page, 'PoP', new RegExp(`^${SMALL_POP.displayName}`))
    await notice(page, new RegExp(`PoP ${SMALL_POP.displayName} doesn.t offer`))
  },
  'link/immutable-setting': async (page) => {
    await select(page, 'lyon-staging')
    await tooltip(page, inspector(page).getByText('Paris - OpCore DC5'), /its PoP can.t be changed after ordering/)
  },
  'link/status-forbids': async (page) => {
    await select(page, 'waiting')
    await tooltip(page, button(page, 'Attach VPC…'), 'InterLink waiting is requested, so this is not possible.')
  },
  'link/region-mismatch': async (page) => {
    await select(page, 'bare')
    await button(page, 'Attach VPC…').click()
    await page.getByRole('option', { name: /VPC prod-amsterdam is in nl-ams/ }).waitFor()
  },
  'link/organization-mismatch': async (page) => {
    await select(page, 'ours')
    await button(page, 'Attach VPC…').click()
    await page.getByRole('option', { name: /VPC theirs of org-b/ }).waitFor()
  },
  'link/no-vpc': async (page) => {
    await select(page, 'bare')
    await tooltip(page, inspector(page).getByRole('switch').locator('..'), 'InterLink bare has no VPC attached.')
  },
  'link/no-policy': async (page) => {
    await forAll(page, 'Activate route propagation')
    await says(page, 'InterLink unfiltered has no routing policy')
  },
  'link/vpc-already-attached': async (page) => {
    await forAll(page, 'Attach VPC')
    await choose(page, 'VPC to attach', /^quiet/)
    await says(page, 'InterLink lyon-prod is already attached to VPC prod-paris.')
  },
  'link/policy-already-attached': async (page) => {
    await forAll(page, 'Attach routing policy')
    await choose(page, 'Routing policy to attach', /^paris-corporate ?fr-par · IPv4/)
    await says(page, 'already has the IPv4 routing policy')
  },
  'link/propagation-on': async (page) => {
    await forAll(page, 'Delete')
    await says(page, 'Route propagation of InterLink lyon-prod is on.')
  },
  'plan/nothing-to-redo': (page) => page.getByRole('button', { name: 'Nothing to redo' }).waitFor(),
}

/** Undoes until there is nothing left; what tells so is a button that can't be pressed any more. */
const undoAll = async (page: Page) => {
  const undo = page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ })
  await expect
    .poll(async () => {
      const says = await undo.getAttribute('aria-label')
      if (says?.startsWith('Undo')) await undo.click()
      return says
    })
    .toBe('Nothing to undo')
}

/** What can't be wished for in the window: why nobody meets it there. */
const NEVER_OFFERED: Record<string, string> = {
  'id/taken': 'ids are made',
  'site/not-found': 'only what is there is offered',
  'vpc/not-found': 'only what is there is offered',
  'network/not-found': 'only what is there is offered',
  'route/not-found': 'only what is there is offered',
  'policy/not-found': 'only what is there is offered',
  'connection/not-found': 'only what is there is offered',
  'pop/not-found': 'only what is there is offered',
  'partner/not-found': 'only what is there is offered',
  'link/not-found': 'only what is there is offered',
  'node/not-found': 'only what is drawn is moved',
  'pop/region-mismatch': 'the PoPs of the region are offered; choosing another PoP takes its region along',
  'link/site-already-connected': 'a connected InterLink offers Disconnect in place of Connect',
  'link/no-site': 'Disconnect is offered where something is connected',
  'link/policy-not-attached': 'Detach policy is offered for attached ones',
  'link/propagation-already-on': 'the switch turns it off; of several, those that are on stay as they are',
  'link/propagation-already-off': 'the switch turns it on; of several, those that are off stay as they are',
  'link/status-transition': 'only statuses that can follow are offered',
}

/** The areas of commands.md; later ones have tests of their own. */
const AREAS = /^(input|id|access|prefix|site|vpc|network|route|policy|connection|pop|partner|link|node|plan)\//

describe.skipIf(noChromium)('Each refusal', () => {
  const app = openWindow(makeRefusalsPlan)
  let before: Plan

  beforeAll(() => {
    if (noChromium) return
    before = storedPlan(app.planPath)
    app.page.setDefaultTimeout(5000)
  })
  // Each begins with no pop-up, menu or selection, whatever the one before left open.
  afterEach(async () => {
    const { page } = app
    await page.mouse.move(0, 0)
    while (await dialog(page).isVisible()) {
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'hidden' })
    }
    await page.keyboard.press('Escape')
  })

  test.each(Object.entries(REACHED))('is met in the window: %s', async (_, reach) => {
    await reach(app.page)
  })

  test('and none of it has changed anything', () => {
    expect(storedPlan(app.planPath)).toEqual(before)
  })

  test('is met in the window: plan/nothing-to-undo', () => undoAll(app.page))

  test('or it is known why nobody can wish for it there', () => {
    const known = [...Object.keys(REACHED), 'plan/nothing-to-undo', ...Object.keys(NEVER_OFFERED)]
    expect(known.toSorted()).toEqual(
      Object.keys(text.refusals)
        .filter((code) => AREAS.test(code))
        .toSorted(),
    )
  })
})
