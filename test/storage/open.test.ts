import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import {
  NotAPlanError,
  PlanDamagedError,
  PlanFromNewerVersionError,
  PlanNotFoundError,
} from '../../electron/storage/errors.ts'
import { SCHEMA_VERSION } from '../../electron/storage/migrations/index.ts'
import { openPlanFile } from '../../electron/storage/open.ts'
import { linkId, siteId } from '../support/plan-builder.ts'
import { folderState, opened, planFile, smallPlan, tamper } from '../support/plan-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What opening `path` throws, and that it changed nothing around it. */
const failureOf = (path: string): unknown => {
  const before = folderState(dirname(path))
  for (const write of [true, false]) {
    expect(() => openPlanFile(path, { write })).toThrow()
    expect(folderState(dirname(path))).toEqual(before)
  }
  try {
    openPlanFile(path)
  } catch (error) {
    return error
  }
  return undefined
}

test('a plan that is opened is the plan that was written, its things in the same order', () => {
  const session = opened(planFile())
  expect(JSON.stringify(session.plan)).toBe(JSON.stringify(smallPlan()))
})

test('opening and closing a plan changes no byte of it and leaves nothing beside it', () => {
  const path = planFile()
  const before = folderState(dirname(path))
  openPlanFile(path).store.close()
  openPlanFile(path, { write: false }).store.close()
  expect(folderState(dirname(path))).toEqual(before)
})

test('a plan is opened through a symbolic link', () => {
  const path = planFile()
  const link = join(tempFolder(), 'link.interlink')
  symlinkSync(path, link)
  const session = opened(link)
  expect(session.path).toBe(path)
  expect(session.writable).toBe(true)
})

describe('a file that is no plan is named so and left alone', () => {
  const cases: Record<string, (path: string) => void> = {
    'an empty file': (path) => writeFileSync(path, ''),
    'a text': (path) => writeFileSync(path, '{"links": []}'.repeat(50)),
    'another application’s database': (path) => {
      const db = new Sqlite(path)
      db.exec('CREATE TABLE t (x)')
      db.close()
    },
    'half a header': (path) => writeFileSync(path, 'SQLite format 3\0'),
    'a folder': (path) => mkdirSync(path),
  }
  for (const [what, make] of Object.entries(cases))
    test(what, () => {
      const path = join(tempFolder(), 'x.interlink')
      make(path)
      if (what === 'a folder') expect(() => openPlanFile(path)).toThrow(NotAPlanError)
      else expect(failureOf(path)).toBeInstanceOf(NotAPlanError)
    })
})

test('a plan that is not there is not created', () => {
  const path = join(tempFolder(), 'absent.interlink')
  expect(failureOf(path)).toBeInstanceOf(PlanNotFoundError)
})

test('a plan of a newer app says which version it found and which it knows', () => {
  const path = planFile()
  tamper(path, `PRAGMA user_version = ${SCHEMA_VERSION + 7}`)
  expect(failureOf(path)).toMatchObject({
    constructor: PlanFromNewerVersionError,
    found: SCHEMA_VERSION + 7,
    known: SCHEMA_VERSION,
  })
})

describe('a damaged plan is named so, with the place, and left alone', () => {
  const reasonOf = (path: string) => {
    const failure = failureOf(path)
    expect(failure).toBeInstanceOf(PlanDamagedError)
    return (failure as PlanDamagedError).reason
  }
  const tampered = (sql: string) => {
    const path = planFile()
    tamper(path, sql)
    return reasonOf(path)
  }

  test('cut off in the middle', () => {
    const path = planFile()
    truncateSync(path, readFileSync(path).length / 2)
    expect(reasonOf(path)).toMatch(/malformed|missing|page/)
  })
  test('a page overwritten', () => {
    const path = planFile()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 3, 4096 * 6)
    writeFileSync(path, bytes)
    expect(reasonOf(path)).not.toBe('')
  })
  test('a schema version that never was', () => {
    expect(tampered('PRAGMA user_version = 0')).toContain('schema version 0')
  })
  test('a reference to nothing: table, id and what is missing', () => {
    expect(tampered(`DELETE FROM site`)).toBe(`link ${linkId('paris-1')} refers to a site that is not there`)
  })
  test('a body that is not JSON', () => {
    expect(tampered(`UPDATE site SET body = 'x'`)).not.toBe('')
  })
  test('a body of the wrong shape: table, id and field', () => {
    expect(
      tampered(`UPDATE link SET body = json_set(body, '$.bandwidthMbps', 'fast') WHERE id = '${linkId('paris-1')}'`),
    ).toMatch(`link ${linkId('paris-1')}: bandwidthMbps`)
  })
  test('an id that is not its body’s', () => {
    expect(tampered(`UPDATE site SET id = '${siteId('other')}'`)).not.toBe('')
  })
  test('a table that is missing', () => {
    expect(tampered('DROP TABLE journal')).toContain('journal')
  })
  test('a plan without its head', () => {
    expect(tampered('DELETE FROM meta')).toBe('meta is empty')
  })
})
