import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** How to start the Chromium that was found. `missing` is one sentence for whoever reads the test report. */
export type FoundChromium =
  | { ok: true; from: string; executablePath: string; env: Record<string, string> }
  | { ok: false; missing: string }

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url))

/** Chromium: the one that CHROMIUM_PATH names, else an installed one, else the one in the npm package `@sparticuz/chromium`. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): FoundChromium {
  if (env.CHROMIUM_PATH) {
    return isExecutable(env.CHROMIUM_PATH)
      ? { ok: true, from: 'CHROMIUM_PATH', executablePath: env.CHROMIUM_PATH, env: {} }
      : { ok: false, missing: `CHROMIUM_PATH=${env.CHROMIUM_PATH} is no program` }
  }
  const installed = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => INSTALLED_NAMES.map((name) => join(folder, name)))
    .find(isExecutable)
  if (installed) return { ok: true, from: 'installed', executablePath: installed, env: {} }
  return packagedChromium()
}

/** Starts it headless, as root in containers too, and without a word to the network. */
export async function launchChromium(found: FoundChromium & { ok: true }): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...stringsOf(process.env), ...found.env },
    args: ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  })
}

function packagedChromium(): FoundChromium {
  const name = '@sparticuz/chromium'
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, missing: `No Chromium: set CHROMIUM_PATH (${name} is for Linux x64)` }
  }
  let root: string
  try {
    root = unpackOnce(name)
  } catch (error) {
    return { ok: false, missing: `No Chromium: ${name} can't be unpacked (${(error as Error).message.split('\n')[0]})` }
  }
  const libraries = join(root, 'al2023', 'lib')
  const hasOwnLibraries = systemHas('libnss3.so')
  return {
    ok: true,
    from: name,
    executablePath: join(root, 'chromium'),
    env: {
      ...(!hasOwnLibraries && { LD_LIBRARY_PATH: libraries }),
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: join(root, 'fonts') }),
    },
  }
}

/** Unpacks the package aside and moves it into place whole: tests that start at once find all of it or none. */
function unpackOnce(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name)
  const { version } = createRequire(entry)('../package.json') as { version: string }
  const place = join(CACHE, `chromium-${version}`)
  if (existsSync(place)) return place
  mkdirSync(CACHE, { recursive: true })
  const aside = mkdtempSync(join(CACHE, 'unpacking-'))
  try {
    // The package unpacks into the temporary folder, and its system libraries only where it believes to be in the cloud.
    const unpack = `import chromium from ${JSON.stringify(name)}; await chromium.executablePath()`
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (!existsSync(place)) renameSync(aside, place)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return place
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const systemHas = (library: string): boolean =>
  ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'].some(
    (folder) => existsSync(folder) && readdirSync(folder).includes(library),
  )

const stringsOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
