import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounds, DEFAULT_SIZE, parseWindowState, placeWindow } from '../../electron/main/window-state.ts'

const laptop: Bounds = { x: 0, y: 25, width: 1920, height: 1055 }
const left = { x: 1920, y: 0, width: 2560, height: 1440 }
const state = { x: 100, y: 80, width: 1200, height: 800, isMaximized: false }

describe('where the window opens', () => {
  test('on the first start: its usual size, in the middle of the primary screen', () => {
    expect(placeWindow(null, [laptop])).toEqual({
      ...DEFAULT_SIZE,
      x: (1920 - DEFAULT_SIZE.width) / 2,
      y: Math.round(25 + (1055 - DEFAULT_SIZE.height) / 2),
      isMaximized: false,
    })
  })
  test('later: where and as large as it was left', () => {
    expect(placeWindow(state, [laptop])).toEqual(state)
  })
  test('on a second screen while that is there', () => {
    const onSecond = { ...state, x: 2500 }
    expect(placeWindow(onSecond, [laptop, left])).toEqual(onSecond)
  })
  test('back on the primary screen when the second one is gone, in its old size', () => {
    const { x, width, height } = placeWindow({ ...state, x: 2500 }, [laptop])
    expect([x, width, height]).toEqual([(1920 - 1200) / 2, 1200, 800])
  })
  test('not with its title bar above the screen, where no hand can catch it', () => {
    expect(placeWindow({ ...state, y: -200 }, [laptop]).y).toBeGreaterThanOrEqual(laptop.y)
  })
  test('no larger than the screen it is on', () => {
    const { width, height } = placeWindow({ ...state, width: 9000, height: 9000 }, [laptop])
    expect([width, height]).toEqual([laptop.width, laptop.height])
  })
  test('maximised again when it was', () => {
    expect(placeWindow({ ...state, isMaximized: true }, [laptop]).isMaximized).toBe(true)
  })
  test('always with a part to catch on some screen, whatever was kept', () => {
    const anyInt = fc.integer({ min: -100_000, max: 100_000 })
    const anySize = fc.integer({ min: 1, max: 100_000 })
    const anyState = fc.record({ x: anyInt, y: anyInt, width: anySize, height: anySize, isMaximized: fc.boolean() })
    fc.assert(
      fc.property(anyState, (kept) => {
        const { x, y, width } = placeWindow(kept, [laptop, left])
        const isOn = (screen: Bounds) =>
          y >= screen.y && y < screen.y + screen.height && x + width > screen.x && x < screen.x + screen.width
        expect([laptop, left].some(isOn)).toBe(true)
      }),
    )
  })
})

describe('the kept window state', () => {
  test('is read back as it was written', () => {
    expect(parseWindowState(JSON.stringify(state))).toEqual(state)
  })
  test.each([
    ['nothing', ''],
    ['half a file', '{"x":1'],
    ['a missing field', '{"x":1,"y":2,"width":3,"isMaximized":true}'],
    ['a field of another kind', '{"x":"1","y":2,"width":3,"height":4,"isMaximized":true}'],
    ['no size', '{"x":1,"y":2,"width":0,"height":4,"isMaximized":true}'],
  ])('is set aside when it is %s', (_, text) => {
    expect(parseWindowState(text)).toBeNull()
  })
})
