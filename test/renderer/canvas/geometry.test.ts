import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOf, contains, touching } from '../../../renderer/canvas/geometry/boxes.ts'
import { clipCurve, isLarge } from '../../../renderer/canvas/geometry/clip-curve.ts'
import { boundsOfCurve, distanceToCurve, pointOnSegment } from '../../../renderer/canvas/geometry/curve.ts'
import { fitting, seen, toScene, toScreen } from '../../../renderer/canvas/geometry/viewport.ts'
import type { Rect } from '../../../shared/topology/geometry.ts'

const coordinate = fc.integer({ min: -1000, max: 1000 })
const length = fc.integer({ min: 0, max: 400 })
const rect: fc.Arbitrary<Rect> = fc.record({ x: coordinate, y: coordinate, width: length, height: length })
const point = fc.record({ x: coordinate, y: coordinate })

const touches = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

describe('boxes', () => {
  test('find exactly the rectangles that touch one, in order', () => {
    fc.assert(
      fc.property(fc.array(rect), rect, (rects, asked) => {
        const expected = rects.flatMap((r, i) => (touches(r, asked) ? [i] : []))
        expect(
          touching(
            boxesOf(rects, (r) => r),
            asked,
          ),
        ).toEqual(expected)
      }),
    )
  })
})

describe('curves', () => {
  test('lie within their bounds, and their points at no distance from them', () => {
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), fc.double({ min: 0, max: 1, noNaN: true }), (curve, t) => {
        const at = pointOnSegment(curve, 0, t)
        const bounds = boundsOfCurve(curve)
        expect(touches(bounds, { ...at, width: 0, height: 0 })).toBe(true)
        // Straight pieces stand in for the curve: off by its sagitta at most.
        expect(distanceToCurve(at, curve)).toBeLessThan(25)
      }),
    )
  })

  test('that are straight have the distance of the line', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 0 },
    ]
    expect(distanceToCurve({ x: 50, y: 7 }, line)).toBeCloseTo(7)
    expect(distanceToCurve({ x: 103, y: 4 }, line)).toBeCloseTo(5)
  })
})

describe('curves cut to a rectangle', () => {
  const along = (points: readonly { x: number; y: number }[]) =>
    Array.from({ length: 101 }, (_, i) => pointOnSegment(points, 0, i / 100))
  const tile = { x: 0, y: 0, width: 100, height: 100 }
  const far = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) })

  test('keep every point within it, and are parts of the curve', () => {
    fc.assert(
      fc.property(fc.tuple(far, far, far, far), (curve) => {
        const pieces = clipCurve(curve, tile).map((piece) => piece.points)
        for (const at of along(curve).filter((p) => contains(tile, p))) {
          expect(Math.min(...pieces.map((piece) => distanceToCurve(at, piece)))).toBeLessThan(60)
        }
        for (const piece of pieces) for (const at of along(piece)) expect(distanceToCurve(at, curve)).toBeLessThan(60)
      }),
    )
  })

  test('are short where the curve is long', () => {
    const s = [
      { x: 0, y: -90_000 },
      { x: 50, y: -90_000 },
      { x: 50, y: 90_000 },
      { x: 100, y: 90_000 },
    ]
    expect(isLarge(s, tile)).toBe(true)
    const [piece] = clipCurve(s, tile)
    expect(piece?.points[0].y).toBeCloseTo(0, 1)
    expect(piece?.points[3].y).toBeCloseTo(100, 1)
    expect(piece?.travelled).toBeCloseTo(90_050, 0)
  })

  test('are nothing where the curve passes by, even within its bounds', () => {
    const s = [
      { x: 0, y: -90_000 },
      { x: 500, y: -90_000 },
      { x: 500, y: 90_000 },
      { x: 1000, y: 90_000 },
    ]
    expect(clipCurve(s, tile)).toEqual([])
  })

  test('go on with their dashes in the next rectangle', () => {
    const s = [
      { x: 0, y: -90_000 },
      { x: 50, y: -90_000 },
      { x: 50, y: 90_000 },
      { x: 100, y: 90_000 },
    ]
    const [upper, lower] = [clipCurve(s, tile)[0]!, clipCurve(s, { ...tile, y: 100 })[0]!]
    expect(lower.travelled - upper.travelled).toBeCloseTo(100, 0)
  })
})

describe('the viewport', () => {
  const viewport = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.01, max: 2, noNaN: true }) })

  test('takes scene points to the screen and back', () => {
    fc.assert(
      fc.property(viewport, point, (view, p) => {
        const back = toScene(view, toScreen(view, p))
        expect(back.x).toBeCloseTo(p.x, 3)
        expect(back.y).toBeCloseTo(p.y, 3)
      }),
    )
  })

  test('that fits a rectangle shows all of it, centred and no larger than asked', () => {
    const size = { width: 800, height: 600 }
    fc.assert(
      fc.property(rect, (r) => {
        const view = fitting(r, size, 20, 1)
        const shown = seen(view, size)
        expect(view.zoom).toBeLessThanOrEqual(1)
        expect(shown.x).toBeLessThanOrEqual(r.x)
        expect(shown.y + shown.height).toBeGreaterThanOrEqual(r.y + r.height)
        expect(shown.x + shown.width / 2).toBeCloseTo(r.x + r.width / 2, 3)
      }),
    )
  })
})
