import { join } from 'node:path'
import { app, BrowserWindow, dialog, type Rectangle, screen } from 'electron'
import type { HostEvent } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import { EVENT_CHANNEL } from '../preload/channels.ts'
import { MINIMUM_SIZE, placeWindow, type WindowState } from './window-state.ts'
import { loadWindowState, saveWindowState } from './window-state-file.ts'

/** Crashes in a row within this time are not answered by loading the page once more, but by asking. */
const CRASH_LOOP_MS = 30_000

const BACKGROUND = '#101317'

export type PlanWindow = { window: BrowserWindow; tell(event: HostEvent): void; show(): void }

/** The one window: sandboxed, isolated, placed where it was left, loaded from the app's own origin. */
export function openPlanWindow(origin: string, stateFile: string): PlanWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const workAreas: [Rectangle, ...Rectangle[]] = [primary.workArea, ...others.map((display) => display.workArea)]
  const { isMaximized, ...bounds } = placeWindow(loadWindowState(stateFile), workAreas)

  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(MINIMUM_SIZE.width, bounds.width),
    minHeight: Math.min(MINIMUM_SIZE.height, bounds.height),
    show: false,
    title: text.desktop.appName,
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  if (isMaximized) window.maximize()

  const tell = (event: HostEvent) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
  }
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  window.on('close', () => saveWindowState(stateFile, stateOf(window)))
  reloadAfterCrash(window, tell)
  void window.loadURL(`${origin}/`)
  return {
    window,
    tell,
    show: () => {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}

const stateOf = (window: BrowserWindow): WindowState => ({
  ...window.getNormalBounds(),
  isMaximized: window.isMaximized(),
})

/** A crashed page is loaded again and says so; one that keeps crashing asks first. */
function reloadAfterCrash(window: BrowserWindow, tell: (event: HostEvent) => void): void {
  let lastCrashMs = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const nowMs = performance.now()
    const isLoop = nowMs - lastCrashMs < CRASH_LOOP_MS
    lastCrashMs = nowMs
    if (isLoop) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message: text.desktop.crashedAgain.message,
        detail: text.desktop.crashedAgain.detail,
        buttons: [text.desktop.crashedAgain.reload, text.desktop.crashedAgain.quit],
      })
      if (response === 1) return app.quit()
    }
    window.webContents.once('did-finish-load', () => tell({ type: 'failed', ...text.desktop.recovered }))
    window.webContents.reload()
  })
}
