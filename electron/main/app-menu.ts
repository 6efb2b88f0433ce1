import { app, Menu } from 'electron'
import type { UndoState } from '../../shared/contract/snapshot.ts'
import { language } from '../../shared/text/index.ts'
import type { Workspace } from '../service/workspace.ts'
import { type MenuHandlers, menuTemplate } from './menu-template.ts'

/**
 * Keeps the native menu showing the recent plans and the step that undo and redo would take. Returns the function that
 * shows it anew, for when another language is spoken.
 */
export function keepMenu(workspace: Workspace, handlers: MenuHandlers): () => void {
  let shown = ''
  const show = (undo: UndoState) => {
    const recent = workspace.recent()
    // Setting a menu closes one that is open: only where something in it has changed.
    const wanted = JSON.stringify([language(), recent, undo])
    if (wanted === shown) return
    shown = wanted
    const state = { platform: process.platform, isDevelopment: !app.isPackaged, recent, undo }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, handlers)))
  }
  const present = () => show(workspace.isOpen ? workspace.session.snapshot.undo : { undo: null, redo: null })
  present()
  workspace.onEvent((event) => {
    if (event.type === 'planOpened') show(event.snapshot.undo)
    if (event.type === 'planChanged') show(event.change.undo)
  })
  return present
}
