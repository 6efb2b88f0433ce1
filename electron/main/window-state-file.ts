import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseWindowState, type WindowState } from './window-state.ts'

export function loadWindowState(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Written aside and moved into place: a crash leaves the old file or the new one. Where that fails, the window merely opens anew. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, JSON.stringify(state))
    renameSync(aside, file)
  } catch (error) {
    console.warn('The window’s place could not be kept:', error)
  }
}
