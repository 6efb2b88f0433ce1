import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cli } from '../support/app-driver.ts'
import { startWebProcess, type WebProcess } from '../support/web-driver.ts'

let folder: string
let started: WebProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlink-start-'))
})
afterEach(async () => {
  await Promise.all(started.map((app) => app.stop()))
  started = []
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start`, ended with the test however that ends. */
const npmStart: typeof startWebProcess = async (...options) => {
  const app = await startWebProcess(...options)
  started.push(app)
  return app
}

const state = () => ['--user-data-dir', join(folder, 'state')]
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...noDisplay } = process.env
const planName = async (url: string): Promise<string> => {
  const { origin, hash } = new URL(url)
  const response = await fetch(`${origin}/api/plan.current`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/json' },
    body: '{}',
  })
  return ((await response.json()) as { value: { plan: { name: string } } }).value.plan.name
}

describe('npm start', () => {
  test.runIf(process.platform === 'linux')(
    'says in one line that there is no display, and serves the app',
    async () => {
      const app = await npmStart(state(), { web: false, env: noDisplay })
      const lines = app.output().trim().split('\n')
      expect(lines).toEqual([
        'There is no display (DISPLAY and WAYLAND_DISPLAY are not set): serving the app to a browser instead.',
        `InterLink Planner: ${app.url}`,
      ])
      await app.stop()
    },
  )

  test('says in one line that Electron can’t be had, and serves the app', async () => {
    const env = { ...noDisplay, DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }
    const app = await npmStart(state(), { web: false, env })
    expect(app.output()).toMatch(/^There is no Electron at .*nowhere.*: serving the app to a browser instead\.$/m)
  })

  test('opens the sample first, and the last plan from then on', async () => {
    const first = await npmStart(state())
    expect(await planName(first.url)).toMatch(/^Sample/)
    await first.stop()

    const plan = join(folder, 'mine.interlink')
    cli(['new', plan, '--name', 'Mine'])
    const second = await npmStart([plan, ...state()])
    expect(await planName(second.url)).toBe('Mine')
    await second.stop()

    const third = await npmStart(state())
    expect(await planName(third.url)).toBe('Mine')
  })

  test('says what is wrong with the plan it was given, and opens without it', async () => {
    const app = await npmStart([join(folder, 'gone.interlink'), ...state()])
    expect(app.output()).toContain(`There is no file ${join(folder, 'gone.interlink')}.`)
    expect(await planName(app.url)).toMatch(/^Sample/)
  })

  test('ends cleanly on Ctrl-C: the plan is closed and the address answers no more', async () => {
    const plan = join(folder, 'mine.interlink')
    cli(['new', plan])
    const app = await npmStart([plan, ...state()])
    expect(await app.stop()).toBe(0)
    expect(readdirSync(folder).filter((name) => name.includes('mine'))).toEqual(['mine.interlink'])
    await expect(planName(app.url)).rejects.toThrow()
  })

  test('refuses what makes no sense, in one line', async () => {
    await expect(npmStart(['--port', 'http'])).rejects.toThrow('--port http is not a port')
    await expect(npmStart(['plan.txt'])).rejects.toThrow('plan.txt is not a plan: its name ends in .interlink')
  })
})
