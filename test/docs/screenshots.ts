/** `npm run screenshots`: takes the pictures of the README and the docs from the running app, with the sample plan. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildStale } from '../../build/build.ts'
import { ROOT } from '../../build/paths.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { webApp } from '../support/web-driver.ts'

const DOCS = join(ROOT, 'docs')

const SHOTS: Record<string, (page: Page) => Promise<void>> = {
  topology: async (page) => {
    await page.getByRole('region', { name: 'In this plan' }).getByRole('button', { name: 'hq-prod-1' }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'hq-prod-1' }).waitFor()
  },
}

const found = findChromium()
if (!found.ok) {
  console.error(`No pictures: ${found.missing}.`)
  process.exit(2)
}
await buildStale()
mkdirSync(DOCS, { recursive: true })
const userDataDir = mkdtempSync(join(tmpdir(), 'interlink-docs-'))
const browser = await launchChromium(found)
try {
  for (const [name, show] of Object.entries(SHOTS)) {
    const app = await webApp(browser)({ plan: null, userDataDir })
    await app.page.getByRole('region', { name: 'In this plan' }).waitFor()
    await show(app.page)
    await app.page.evaluate(() => document.fonts.ready.then(() => undefined))
    await app.page.screenshot({ path: join(DOCS, `${name}.png`), animations: 'disabled' })
    await app.close()
    console.log(`docs/${name}.png`)
  }
} finally {
  await browser.close()
  rmSync(userDataDir, { recursive: true, force: true })
}
