import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import { text } from '../../shared/text/index.ts'
import { type AskForPath, PLAN_EXTENSION } from '../service/workspace.ts'

const PLAN_TEXTS = ['yaml', 'yml', 'json']

const plans = (): FileFilter => ({ name: text.desktop.dialog.planFilter, extensions: [PLAN_EXTENSION.slice(1)] })

/** The system's own open and save dialogs, on top of the window; replacing a file is confirmed in them. */
export const nativeDialogs =
  (window: () => BrowserWindow): AskForPath =>
  async (purpose, suggestion) => {
    switch (purpose) {
      case 'open':
        return openFile(window(), { title: text.desktop.dialog.openTitle, filters: [plans()] })
      case 'compare':
        return openFile(window(), {
          title: text.desktop.dialog.compareTitle,
          buttonLabel: text.desktop.dialog.compareButton,
          defaultPath: suggestion,
          filters: [
            { name: text.desktop.dialog.anyPlanFilter, extensions: [PLAN_EXTENSION.slice(1), ...PLAN_TEXTS] },
            plans(),
            { name: text.desktop.dialog.planTextFilter, extensions: PLAN_TEXTS },
          ],
        })
      case 'new':
        // Plans that nobody gave a place live with the app; one that the user names belongs with their documents.
        return saveFile(window(), {
          title: text.desktop.dialog.newTitle,
          buttonLabel: text.desktop.dialog.newButton,
          defaultPath: join(app.getPath('documents'), basename(suggestion)),
          filters: [plans()],
        })
      case 'saveAs':
        return saveFile(window(), {
          title: text.desktop.dialog.saveAsTitle,
          defaultPath: suggestion,
          filters: [plans()],
        })
      case 'export': {
        const extension = extname(suggestion).slice(1)
        const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
        return saveFile(window(), { title: text.desktop.dialog.exportTitle, defaultPath: suggestion, filters })
      }
    }
  }

async function openFile(window: BrowserWindow, options: Electron.OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...options, properties: ['openFile'] })
  return canceled ? null : (filePaths[0] ?? null)
}

async function saveFile(window: BrowserWindow, options: Electron.SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...options,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || !filePath) return null
  const extension = `.${options.filters?.[0]?.extensions[0]}`
  if (extname(filePath).toLowerCase() === extension) return filePath
  // Linux leaves the extension to the user, and so asked about another name than the one that is written.
  const path = filePath + extension
  return !existsSync(path) || (await mayReplace(window, path)) ? path : null
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.desktop.dialog.replace(basename(path)),
    buttons: [text.desktop.dialog.replaceButton, text.desktop.dialog.cancelButton],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
