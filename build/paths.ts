import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
export const DIST = join(ROOT, 'dist')
/** The built window, as every host serves it. */
export const RENDERER_DIR = join(DIST, 'renderer')
