import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Host } from '../../shared/contract/requests.ts'
import { cli } from '../support/app-driver.ts'
import { type DesktopDriver, desktopApp, findDesktop } from '../support/electron-driver.ts'
import { scenario } from './scenario.ts'

const desktop = await findDesktop()
if (!desktop.ok) console.warn(`Skipped in Electron: ${desktop.missing}.`)
afterAll(() => desktop.ok && desktop.close())

const start: typeof startOn = (options) => startOn(options)
function startOn(options: { plan: string | null; userDataDir: string }): Promise<DesktopDriver> {
  if (!desktop.ok) throw new Error(desktop.missing)
  return desktopApp(desktop)(options)
}

declare global {
  interface Window {
    interlink: Host
  }
}

describe.skipIf(!desktop.ok)('in Electron, through its own protocol and preload', () => {
  scenario(start)
})

describe.skipIf(!desktop.ok)('the desktop shell', () => {
  let folder: string
  let app: DesktopDriver
  const inFolder = (name: string) => join(folder, name)
  const windows = () => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle()))
  const planShown = (name: string) => app.page.getByRole('button', { name: `Plan ${name}:` }).waitFor()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interlink-desktop-'))
    app = await start({ plan: null, userDataDir: inFolder('state') })
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('opens the sample on the first start, and the window is called after it', async () => {
    await planShown('Sample')
    expect(await windows()).toEqual([expect.stringMatching(/^Sample.* — InterLink Planner$/)])
  })

  test('serves its window from app://, a secure origin of its own', async () => {
    expect(await app.page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://interlink', true])
  })

  test('sends the window no file of the machine, nor anything outside its own', async () => {
    const statuses = await app.page.evaluate(async () => {
      const paths = ['/../package.json', '/%2e%2e/main.mjs', '/assets/%2e%2e/%2e%2e/main.mjs', '/etc/passwd']
      return Promise.all(paths.map(async (path) => (await fetch(path)).status))
    })
    expect(statuses).toEqual([404, 404, 404, 404])
  })

  test('keeps the window in the sandbox, isolated and without Node', async () => {
    const preferences = await app.app.evaluate(({ BrowserWindow }) => {
      // Electron has this method and leaves it out of its types.
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag }
    })
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(
      await app.page.evaluate(() => ['require', 'process', 'module', 'ipcRenderer'].filter((n) => n in window)),
    ).toEqual([])
  })

  test('shows the page two functions and nothing of what is behind them', async () => {
    const bridge = await app.page.evaluate(() =>
      Object.entries(window.interlink).map(([name, value]) => [name, typeof value]),
    )
    expect(bridge).toEqual([
      ['request', 'function'],
      ['onEvent', 'function'],
    ])
  })

  test('refuses to open or write a path that the user never chose', async () => {
    const replies = await app.page.evaluate(async (path) => {
      const open = await window.interlink.request('plan.open', { path: '/etc/passwd' })
      const save = await window.interlink.request('plan.saveAs', { path })
      return [open, save].map((reply) => (reply.ok ? 'done' : reply.error.code))
    }, inFolder('stolen.interlink'))
    expect(replies).toEqual(['request/invalid', 'request/invalid'])
    expect(readdirSync(folder)).not.toContain('stolen.interlink')
  })

  test('denies permissions', async () => {
    const denied = await app.page.evaluate(async () => {
      const place = new Promise<number>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          ({ code }) => resolve(code),
        ),
      )
      return [await Notification.requestPermission(), await place]
    })
    const PERMISSION_DENIED = 1
    expect(denied).toEqual(['denied', PERMISSION_DENIED])
  })

  test('reaches no network: neither from the page nor from the session', async () => {
    const reached: string[] = []
    const server = createServer((request, response) => {
      reached.push(request.url ?? '')
      response.setHeader('access-control-allow-origin', '*').end('reached')
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const outcome = (load: Promise<unknown>) =>
      load.then(
        () => 'reached',
        () => 'refused',
      )
    const page = await outcome(app.page.evaluate((at) => fetch(`${at}page`).then((r) => r.text()), url))
    const session = await outcome(
      app.app.evaluate(({ session: all }, at) => all.defaultSession.fetch(`${at}session`).then((r) => r.text()), url),
    )
    server.close()
    expect({ page, session, reached }).toEqual({ page: 'refused', session: 'refused', reached: [] })
  })

  test('carries out the native menu’s items in the window', async () => {
    await app.menu('about')
    const about = app.page.getByRole('dialog', { name: 'InterLink Planner' })
    await about.waitFor()
    await app.page.keyboard.press('Escape')
    await about.waitFor({ state: 'hidden' })
  })

  test('names the step in its menu that undo takes back, and takes it back', async () => {
    const undoLabel = () => app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label)
    const command = { command: 'vpc.create', name: 'from-here', region: 'fr-par' }
    await app.page.evaluate((asked) => window.interlink.request('plan.execute', { command: asked }), command)
    await app.page.getByRole('button', { name: 'Undo: Create VPC: from-here' }).waitFor()
    await expect.poll(undoLabel).toBe('Undo “Create VPC: from-here”')
    await app.menu('undo')
    await expect.poll(undoLabel).toBe('Undo')
  })

  test('asks for the place of a new plan by the system’s dialog', async () => {
    const path = inFolder('brand-new.interlink')
    await app.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await app.menu('new')
    await vi.waitUntil(async () => (await windows())[0]?.startsWith('brand-new'), 10_000)
    expect(readdirSync(folder)).toContain('brand-new.interlink')
  })

  test('lists the plans opened last in its menu, and opens one from there', async () => {
    const names = await app.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()!.getMenuItemById('openRecent')!.submenu!.items
      items[1]!.click()
      return items.map((item) => item.label)
    })
    expect(names).toEqual(['brand-new', expect.stringMatching(/^Sample/)])
    await planShown('Sample')
  })

  test('a second launch ends, and the first window shows the plan it was given', async () => {
    const path = inFolder('second.interlink')
    cli(['new', path, '--name', 'Given to the second'])
    const { command, args, env } = app.launchLine([path])
    await promisify(execFile)(command, args, { env })
    await planShown('Given to the second')
    expect(await windows()).toHaveLength(1)
  })

  test('says so when a plan can’t be opened, and goes on with the one that is', async () => {
    const { command, args, env } = app.launchLine([inFolder('missing.interlink')])
    await promisify(execFile)(command, args, { env })
    await app.page.getByRole('alert').filter({ hasText: 'missing.interlink' }).waitFor()
    await planShown('Given to the second')
  })

  test('after a crash of the page it is loaded again and says that nothing is lost', async () => {
    const text = () =>
      app.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
      ) as Promise<string>
    await app.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
      contents.forcefullyCrashRenderer()
      await loaded
    })
    await expect.poll(text, { timeout: 20_000 }).toContain('The window crashed and was reloaded.')
  })

  test('comes back where and as large as it was left, with the plan of last time', async () => {
    const bounds = { x: 120, y: 90, width: 1100, height: 700 }
    const boundsNow = () => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())
    await app.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted), bounds)
    await expect.poll(boundsNow).toEqual(bounds)
    await app.restart()
    await planShown('Given to the second')
    expect(await boundsNow()).toEqual(bounds)
  })

  test('leaves a plan file in one piece when it is closed', async () => {
    await app.close()
    expect(readdirSync(folder).filter((name) => name.includes('second.interlink'))).toEqual(['second.interlink'])
    app = await start({ plan: null, userDataDir: inFolder('state') })
  })
})

describe.skipIf(!desktop.ok)('the window of the desktop shell', () => {
  let folder: string
  let app: DesktopDriver
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interlink-window-'))
    app = await start({ plan: null, userDataDir: folder })
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    ['a new window', "window.open('https://example.com')"],
    ['a page of the web', "location.href = 'https://example.com/'"],
    ['a file of the machine', "location.href = 'file:///etc/passwd'"],
    [
      'a form sent elsewhere',
      "Object.assign(document.body.appendChild(document.createElement('form')), { action: 'https://example.com' }).submit()",
    ],
  ])('stays alone and on its page: %s is denied', async (_, attempt) => {
    // Asked of the main process: a browser driver waits for a navigation that never ends.
    const after = await app.app.evaluate(async ({ BrowserWindow }, script) => {
      const [window] = BrowserWindow.getAllWindows()
      await window!.webContents.executeJavaScript(`${script}; undefined`)
      const name = await window!.webContents.executeJavaScript('document.title')
      return { url: window!.webContents.getURL(), windows: BrowserWindow.getAllWindows().length, name }
    }, attempt)
    expect(after).toEqual({ url: 'app://interlink/', windows: 1, name: expect.stringContaining('InterLink Planner') })
  })
})
