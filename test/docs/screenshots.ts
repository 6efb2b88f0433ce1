/**
 * `npm run screenshots [-- CHAPTER…]`: takes the pictures of the README and the guide from the running app. It finds its
 * way by what the window says; a screen that it can't reach ends it with what was missing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildStale } from '../../build/build.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { webApp } from '../support/web-driver.ts'
import type { Chapter } from './shots/chapter.ts'
import { CHAPTERS } from './shots/chapters.ts'
import { Stage } from './shots/stage.ts'

async function take(browser: Browser, chapter: Chapter) {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-docs-'))
  const app = await webApp(browser)({ plan: chapter.plan(folder), userDataDir: join(folder, 'state') })
  try {
    const stage = new Stage(app.page, (name) => console.log(`docs/images/${name}.png`))
    await stage.set()
    await chapter.take(stage)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in CHAPTERS))
const found = findChromium()
if (unknown.length > 0) {
  console.error(`No such chapter: ${unknown.join(', ')}. There are ${Object.keys(CHAPTERS).join(', ')}.`)
  process.exitCode = 2
} else if (!found.ok) {
  console.error(`No pictures: ${found.missing}.`)
  process.exitCode = 2
} else {
  await buildStale()
  const browser = await launchChromium(found)
  try {
    for (const [name, chapter] of Object.entries(CHAPTERS)) {
      if (wanted.length === 0 || wanted.includes(name)) await take(browser, chapter)
    }
  } finally {
    await browser.close()
  }
}
