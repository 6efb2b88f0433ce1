import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORIENTATIONS, OVERLAP, PAGE_MARGIN, PAPERS, pagesOf } from '../../shared/formats/drawing/pages.ts'

const drawing = fc.record({
  width: fc.integer({ min: 480, max: 20_000 }),
  height: fc.integer({ min: 100, max: 200_000 }),
})
const options = fc.record({
  paper: fc.constantFrom(...PAPERS),
  orientation: fc.constantFrom(...ORIENTATIONS),
  onePage: fc.boolean(),
})

test('the pages together show all of the drawing, each within its margins', () => {
  fc.assert(
    fc.property(drawing, options, ({ width, height }, asked) => {
      const { tiles, zoom, rows, columns, ...page } = pagesOf(width, height, asked)
      expect(tiles).toHaveLength(rows * columns)
      const last = tiles.at(-1)!
      expect(last.x + last.width).toBeGreaterThanOrEqual(width - 0.01)
      expect(last.y + last.height).toBeGreaterThanOrEqual(height - 0.01)
      for (const tile of tiles) {
        expect(page.left + tile.width * zoom).toBeLessThanOrEqual(page.width + 0.01)
        expect(page.top + tile.height * zoom).toBeLessThanOrEqual(page.height + 0.01)
      }
    }),
  )
})

test('neighbours share a strip, so that they can be cut and glued', () => {
  fc.assert(
    fc.property(drawing, options, ({ width, height }, asked) => {
      const { tiles, zoom } = pagesOf(width, height, asked)
      for (const tile of tiles) {
        const right = tiles.find(({ row, column }) => row === tile.row && column === tile.column + 1)
        const below = tiles.find(({ row, column }) => row === tile.row + 1 && column === tile.column)
        if (right) expect((tile.x + tile.width - right.x) * zoom).toBeCloseTo(OVERLAP)
        if (below) expect((tile.y + tile.height - below.y) * zoom).toBeCloseTo(OVERLAP)
      }
    }),
  )
})

test('no page is without anything of the drawing', () => {
  fc.assert(
    fc.property(drawing, options, ({ width, height }, asked) => {
      for (const { x, y } of pagesOf(width, height, asked).tiles) {
        expect(x).toBeLessThan(width)
        expect(y).toBeLessThan(height)
      }
    }),
  )
})

test('left to itself, the paper stands as takes fewer pages', () => {
  fc.assert(
    fc.property(drawing, fc.constantFrom(...PAPERS), ({ width, height }, paper) => {
      const pages = (orientation: (typeof ORIENTATIONS)[number]) =>
        pagesOf(width, height, { paper, orientation, onePage: false }).tiles.length
      expect(pages('auto')).toBe(Math.min(pages('portrait'), pages('landscape')))
    }),
  )
})

test('what is small is not blown up', () => {
  const { zoom, left, width } = pagesOf(480, 300, { paper: 'a0', orientation: 'portrait', onePage: true })
  expect(zoom).toBe(0.75)
  expect(left).toBe((width - 480 * 0.75) / 2)
  expect(left).toBeGreaterThan(PAGE_MARGIN)
})
