import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { recordedFiles } from '../support/account.ts'
import { violations } from '../support/axe.ts'
import { noChromium, openWindow, samplePlanIn } from '../support/open-window.ts'
import { tempFolder } from '../support/temp-folder.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** Files dropped on the window, as a file manager drops them. */
const drop = async (page: Page, files: { name: string; text: string }[]) => {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: data })
}

describe.skipIf(noChromium)('importing', () => {
  const app = openWindow(samplePlanIn)
  const dialog = () => app.page.getByRole('dialog', { name: 'Import' })

  test('files dropped on the window are reviewed, and taken as far as they are ticked', async () => {
    await drop(app.page, recordedFiles())
    await dialog().getByRole('button', { name: 'Import 7 things' }).waitFor()
    await dialog().getByRole('checkbox', { name: 'Add new: VPCs (3)' }).uncheck()
    await dialog().getByRole('button', { name: 'Import 4 things' }).waitFor()
    expect(await violations(app.page)).toEqual([])
    await dialog().getByRole('checkbox', { name: 'Add new: VPCs (3)' }).check()
    await dialog().getByRole('button', { name: 'Import 7 things' }).click()
    await dialog().waitFor({ state: 'detached' })
    await app.page
      .getByRole('button', { name: /tf-test-interlink-link-ds/ })
      .first()
      .waitFor()
  })

  test('a changed thing is told field by field, a gone one stays until it is ticked', async () => {
    await drop(app.page, [
      { name: 'terraform.tfstate', text: readFileSync(fixture('terraform/terraform.tfstate'), 'utf8') },
      { name: 'fr-par.routing-policies.json', text: '[]' },
    ])
    await dialog()
      .getByRole('button', { name: /^Import \d+ things$/ })
      .waitFor()
    await dialog().getByRole('gridcell', { name: 'Tags: + core, − foobar' }).waitFor()
    const gone = dialog().getByRole('checkbox', { name: 'Remove gone: Routing policies (1)' })
    expect(await gone.isChecked()).toBe(false)
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await dialog().waitFor({ state: 'detached' })
  })

  test('a prefix list asks whose announcements it holds', async () => {
    await drop(app.page, [{ name: 'hq.txt', text: '10.20.0.0/16 high\n10.99.0.0/16\n' }])
    const take = dialog().getByRole('button', { name: 'Import', exact: true })
    expect(await take.isDisabled()).toBe(true)
    await dialog().getByRole('combobox', { name: 'Who announces the 2 prefixes of hq.txt?' }).click()
    await app.page.getByRole('option', { name: 'Paris headquarters' }).click()
    await dialog()
      .getByRole('gridcell', { name: /Announced prefixes: .*\+ 10\.20\.0\.0\/16 \(High\)/ })
      .waitFor()
    await dialog().getByRole('button', { name: 'Import 1 thing', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
  })

  test('a file that is cut short is refused with the place', async () => {
    const path = join(tempFolder(), 'links.json')
    writeFileSync(path, '{"links": [')
    await app.page.locator('main').focus()
    await app.page.keyboard.press('Control+i')
    const [chooser] = await Promise.all([
      app.page.waitForEvent('filechooser'),
      dialog().getByRole('button', { name: 'Choose files…' }).click(),
    ])
    await chooser.setFiles(path)
    await app.page.getByText('links.json: line 1, column 12: not JSON').waitFor()
  })
})
