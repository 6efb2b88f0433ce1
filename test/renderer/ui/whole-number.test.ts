import { expect, test } from 'vitest'
import { wholeNumber } from '../../../renderer/ui/whole-number.ts'

test('a whole number is decimal digits, whatever else JavaScript reads as one', () => {
  expect([' 65010 ', '0', '-1'].map(wholeNumber)).toEqual([65010, 0, -1])
  expect(['', ' ', '1e3', '0x10', '1.0', '1 000', 'AS1'].map(wholeNumber)).toEqual(Array(7).fill(null))
})
