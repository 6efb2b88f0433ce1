import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Found<T> = { ok: true; value: T } | { ok: false; missing: string }

const require = createRequire(import.meta.url)
const PACKAGE = require.resolve('electron/package.json')
const { version } = require(PACKAGE) as { version: string }

/**
 * The Electron executable by the rules of Electron's own package: `ELECTRON_OVERRIDE_DIST_PATH` first, which is only
 * read; else its binary, which the package fetches once. `missing` is one sentence for the user.
 */
export async function findElectron(log: (line: string) => void = console.log): Promise<Found<string>> {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    const fetched = await fetchBinary(log)
    if (!fetched.ok) return fetched
  }
  const path = require('electron') as unknown as string
  return existsSync(path) ? { ok: true, value: path } : { ok: false, missing: `There is no Electron at ${path}` }
}

/** Runs the package's own installer, which ends at once where the binary is there. */
function fetchBinary(log: (line: string) => void): Promise<Found<null>> {
  const isFetched = existsSync(join(dirname(PACKAGE), 'path.txt'))
  if (!isFetched) log(`Fetching Electron ${version}, once …`)
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(dirname(PACKAGE), 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    installer.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    installer.on('error', (error) => resolve({ ok: false, missing: cannotBeHad(error.message) }))
    installer.on('close', (code) =>
      resolve(code === 0 ? { ok: true, value: null } : { ok: false, missing: cannotBeHad(errors) }),
    )
  })
}

const cannotBeHad = (errors: string) => `Electron ${version} can't be downloaded (${errors.trim().split('\n')[0]})`
