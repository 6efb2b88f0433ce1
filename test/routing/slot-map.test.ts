import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ChunkedList } from '../../shared/routing/chunked-list.ts'
import { SlotMap } from '../../shared/routing/slot-map.ts'

type Value = { n: number }

const anyId = fc.nat(400).map(String)
const anyChanges = fc.array(fc.tuple(anyId, fc.option(fc.record({ n: fc.nat() }), { nil: null })), { maxLength: 60 })

const contentOf = (map: SlotMap<Value>) =>
  Array.from({ length: 401 }, (_, n) => map.get(String(n))).map((value) => value ?? null)

describe('a map whose versions share what did not change', () => {
  test('every version holds what a map of its own would, whatever versions were made from it since', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyChanges, fc.nat()), { maxLength: 12 }), (steps) => {
        const versions = [{ map: SlotMap.of<Value>([]), model: new Map<string, Value>() }]
        for (const [changes, from] of steps) {
          const { map, model } = versions[from % versions.length]!
          const next = new Map(model)
          for (const [id, value] of changes) {
            if (value === null) next.delete(id)
            else next.set(id, value)
          }
          versions.push({ map: map.with(new Map(changes)), model: next })
        }
        for (const { map, model } of versions) {
          expect(map.size).toBe(model.size)
          expect(contentOf(map)).toEqual(Array.from({ length: 401 }, (_, n) => model.get(String(n)) ?? null))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('ids keep their slots, and one that comes back has its own again', () => {
    const one = SlotMap.of<Value>([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ])
    const without = one.with(new Map([['a', null]]))
    const back = without.with(new Map([['a', { n: 3 }]]))
    expect(without.slotOf('a')).toBeUndefined()
    expect(back.slotOf('a')).toBe(one.slotOf('a'))
    expect(back.sharesSlots(one)).toBe(true)
    expect(back.differing(one)).toEqual([one.slotOf('a')])
  })

  test('thousands of ids that came and went are let go', () => {
    let map = SlotMap.of<Value>([['kept', { n: 0 }]])
    for (let n = 0; n < 2_000; n++) {
      map = map.with(new Map([[`gone-${n}`, { n }]])).with(new Map([[`gone-${n}`, null]]))
    }
    expect(map.get('kept')).toEqual({ n: 0 })
    expect(map.length).toBeLessThan(600)
  })
})

test('two versions of a list differ where they were changed, and beyond the end of the shorter', () => {
  const values = Array.from({ length: 300 }, (_, n) => ({ n }))
  const list = ChunkedList.of<Value>(values)
  const next = list.with(
    new Map([
      [5, { n: -1 }],
      [299, null],
      [700, { n: 700 }],
    ]),
  )
  expect(next.length).toBe(701)
  expect(next.differing(list)).toEqual([5, 299, 700])
  expect(list.differing(next)).toEqual([5, 299, 700])
  expect([...next].length).toBe(300)
})
