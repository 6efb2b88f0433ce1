import { describe, expect, test } from 'vitest'
import type { Column } from '../../../renderer/lists/columns.ts'
import { chosenOf, type FacetFilter, facetsOf, filteredBy, withToggled } from '../../../renderer/lists/facets.ts'

type Row = { name: string; region: string; status: string }
const column = (id: keyof Row, facet?: true): Column<Row> => ({
  id,
  header: id.toUpperCase(),
  width: { min: 100 },
  value: (row) => row[id],
  ...(facet ? { facet } : {}),
})
const columns = [column('name'), column('region', true), column('status', true)]
const rows: Row[] = [
  { name: 'a', region: 'fr-par', status: 'Active' },
  { name: 'b', region: 'fr-par', status: 'Planned' },
  { name: 'c', region: 'nl-ams', status: 'Active' },
]
const names = (filter: FacetFilter) => filteredBy(columns, filter, rows).map(({ name }) => name)

describe('filtering by what columns say', () => {
  test('takes the rows that have one of the chosen values in every column', () => {
    expect(names({ region: ['fr-par'] })).toEqual(['a', 'b'])
    expect(names({ region: ['fr-par', 'nl-ams'], status: ['Active'] })).toEqual(['a', 'c'])
    expect(names({ region: [] })).toEqual(['a', 'b', 'c'])
  })

  test('counts what choosing a value would show, whatever is chosen beside it in the same column', () => {
    const facets = facetsOf(columns, { status: ['Planned'] }, rows)
    const counts = (id: string) => facets.find((f) => f.id === id)?.values.map(({ value, count }) => [value, count])
    expect(counts('region')).toEqual([
      ['fr-par', 1],
      ['nl-ams', 0],
    ])
    expect(counts('status')).toEqual([
      ['Active', 2],
      ['Planned', 1],
    ])
  })

  test('leaves out columns in which all rows say the same', () => {
    expect(facetsOf(columns, {}, rows.slice(0, 1))).toEqual([])
  })

  test('keeps a chosen value that no row has any more, so that it can be dropped', () => {
    const filter = withToggled({}, 'status', 'Locked')
    expect(facetsOf(columns, filter, rows).find(({ id }) => id === 'status')?.values).toContainEqual({
      value: 'Locked',
      count: 0,
      chosen: true,
    })
    expect(chosenOf(columns, filter)).toEqual([{ id: 'status', header: 'STATUS', value: 'Locked' }])
    expect(names(withToggled(filter, 'status', 'Locked'))).toEqual(['a', 'b', 'c'])
  })
})
