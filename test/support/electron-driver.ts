import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { vi } from 'vitest'
import { electronArguments, needsNoSandbox } from '../../build/desktop.ts'
import { findElectron } from '../../build/find-electron.ts'
import type { MenuAction } from '../../shared/contract/requests.ts'
import { type AppDriver, STEP_TIMEOUT_MS, type StartApp } from './app-driver.ts'
import { openDisplay } from './display.ts'

/** A real Electron and a screen for it. `missing` is one sentence for whoever reads the test report. */
export type Desktop =
  | { ok: true; electron: string; env: Record<string, string>; close(): void }
  | { ok: false; missing: string }

export async function findDesktop(): Promise<Desktop> {
  const electron = await findElectron()
  if (!electron.ok) return electron
  const display = await openDisplay()
  if (!display.ok) return display
  return { ok: true, electron: electron.value, env: display.env, close: display.close }
}

export type DesktopDriver = AppDriver & {
  readonly app: ElectronApplication
  /** Chooses an item of the native menu. */
  menu(action: MenuAction): Promise<void>
  /** The command line that starts the app once more, on the same folder. */
  launchLine(appArguments: readonly string[]): { command: string; args: string[]; env: Record<string, string> }
}

/** The app in real Electron: its own protocol, preload, menu and dialogs. */
export const desktopApp =
  (desktop: Desktop & { ok: true }) =>
  async ({ plan, userDataDir }: Parameters<StartApp>[0]): Promise<DesktopDriver> => {
    let app: ElectronApplication
    let page: Page
    const env = { ...process.env, ...desktop.env } as Record<string, string>
    const noSandbox = needsNoSandbox(process.platform, process.getuid?.())
    const argumentsFor = (appArguments: readonly string[]) => [
      '--disable-gpu',
      ...electronArguments([`--user-data-dir=${userDataDir}`, ...appArguments], noSandbox),
    ]
    const start = async (appArguments: readonly string[]) => {
      app = await _electron.launch({ executablePath: desktop.electron, args: argumentsFor(appArguments), env })
      page = await app.firstWindow()
      page.setDefaultTimeout(STEP_TIMEOUT_MS)
      // Where things are is where they stay: a test that aims with the mouse must not race a flight.
      await page.emulateMedia({ reducedMotion: 'reduce' })
    }
    await start(plan === null ? [] : [plan])

    return {
      get app() {
        return app
      },
      get page() {
        return page
      },
      menu: (action) =>
        app.evaluate(({ Menu }, id) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(id)
          if (!item?.enabled) throw new Error(`the menu has no enabled item ${id}`)
          item.click()
        }, action),
      launchLine: (appArguments) => ({ command: desktop.electron, args: argumentsFor(appArguments), env }),
      exportedBy: async (act) => {
        const folder = mkdtempSync(join(tmpdir(), 'interlink-export-'))
        try {
          await answerSaveDialogs(app, folder)
          await act()
          return await vi.waitUntil(() => wholeFileIn(folder), STEP_TIMEOUT_MS)
        } finally {
          rmSync(folder, { recursive: true })
        }
      },
      restart: async () => {
        await app.close()
        await start([])
      },
      close: () => app.close(),
    }
  }

/** Stands in for the person at the system's save dialogs: the suggested name, in this folder. */
const answerSaveDialogs = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, inFolder) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as Electron.SaveDialogOptions
      return { canceled: false, filePath: `${inFolder}/${defaultPath.split('/').at(-1)}` }
    }
  }, folder)

/** The text of the file in the folder; files being written have a dot before their name. */
function wholeFileIn(folder: string): string | null {
  const [file] = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8')
}
