import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../build/paths.ts'
import { type ExportedFile, type ExportFormat, exportOptionsSchema } from '../../shared/contract/requests.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'

/** What electron-builder would put into the app for this system, and nothing else: no `node_modules` to fall back on. */
const packaged = (): string[] => {
  const { files } = parse(readFileSync(join(ROOT, 'build/electron-builder.yml'), 'utf8')) as { files: string[] }
  return files
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => pattern.replace(/\$\{platform\}/g, process.platform).replace(/\$\{arch\}/g, process.arch))
    .flatMap((pattern) => {
      const found = globSync(pattern, { cwd: ROOT, exclude: (path) => path.startsWith('node_modules/electron') })
      if (found.length === 0) throw new Error(`${pattern} names nothing that is there`)
      return found
    })
}

describe('what is packaged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interlink-packaged-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(() => {
    for (const file of packaged()) cpSync(join(ROOT, file), join(folder, file), { recursive: true })
  })

  const exported = (format: ExportFormat): Promise<ExportedFile> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(pathToFileURL(join(folder, 'dist/export-worker.mjs')), {
        workerData: {
          kind: 'file',
          exported: { plan: samplePlan(), before: null },
          options: exportOptionsSchema.parse({ format }),
          language: 'en',
        },
      })
      worker.on('error', reject)
      worker.on('message', (message: { kind: string; result: ExportedFile }) => {
        if (message.kind === 'progress') return
        void worker.terminate()
        resolve(message.result)
      })
    })

  test.each([
    ['svg', '<svg '],
    ['png', '\x89PNG'],
    ['pdf', '%PDF-1.7'],
  ] as const)('is enough to draw %s, with its fonts', async (format, start) => {
    const { encoding, text } = await exported(format)
    const bytes = Buffer.from(text, encoding)
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
    if (format === 'svg') expect(text).toContain('@font-face')
  })
})
