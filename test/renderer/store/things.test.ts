import { expect, test } from 'vitest'
import { thingsOf } from '../../../renderer/store/things.ts'
import { rowsOf } from '../../../renderer/window/list-rows.ts'
import { searchThings } from '../../../renderer/window/search-things.ts'
import { matchesQuery, searchable } from '../../../shared/model/name-search.ts'
import { PlanBuilder } from '../../support/plan-builder.ts'

const things = thingsOf(
  new PlanBuilder()
    .site('Zürich', ['10.1.0.0/16'], { location: 'Switzerland', asn: 65010 })
    .site('prod-site')
    .vpc('prod', ['10.2.0.0/24'])
    .policy('production-filter', { in: ['10.0.0.0/8'] })
    .link('paris-prod', { tags: ['gold'] })
    .build(),
)
const names = (query: string) => searchThings(Object.values(things).flat(), query, 10).map(({ name }) => name)

test('accents and case do not matter, neither does the order of words', () => {
  expect(names('zurich')).toEqual(['Zürich'])
  expect(matchesQuery(searchable('Paris – TeleHouse'), 'telehouse PARIS')).toBe(true)
})

test('things are found by prefix, location, ASN and tag', () => {
  expect(names('10.1.0')).toEqual(['Zürich'])
  expect(names('switz')).toEqual(['Zürich'])
  expect(names('as65010')).toEqual(['Zürich'])
  expect(names('gold')).toEqual(['paris-prod'])
  expect(names('10.2.0.0/24')).toEqual(['prod'])
})

test('the name itself comes first, then what begins with the word, then what has it inside', () => {
  expect(names('prod')).toEqual(['prod', 'prod-site', 'production-filter', 'paris-prod'])
})

test('no query finds nothing, and no more than the limit is found', () => {
  expect(names(' ')).toEqual([])
  expect(searchThings(Object.values(things).flat(), 'p', 2)).toHaveLength(2)
})

test('the list shows a heading with its count for each kind that has a match', () => {
  expect(rowsOf(things, '').filter((row) => row.kind === 'group')).toMatchObject([
    { section: 'sites', count: 2 },
    { section: 'links', count: 1 },
    { section: 'vpcs', count: 1 },
    { section: 'policies', count: 1 },
  ])
  expect(rowsOf(things, 'zurich').map((row) => row.kind)).toEqual(['group', 'thing'])
  expect(rowsOf(things, 'nothing like it')).toEqual([])
})
