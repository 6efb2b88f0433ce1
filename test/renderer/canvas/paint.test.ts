import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInRange, sceneRectOf, TILE, tilesOf, tilesSeen, widened } from '../../../renderer/canvas/paint/tile-grid.ts'
import { titleLines } from '../../../renderer/canvas/paint/title-lines.ts'
import { measure } from '../../../shared/topology/text.ts'

const offset = fc.integer({ min: -5000, max: 5000 })
const size = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 2000 }) })

describe('tiles', () => {
  test('that are seen cover the canvas', () => {
    fc.assert(
      fc.property(offset, offset, size, (x, y, canvas) => {
        const { left, top, right, bottom } = tilesSeen({ x, y }, canvas)
        expect(left * TILE + x).toBeLessThanOrEqual(0)
        expect(top * TILE + y).toBeLessThanOrEqual(0)
        expect((right + 1) * TILE + x).toBeGreaterThanOrEqual(canvas.width)
        expect((bottom + 1) * TILE + y).toBeGreaterThanOrEqual(canvas.height)
      }),
    )
  })

  test('of a range come once each, the middle one first', () => {
    const tiles = tilesOf(widened({ left: 0, top: 0, right: 0, bottom: 0 }, 1))
    expect(tiles).toHaveLength(9)
    expect(tiles[0]).toEqual({ column: 0, row: 0 })
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(9)
    expect(isInRange({ left: 0, top: 0, right: 0, bottom: 0 }, 1, 0)).toBe(false)
  })

  test('show neighbouring parts of the scene at any zoom', () => {
    for (const zoom of [0.01, 0.3, 1, 2]) {
      const [a, b] = [sceneRectOf(0, 0, zoom), sceneRectOf(1, 1, zoom)]
      expect(b.x).toBeCloseTo(a.x + a.width)
      expect(b.y).toBeCloseTo(a.y + a.height)
    }
  })
})

describe('a name in a small card', () => {
  test('breaks after a hyphen where that leaves the first line full enough', () => {
    expect(titleLines('par-media-501', 10, 60, 2)).toEqual(['par-media-', '501'])
  })

  test('stays on one line where it fits or where there is room for one only', () => {
    expect(titleLines('prod', 10, 60, 2)).toEqual(['prod'])
    expect(titleLines('par-media-501', 10, 60, 1)).toHaveLength(1)
  })

  test('never is wider than its card, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        for (const line of titleLines(name, 10, 60, 2)) expect(measure(line, 'inter600', 10)).toBeLessThanOrEqual(60)
      }),
    )
  })
})
