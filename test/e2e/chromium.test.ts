import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { webApp } from '../support/web-driver.ts'
import { scenario } from './scenario.ts'

const found = findChromium()
if (!found.ok) console.warn(`Skipped in Chromium: ${found.missing}.`)

describe.skipIf(!found.ok)('in Chromium, through the web host', () => {
  let browser: Browser
  beforeAll(async () => {
    if (found.ok) browser = await launchChromium(found)
  })
  afterAll(() => browser?.close())

  scenario((options) => webApp(browser)(options))
})
