import type { MenuItemConstructorOptions } from 'electron'
import { titleText } from '../../shared/commands/step-title.ts'
import type { MenuAction, RecentPlan } from '../../shared/contract/requests.ts'
import type { StepTitle, UndoState } from '../../shared/contract/snapshot.ts'
import { text } from '../../shared/text/index.ts'

export type MenuState = {
  platform: NodeJS.Platform
  isDevelopment: boolean
  recent: readonly RecentPlan[]
  undo: UndoState
}

export type MenuHandlers = { act: (action: MenuAction) => void; openRecent: (path: string) => void }

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu as a value. Items that the window carries out have their action as id. */
export function menuTemplate(state: MenuState, { act, openRecent }: MenuHandlers): MenuItemConstructorOptions[] {
  const { menu } = text.desktop
  const isMac = state.platform === 'darwin'
  const item = (action: MenuAction, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label,
    click: () => act(action),
    ...(accelerator && { accelerator }),
  })
  // Electron's own labels are English on every system.
  const role = (name: keyof typeof menu.roles): MenuItemConstructorOptions => ({ role: name, label: menu.roles[name] })
  // In a text field these keys undo typing: the window decides which is meant, the menu only shows them.
  const step = (action: 'undo' | 'redo', label: string, accelerator: string): MenuItemConstructorOptions => ({
    ...item(action, label, accelerator),
    enabled: state.undo[action] !== null,
    registerAccelerator: false,
  })

  const recent: MenuItemConstructorOptions[] = state.recent.map(({ path, name }) => ({
    label: menuLabel(name),
    sublabel: path,
    toolTip: path,
    click: () => openRecent(path),
  }))

  const appMenu: MenuItemConstructorOptions = {
    label: text.desktop.appName,
    submenu: [
      item('about', menu.about),
      SEPARATOR,
      role('services'),
      SEPARATOR,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      SEPARATOR,
      role('quit'),
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      item('new', menu.new, 'CmdOrCtrl+N'),
      item('open', menu.open, 'CmdOrCtrl+O'),
      {
        id: 'openRecent',
        label: menu.openRecent,
        submenu: recent.length > 0 ? recent : [{ label: menu.noRecent, enabled: false }],
      },
      item('openSample', menu.openSample),
      SEPARATOR,
      item('saveAs', menu.saveAs, 'CmdOrCtrl+Shift+S'),
      SEPARATOR,
      item('import', menu.import, 'CmdOrCtrl+I'),
      item('exportSvg', menu.exportSvg, 'CmdOrCtrl+E'),
      item('exportJson', menu.exportJson),
      SEPARATOR,
      isMac ? role('close') : role('quit'),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      step('undo', menuLabel(menu.undo(stepWords(state.undo.undo))), 'CmdOrCtrl+Z'),
      step('redo', menuLabel(menu.redo(stepWords(state.undo.redo))), 'CmdOrCtrl+Shift+Z'),
      SEPARATOR,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      item('find', menu.find, 'CmdOrCtrl+K'),
      SEPARATOR,
      item('fit', menu.fit),
      item('autoArrange', menu.autoArrange),
      SEPARATOR,
      item('toggleView', menu.toggleView),
      item('toggleTheme', menu.toggleTheme),
      SEPARATOR,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      role('togglefullscreen'),
      ...(state.isDevelopment ? [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: menu.help,
    role: 'help',
    submenu: [item('shortcuts', menu.shortcuts), ...(isMac ? [] : [item('about', menu.about)])],
  }
  return [...(isMac ? [appMenu] : []), file, edit, view, help]
}

const stepWords = (step: StepTitle | null) => (step === null ? null : titleText(step))

/** An ampersand in a name is no access key, and a menu is no place for 255 characters. */
const menuLabel = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replaceAll('&', '&&')
