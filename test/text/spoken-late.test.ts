import { expect, test, vi } from 'vitest'

const readAtImport: string[] = []

vi.mock('../../shared/text/index.ts', async (original) => {
  const actual = await original<typeof import('../../shared/text/index.ts')>()
  return {
    ...actual,
    text: new Proxy(actual.text, {
      get: (_, key) => {
        readAtImport.push(`${String(key)} ${new Error('read').stack?.split('\n')[2]}`)
        return Reflect.get(actual.text, key)
      },
    }),
  }
})

// What modules of the window ask of a browser while they are loaded.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
vi.mock('electron', () => ({ app: {}, dialog: {}, ipcMain: {}, Menu: {}, BrowserWindow: class {}, protocol: {} }))

test('no module keeps words from when it was loaded: a language spoken later would not reach them', async () => {
  const modules = import.meta.glob([
    '../../shared/**/*.ts',
    '../../renderer/**/*.{ts,tsx}',
    '../../electron/service/**/*.ts',
    '../../electron/main/*.ts',
    '!../../renderer/main.tsx',
    // Entries, which start at once.
    '!../../electron/main/{main,before-ready}.ts',
    '!../../electron/service/*-worker.ts',
  ])
  expect(Object.keys(modules).length).toBeGreaterThan(300)
  for (const load of Object.values(modules)) await load()
  expect(readAtImport).toEqual([])
})
