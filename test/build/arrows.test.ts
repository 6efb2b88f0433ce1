import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../build/paths.ts'

/** A row of the table in ARCHITECTURE.md: a folder, and the folders whose values its modules may import. */
type Row = { folder: string; mayImport: readonly string[] }

const rows: Row[] = [
  ...readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /^\| `((?:shared|electron|renderer)[^`]*)` \| .* \| ?(.*?) ?\|$/gm,
  ),
].map(([, folder, cell]) => ({ folder: folder!, mayImport: cell === '' ? [] : cell!.split(', ') }))

/** Imports of values, re-exports among them: what is only a type is gone when the app runs. */
const VALUE_IMPORT = /^(?:import|export) (?!type )(?!\{(?:\s*type [^,}]+,?)+\s*\})[^'"]*?from '(\.[^']+)'/gm

const modulesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/')))

const importedBy = (module: string): string[] =>
  [...readFileSync(join(ROOT, module), 'utf8').matchAll(VALUE_IMPORT)].map(([, path]) =>
    relative(ROOT, join(ROOT, dirname(module), path!))
      .split(sep)
      .join('/'),
  )

const isAllowed = ({ folder, mayImport }: Row, imported: string): boolean => {
  const [top = ''] = folder.split('/')
  return [folder, ...mayImport.map((name) => (name === 'shared' ? 'shared' : `${top}/${name}`))].some((allowed) =>
    imported.startsWith(`${allowed}/`),
  )
}

test('the table of folders has a row for each', () => {
  const folders = ['shared', 'electron'].flatMap((top) =>
    readdirSync(join(ROOT, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${top}/${name}`),
  )
  expect(rows.map(({ folder }) => folder).toSorted()).toEqual([...folders, 'renderer'].toSorted())
})

test.each(rows)('$folder imports values from nowhere but where ARCHITECTURE.md says', (row) => {
  const modules = modulesOf(row.folder)
  expect(modules).not.toEqual([])
  const strays = modules.flatMap((module) =>
    importedBy(module)
      .filter((imported) => imported !== 'package.json' && !isAllowed(row, imported))
      .map((imported) => `${module} imports ${imported}`),
  )
  expect(strays).toEqual([])
})
