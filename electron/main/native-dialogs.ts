import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { AskForPath } from './desktop-served.ts'
import { PLAN_EXTENSION } from './plan-argument.ts'
import { en } from './text/en.ts'

const PLANS: FileFilter = { name: en.dialog.planFilter, extensions: [PLAN_EXTENSION] }

/** The system's own open and save dialogs, on top of the window. */
export function nativeDialogs(window: () => BrowserWindow): AskForPath {
  const save = async (options: Electron.SaveDialogOptions) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), options)
    return canceled || !filePath ? null : filePath
  }
  const savePlan = async (title: string, defaultPath: string, buttonLabel?: string) => {
    const path = await save({ title, defaultPath, filters: [PLANS], ...(buttonLabel && { buttonLabel }) })
    // The system's dialog leaves the extension to the user on Linux.
    return path === null || path.toLowerCase().endsWith(`.${PLAN_EXTENSION}`) ? path : `${path}.${PLAN_EXTENSION}`
  }
  return {
    newPlan: (suggestedName) => savePlan(en.dialog.newTitle, suggestedName, en.dialog.newButton),
    copyOfPlan: (suggestedName) => savePlan(en.dialog.saveAsTitle, suggestedName),
    planToOpen: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: en.dialog.openTitle,
        filters: [PLANS],
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    exportedFile: (suggestedName, format) =>
      save({
        title: en.dialog.exportTitle,
        defaultPath: suggestedName,
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
        properties: ['showOverwriteConfirmation'],
      }),
  }
}
