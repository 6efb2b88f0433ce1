import { join } from 'node:path'
import { DIST, ROOT } from './paths.ts'

/** Whether windows can be shown here; `missing` is one sentence for the user. */
export function findDisplay(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): { ok: true } | { ok: false; missing: string } {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { ok: true }
  return { ok: false, missing: 'There is no display (DISPLAY and WAYLAND_DISPLAY are not set)' }
}

/** Chromium's sandbox refuses to run as root; nobody else goes without it. */
export const needsNoSandbox = (platform: NodeJS.Platform, userId: number | undefined): boolean =>
  platform === 'linux' && userId === 0

/** The arguments that start the app from its folder, with the app's own ones behind. */
export const electronArguments = (appArguments: readonly string[], noSandbox: boolean): string[] => [
  ...(noSandbox ? ['--no-sandbox'] : []),
  '--require',
  join(DIST, 'before-ready.cjs'),
  ROOT,
  ...appArguments,
]

/** Why Electron ended before it could show anything, from its exit code and messages; null where it did run. */
export function startFailure(exitCode: number | null, messages: string): string | null {
  const library = /error while loading shared libraries: ([^:]+):/.exec(messages)?.[1]
  if (exitCode === 127) return `Electron does not start here (${library ?? 'a system library'} is missing)`
  if (/Missing X server or \$DISPLAY/.test(messages)) return 'The display does not answer'
  return null
}
