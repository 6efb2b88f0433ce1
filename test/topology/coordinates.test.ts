import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeInOrder } from '../../shared/topology/coordinates.ts'

const desires = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
const SEPARATION = 50
const place = (desired: number[]) => [
  ...placeInOrder(
    desired,
    desired.map(() => SEPARATION),
  ),
]

test('neighbours keep their distance', () => {
  fc.assert(
    fc.property(desires, (desired) => {
      const placed = place(desired)
      for (let i = 1; i < placed.length; i++)
        expect(placed[i]! - placed[i - 1]!).toBeGreaterThanOrEqual(SEPARATION - 1e-6)
    }),
  )
})

test('who is far enough from everyone stands exactly where desired', () => {
  expect(place([0, 100, 300])).toEqual([0, 100, 300])
})

test('those who want the same place share the discomfort', () => {
  expect(place([100, 100, 100])).toEqual([50, 100, 150])
})
