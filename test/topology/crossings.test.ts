import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bipartite, countCrossings } from '../../shared/topology/crossings.ts'
import { orderLayers } from '../../shared/topology/ordering.ts'

const ROWS = 9
const COLUMNS = 7
const pairsOf = (columns: number) =>
  fc.uniqueArray(fc.tuple(fc.nat(ROWS - 1), fc.nat(columns - 1)), { selector: ([a, b]) => `${a},${b}`, maxLength: 40 })

const inOrder = (count: number) => Int32Array.from({ length: count }, (_, i) => i)

/** Every pair of edges, one by one. */
const naiveCrossings = (pairs: [number, number][], row: Int32Array, column: Int32Array) => {
  let crossings = 0
  for (const [i, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(i + 1)) if ((row[a]! - row[c]!) * (column[b]! - column[d]!) < 0) crossings++
  return crossings
}

const positionsIn = (order: Int32Array) => {
  const position = new Int32Array(order.length)
  for (const [at, node] of order.entries()) position[node] = at
  return position
}

test('the accumulator tree counts what comparing every pair of edges counts', () => {
  const orders = fc.tuple(
    fc.shuffledSubarray([...inOrder(ROWS)], { minLength: ROWS }),
    fc.shuffledSubarray([...inOrder(COLUMNS)], { minLength: COLUMNS }),
  )
  fc.assert(
    fc.property(pairsOf(COLUMNS), orders, (pairs, [rows, columns]) => {
      const rowOrder = Int32Array.from(rows)
      const column = positionsIn(Int32Array.from(columns))
      const counted = countCrossings(bipartite(ROWS, COLUMNS, pairs.flat()).rows, rowOrder, column, COLUMNS)
      expect(counted).toBe(naiveCrossings(pairs, positionsIn(rowOrder), column))
    }),
  )
})

test('ordering three layers crosses no more edges than the order of creation, and reports what it found', () => {
  fc.assert(
    fc.property(pairsOf(COLUMNS), pairsOf(5), (left, right) => {
      const layers = { left: bipartite(ROWS, COLUMNS, left.flat()), right: bipartite(ROWS, 5, right.flat()) }
      const order = orderLayers(layers)
      const middle = positionsIn(order.middle)
      const crossings =
        naiveCrossings(left, middle, positionsIn(order.left)) + naiveCrossings(right, middle, positionsIn(order.right))
      const asCreated =
        naiveCrossings(left, inOrder(ROWS), inOrder(COLUMNS)) + naiveCrossings(right, inOrder(ROWS), inOrder(5))
      expect(order.crossings).toBe(crossings)
      expect(crossings).toBeLessThanOrEqual(asCreated)
    }),
  )
})

test('two ladders that need no crossing get none', () => {
  const scrambled = bipartite(6, 3, [0, 2, 1, 0, 2, 1, 3, 2, 4, 0, 5, 1])
  expect(orderLayers({ left: scrambled, right: bipartite(6, 3, [0, 0, 3, 0, 1, 1, 4, 1, 2, 2, 5, 2]) }).crossings).toBe(
    0,
  )
})
