import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besides } from '../../../renderer/canvas/pointer-note.tsx'

test('a note stands after the pointer where there is room, else before it', () => {
  expect(besides(100, 200, 1000)).toBeGreaterThan(100)
  expect(besides(900, 200, 1000) + 200).toBeLessThan(900)
})

test('a note that fits is never cut off', () => {
  const room = fc.integer({ min: 1, max: 2000 })
  fc.assert(
    fc.property(
      room,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, a, b) => {
        const [at, size] = [a * of, b * of]
        expect(besides(at, size, of)).toBeGreaterThanOrEqual(0)
        expect(besides(at, size, of) + size).toBeLessThanOrEqual(of + 1e-9)
      },
    ),
  )
})
