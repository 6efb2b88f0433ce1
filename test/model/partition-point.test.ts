import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionPoint } from '../../shared/model/partition-point.ts'

test('everything before the partition point comes before, nothing from there on does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, wanted) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      const point = partitionPoint(sorted.length, (i) => sorted[i]! < wanted)
      expect(point).toBe(sorted.filter((number) => number < wanted).length)
    }),
  )
})
