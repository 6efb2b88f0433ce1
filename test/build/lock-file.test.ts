import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../build/paths.ts'

type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

test('the lock file has everything that it names, for every platform: `npm ci` refuses to install otherwise', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  /** As Node looks it up: beside, and upwards from there. */
  const isLocked = (name: string, from: string): boolean => {
    const parts = from === '' ? [] : from.split('/node_modules/')
    return parts
      .map((_, i) => `${parts.slice(0, i + 1).join('/node_modules/')}/node_modules/${name}`)
      .concat(`node_modules/${name}`)
      .some((path) => path in packages)
  }
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(name, from))
      .map((name) => `${name}, of ${from}`),
  )
  expect(missing).toEqual([])
})
