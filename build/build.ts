/** Builds what is stale into dist/: the window (renderer/) and the desktop shell's programs. `--force` builds all. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint } from './fingerprint.ts'
import { DIST, ROOT } from './paths.ts'
import { HOST_ENTRIES, hostConfig } from './vite.host.ts'

type Target = { name: string; inputs: string[]; products: string[]; make: (outDir: string) => Promise<void> }

const TOOLS = ['package-lock.json', 'build/build.ts']

// Vite is loaded only where there is something to build: starting what is up to date takes no time.
const TARGETS: Target[] = [
  {
    name: 'window',
    inputs: ['renderer', 'shared', 'build/vite.renderer.ts', ...TOOLS],
    products: ['renderer'],
    make: async (outDir) => {
      const [{ build }, { rendererConfig }] = await Promise.all([import('vite'), import('./vite.renderer.ts')])
      await build(rendererConfig(join(outDir, 'renderer')))
    },
  },
  {
    name: 'desktop shell',
    inputs: ['electron', 'shared', 'build/vite.host.ts', ...TOOLS],
    products: HOST_ENTRIES.map((entry) => entry.file),
    make: async (outDir) => {
      const { build } = await import('vite')
      for (const entry of HOST_ENTRIES) await build(hostConfig(entry, outDir))
    },
  },
]

const stampFileOf = (target: Target) => join(DIST, `.${target.name.replaceAll(' ', '-')}.stamp`)

function isUpToDate(target: Target, stamp: string): boolean {
  if (!target.products.every((product) => existsSync(join(DIST, product)))) return false
  try {
    return readFileSync(stampFileOf(target), 'utf8') === stamp
  } catch {
    return false
  }
}

/** Makes a target aside and moves it into place whole, so that an app that runs from dist/ never sees half of it. */
async function make(target: Target, stamp: string): Promise<void> {
  const outDir = join(DIST, `.making-${process.pid}`)
  const { NODE_ENV } = process.env
  mkdirSync(outDir, { recursive: true })
  // Vite builds for whatever the caller runs in, a test runner included; React's development build is several times slower.
  process.env.NODE_ENV = 'production'
  try {
    await target.make(outDir)
    for (const product of target.products) {
      rmSync(join(DIST, product), { recursive: true, force: true })
      renameSync(join(outDir, product), join(DIST, product))
    }
    writeFileSync(stampFileOf(target), stamp)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Brings dist/ up to date; says what it builds, and nothing when there is nothing to do. */
export async function buildStale({ force = false, log = console.log } = {}): Promise<void> {
  for (const target of TARGETS) {
    const stamp = fingerprint(ROOT, target.inputs)
    if (!force && isUpToDate(target, stamp)) continue
    const startedMs = performance.now()
    await make(target, stamp)
    log(`Built the ${target.name} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildStale({ force: process.argv.includes('--force') })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
