import { expect, test } from 'vitest'
import { percentOf } from '../../../renderer/ui/percent-of.ts'

test('a zoom is told in whole per cents, and in tenths where whole ones would say nothing', () => {
  expect([1, 0.5649, 0.02, 0.0049, 0.0004].map(percentOf)).toEqual([100, 56, 2, 0.5, 0])
})
