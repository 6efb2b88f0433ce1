import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction, RecentPlan } from '../../shared/contract/requests.ts'
import type { UndoState } from '../../shared/contract/snapshot.ts'
import { en } from './text/en.ts'

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
  const text = en.menu
  const isMac = state.platform === 'darwin'
  const item = (action: MenuAction, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label,
    click: () => act(action),
    ...(accelerator && { accelerator }),
  })
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
    label: en.appName,
    submenu: [
      item('about', text.about),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: text.file,
    submenu: [
      item('new', text.new, 'CmdOrCtrl+N'),
      item('open', text.open, 'CmdOrCtrl+O'),
      {
        id: 'openRecent',
        label: text.openRecent,
        submenu: recent.length > 0 ? recent : [{ label: text.noRecent, enabled: false }],
      },
      item('openSample', text.openSample),
      SEPARATOR,
      item('saveAs', text.saveAs, 'CmdOrCtrl+Shift+S'),
      SEPARATOR,
      item('import', text.import, 'CmdOrCtrl+I'),
      item('exportSvg', text.exportSvg, 'CmdOrCtrl+E'),
      item('exportJson', text.exportJson),
      SEPARATOR,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: text.edit,
    submenu: [
      step('undo', menuLabel(text.undo(state.undo.undo)), 'CmdOrCtrl+Z'),
      step('redo', menuLabel(text.redo(state.undo.redo)), 'CmdOrCtrl+Shift+Z'),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: text.view,
    submenu: [
      item('find', text.find, 'CmdOrCtrl+K'),
      SEPARATOR,
      item('fit', text.fit),
      item('autoArrange', text.autoArrange),
      SEPARATOR,
      item('toggleView', text.toggleView),
      item('toggleTheme', text.toggleTheme),
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(state.isDevelopment ? [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: text.help,
    role: 'help',
    submenu: [item('shortcuts', text.shortcuts), ...(isMac ? [] : [item('about', text.about)])],
  }
  return [...(isMac ? [appMenu] : []), file, edit, view, help]
}

/** An ampersand in a name is no access key, and a menu is no place for 255 characters. */
const menuLabel = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replaceAll('&', '&&')
