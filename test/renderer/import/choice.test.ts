import { describe, expect, test } from 'vitest'
import { choiceOf, countGroups, startingGroups, takenCount, toggled } from '../../../renderer/import/choice.ts'
import type { ImportedThing } from '../../../shared/formats/import/review.ts'

const thing = (kind: ImportedThing['kind'], change: ImportedThing['change'], id: string): ImportedThing => ({
  ...{ kind, change, id, name: id, fields: [], file: 'f' },
})
const counts = countGroups([
  thing('links', 'new', '1'),
  thing('links', 'new', '2'),
  thing('vpcs', 'changed', '3'),
  thing('vpcs', 'gone', '4'),
  thing('pops', 'same', '5'),
])
const start = startingGroups(counts)

describe('the groups of a review', () => {
  test('are counted', () => {
    expect(counts).toEqual({ 'links/new': 2, 'vpcs/changed': 1, 'vpcs/gone': 1, 'pops/same': 1 })
  })

  test('new and changed ones are taken at first, gone ones stay', () => {
    expect([...start].sort()).toEqual(['links/new', 'vpcs/changed'])
    expect(takenCount(counts, start)).toBe(3)
    expect(choiceOf(start, null).remove).toEqual([])
  })

  test('that are unticked are left, that are ticked are taken', () => {
    const chosen = toggled(toggled(start, 'links/new'), 'vpcs/gone')
    expect(takenCount(counts, chosen)).toBe(2)
    const { leave, remove } = choiceOf(chosen, null)
    expect(leave).toContainEqual({ kind: 'links', change: 'new' })
    expect(leave).not.toContainEqual({ kind: 'vpcs', change: 'changed' })
    expect(remove).toEqual(['vpcs'])
  })
})
