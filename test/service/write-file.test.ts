import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFile } from '../../electron/service/write-file.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a file is replaced only where that was agreed, and nothing is left beside it', () => {
  const path = join(tempFolder(), 't.svg')
  writeFile(path, 'one', false)
  expect(() => writeFile(path, 'two', false)).toThrow('already exists')
  expect(readFileSync(path, 'utf8')).toBe('one')
  writeFile(path, 'two', true)
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readdirSync(join(path, '..'))).toEqual(['t.svg'])
})

test('through a symbolic link the file it leads to is written', () => {
  const folder = tempFolder()
  const [target, link] = [join(folder, 'target'), join(folder, 'link')]
  writeFileSync(target, 'old')
  symlinkSync(target, link)
  writeFile(link, 'new', true)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(target, 'utf8')).toBe('new')
})

test.skipIf(process.platform === 'win32')('a pipe is written to, not replaced by a file', () => {
  const pipe = join(tempFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    writeFile(pipe, 'drawn', true)
    const read = Buffer.alloc(16)
    expect(read.toString('utf8', 0, readSync(reader, read))).toBe('drawn')
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  } finally {
    closeSync(reader)
  }
})

test('a folder that is not there, or a folder instead of a file, is said', () => {
  const folder = tempFolder()
  expect(() => writeFile(join(folder, 'no', 't.svg'), '', true)).toThrow('does not exist')
  expect(() => writeFile(folder, '', true)).toThrow("can't be written")
})
