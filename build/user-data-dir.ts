import { join } from 'node:path'

/** Where Electron keeps the app's own files, so that the window and the browser share recent plans. */
export function defaultUserDataDir(
  productName: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', productName)
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), productName)
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), productName)
}
