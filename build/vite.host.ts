import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

/** What stays a package of its own beside the bundle: Electron itself and whatever loads a native binary. */
const EXTERNAL = ['electron', 'better-sqlite3', '@napi-rs/canvas']

/** The Node that Electron embeds may be older than the project's own; syntax is kept to what both know. */
const TARGET = 'node20'

export type HostEntry = { source: string; file: string; format: 'es' | 'cjs' }

/** The desktop shell's programs and what runs beside them. A sandboxed preload must be one CommonJS file; the main process is an ES module. */
export const HOST_ENTRIES: HostEntry[] = [
  { source: '../electron/main/main.ts', file: 'main.mjs', format: 'es' },
  { source: '../electron/service/import-worker.ts', file: 'import-worker.mjs', format: 'es' },
  { source: '../electron/service/export-worker.ts', file: 'export-worker.mjs', format: 'es' },
  { source: '../electron/main/before-ready.ts', file: 'before-ready.cjs', format: 'cjs' },
  { source: '../electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs' },
]

export const hostConfig = ({ source, file, format }: HostEntry, outDir: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // Packages that were CommonJS ask where they are.
  ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } } : {}),
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    outDir,
    emptyOutDir: false,
    target: TARGET,
    minify: false,
    sourcemap: false,
    ssr: fileURLToPath(new URL(source, import.meta.url)),
    rolldownOptions: {
      external: EXTERNAL,
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
})
