import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clearings } from '../../shared/topology/clearings.ts'
import { type Rect, rectOf } from '../../shared/topology/geometry.ts'

const MARGIN = 14
const SLICE = 128
const cards: fc.Arbitrary<Rect[]> = fc.array(
  fc
    .record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -1000, max: 1000 }) })
    .map((corner) => rectOf('link', corner)),
  { maxLength: 40 },
)
const ends = fc.tuple(fc.integer({ min: -2500, max: 2500 }), fc.integer({ min: 0, max: 3000 }))

const meets = (left: number, right: number, y: number) => (card: Rect) =>
  card.x < right && left < card.x + card.width && card.y - MARGIN < y && y < card.y + card.height + MARGIN

test('a level line found meets no card, is on the side asked for, and at the place itself when that is clear', () => {
  const direction = fc.constantFrom(-1 as const, 1 as const)
  fc.assert(
    fc.property(cards, ends, fc.integer({ min: -1200, max: 1200 }), direction, (all, [left, length], y, towards) => {
      const right = left + length
      const level = new Clearings(all, MARGIN, SLICE).nearestLevel(left, right, y, towards)
      expect(all.filter(meets(left, right, level))).toEqual([])
      expect((level - y) * towards).toBeGreaterThanOrEqual(0)
      const widened = all.filter(meets(left - SLICE, right + SLICE, y))
      if (widened.length === 0) expect(level).toBe(y)
    }),
  )
})

test('what lies between the ends of a rectangle is seen, whatever its number of slices', () => {
  fc.assert(
    fc.property(fc.integer({ min: 700, max: 6000 }), fc.integer({ min: 0, max: 100 }), (width, percent) => {
      const card = rectOf('policy', { x: 260 + ((width - 700) * percent) / 100, y: 50 })
      const clearings = new Clearings([card], MARGIN, SLICE)
      expect(clearings.isClear({ x: 0, y: 0, width, height: 100 })).toBe(false)
      expect(clearings.isClear({ x: 0, y: 200, width, height: 100 })).toBe(true)
    }),
  )
})

test('where nothing stands everything is clear', () => {
  const clearings = new Clearings([], MARGIN, SLICE)
  expect(clearings.nearestLevel(0, 1000, 5, 1)).toBe(5)
  expect(clearings.isClear({ x: 0, y: 0, width: 5000, height: 5000 })).toBe(true)
})
