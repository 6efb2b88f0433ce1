import { resolve } from 'node:path'
import { PLAN_EXTENSION } from '../service/workspace.ts'

/**
 * The plan that a command line names, as an absolute path, or null. Chromium's, Electron's and Node's own switches come
 * mixed in with the user's arguments and in no settled order, so the extension decides, and the last one wins.
 */
export function planArgument(argv: readonly string[], workingDirectory: string): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && isPlanPath(argument))
  return named === undefined ? null : resolve(workingDirectory, named)
}

const isPlanPath = (path: string) => path.toLowerCase().endsWith(PLAN_EXTENSION)
