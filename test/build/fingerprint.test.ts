import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../build/fingerprint.ts'

let root: string
const inputs = ['src', 'package.json', 'missing']
const epoch = new Date(0)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  for (const file of ['package.json', 'src/a.ts', 'src/deep/b.ts']) write(file, 'one', epoch)
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string, at: Date): void {
  writeFileSync(join(root, file), text)
  utimesSync(join(root, file), at, at)
}

test('nothing changed: the fingerprint is the same', () => {
  expect(fingerprint(root, inputs)).toBe(fingerprint(root, inputs))
})
test.each<[string, () => void]>([
  ['a file was edited', () => write('src/deep/b.ts', 'two', new Date(1000))],
  ['a file was edited and its time set back', () => write('src/a.ts', 'longer', epoch)],
  ['a file was added', () => write('src/c.ts', '', epoch)],
  ['a file was removed', () => rmSync(join(root, 'src/a.ts'))],
  ['a file was renamed', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts'))],
  ['a missing input appeared', () => write('missing', '', epoch)],
])('%s: the fingerprint differs', (_, change) => {
  const before = fingerprint(root, inputs)
  change()
  expect(fingerprint(root, inputs)).not.toBe(before)
})
test('what lies elsewhere does not count', () => {
  const before = fingerprint(root, inputs)
  write('notes.md', 'anything', epoch)
  expect(fingerprint(root, inputs)).toBe(before)
})
