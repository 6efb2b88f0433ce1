import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type AppDriver, cli } from './app-driver.ts'
import { findChromium, launchChromium } from './chromium.ts'
import { webApp } from './web-driver.ts'

const found = findChromium()
if (!found.ok) console.warn(`Skipped in Chromium: ${found.missing}.`)

/** For `describe.skipIf`: where there is no Chromium a window can't be opened. */
export const noChromium = !found.ok

/** The app in a browser, and the plan file that it is open on. */
export type OpenWindow = Pick<AppDriver, 'page' | 'exportedBy' | 'restart'> & { readonly planPath: string }

/** The sample, as a plan file in `folder`. */
export const samplePlanIn = (folder: string): string => {
  const planPath = join(folder, 'sample.interlink')
  cli(['sample', '--into', planPath])
  return planPath
}

/** Opens the app on the plan that `makePlan` makes in a folder of its own, for all tests of the `describe` that it is called in. */
export function openWindow(makePlan: (folder: string) => string): OpenWindow {
  let folder: string
  let planPath: string
  let browser: Browser
  let app: AppDriver

  beforeAll(async () => {
    if (!found.ok) return
    folder = mkdtempSync(join(tmpdir(), 'interlink-window-'))
    planPath = makePlan(folder)
    browser = await launchChromium(found)
    app = await webApp(browser)({ plan: planPath, userDataDir: join(folder, 'state') })
  })
  afterAll(async () => {
    await app?.close()
    await browser?.close()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  return {
    get page() {
      return app.page
    },
    get planPath() {
      return planPath
    },
    exportedBy: (act) => app.exportedBy(act),
    restart: () => app.restart(),
  }
}
