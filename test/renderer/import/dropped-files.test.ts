import { expect, test } from 'vitest'
import { droppedFiles } from '../../../renderer/import/dropped-files.ts'

type Item = Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>

const named = (name: string) => new File([name], name)
const fileEntry = (name: string) => ({
  ...{ isFile: true, isDirectory: false, name },
  file: (resolve: (file: File) => void) => resolve(named(name)),
})
const folderEntry = (name: string, entries: object[]) => {
  const batches = [entries.slice(0, 2), entries.slice(2), []]
  const createReader = () => ({ readEntries: (resolve: (some: object[]) => void) => resolve(batches.shift() ?? []) })
  return { isFile: false, isDirectory: true, name, createReader }
}
const item = (name: string, entry: object | null): Item => ({
  kind: 'file',
  getAsFile: () => named(name),
  webkitGetAsEntry: () => entry as FileSystemEntry | null,
})
const text: Item = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null }

const namesOf = async (...items: Item[]) =>
  (await droppedFiles({ items: items as unknown as DataTransferItemList })).map(({ name }) => name)

test('files are what they are, whether the browser has entries for them or not', async () => {
  expect(await namesOf(item('a.json', fileEntry('a.json')), text, item('b.json', null))).toEqual(['a.json', 'b.json'])
})

test('a folder stands for the files in it, by name, without hidden ones and folders within', async () => {
  const account = folderEntry('account', [
    ...['fr-par.vpcs.json', '.DS_Store', 'fr-par.links.json'].map(fileEntry),
    folderEntry('old', [fileEntry('links.json')]),
    fileEntry('README.md'),
  ])
  expect(await namesOf(item('hq.csv', fileEntry('hq.csv')), item('account', account))).toEqual([
    ...['hq.csv', 'README.md', 'fr-par.links.json', 'fr-par.vpcs.json'],
  ])
})

test('a folder that is empty or can’t be looked into is told as what it is', async () => {
  const closed = {
    ...folderEntry('closed', []),
    createReader: () => ({ readEntries: (_: unknown, reject: (error: Error) => void) => reject(new Error('denied')) }),
  }
  expect(await namesOf(item('empty', folderEntry('empty', [])), item('closed', closed))).toEqual(['empty', 'closed'])
})
