import { describe, expect, test } from 'vitest'
import { storedPlan } from '../support/app-driver.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'

/**
 * Findings of the sample, from the count in the side bar to what is kept of a reason: each test goes on where the last one
 * stopped.
 */
describe.skipIf(noChromium)('Checks', () => {
  const app = openWindow(samplePlanIn)

  const main = () => app.page.getByRole('main')
  const finding = (text: RegExp) => main().getByRole('button', { name: text })
  const details = () => main().getByRole('region', { name: 'Details' })
  const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click()
  const gone = () => app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  const section = (name: RegExp) => app.page.getByRole('navigation').getByRole('button', { name })

  test('the side bar counts errors and warnings, and leads to them', async () => {
    await section(/^Checks 7$/).click()
    await main().getByRole('heading', { name: 'Announcement never whitelisted' }).waitFor()
    await app.page.getByRole('contentinfo').getByRole('button', { name: '7 warnings' }).waitFor()
  })

  test('a finding unfolds by keys, its fix shows what it would do, and ends it as one undo step', async () => {
    const guest = finding(/^192\.168\.40\.0\/24 is announced/)
    await guest.focus()
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('Enter')
    await details().getByText('Whitelist it in an incoming filter, or stop announcing it.').waitFor()
    await details().getByRole('button', { name: 'Add to the incoming filter…' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Add to the incoming filter' })
    await dialog.getByText('10.61.0.0/24').first().waitFor()
    await dialog.getByRole('button', { name: 'Add to the incoming filter' }).click()
    await gone()
    await finding(/^10\.61\.0\.0\/24 is announced/).waitFor({ state: 'detached' })
    await section(/^Checks 6$/).waitFor()
    const filters = Object.values(storedPlan(app.planPath).policies).map((policy) => policy.prefixFilterIn)
    expect(filters).toContainEqual(['10.60.0.0/16', '10.61.0.0/24'])
    await press('Undo: Edit routing policy: amsterdam-logistics')
    await section(/^Checks 7$/).waitFor()
  })

  test('what is fine as it is is suppressed with a reason, which is kept, and taken back', async () => {
    await finding(/^192\.168\.40\.0\/24 is announced/).click()
    await details().getByRole('button', { name: 'Suppress…' }).click()
    await app.page.getByRole('textbox', { name: 'Reason' }).fill('Guests stay on the internet.')
    await press('Suppress')
    await gone()
    await section(/^Checks 6$/).waitFor()
    expect(Object.values(storedPlan(app.planPath).suppressions)).toMatchObject([
      { code: 'announcement/never-whitelisted', reason: 'Guests stay on the internet.' },
    ])
    // Unfolded as it was, under the heading of those that are suppressed.
    await main().getByRole('button', { name: '1 suppressed' }).click()
    await main().getByRole('heading', { name: 'Suppressed · Announcement never whitelisted' }).waitFor()
    await details().getByText('Guests stay on the internet.').waitFor()
    await details().getByRole('button', { name: 'No longer suppress' }).click()
    await section(/^Checks 7$/).waitFor()
  })

  test('a click on the thing shows it in the inspector, with what is found of it', async () => {
    await main().getByRole('button', { name: 'staging-paris', exact: true }).click()
    const inspector = app.page.getByRole('complementary')
    await inspector.getByRole('heading', { name: 'staging-paris' }).waitFor()
    await inspector.getByRole('button', { name: /One InterLink only/ }).click()
    await inspector.getByText(/has one InterLink only, lyon-staging/).waitFor()
  })

  test('the page about a check is read in the window, and leads on to others', async () => {
    await press('About this check: Announcement never whitelisted')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'When to suppress it' }).waitFor()
    await dialog.getByRole('button', { name: 'policy/missing-for-version' }).click()
    await app.page.getByRole('dialog', { name: 'Announced, but no policy of that IP version' }).waitFor()
    await app.page.keyboard.press('Escape')
    await gone()
  })
})
