import { expect, test } from 'vitest'
import { changedRects } from '../../../renderer/canvas/geometry/changed.ts'
import { NO_MOVES } from '../../../renderer/canvas/geometry/moved.ts'
import { indexOf } from '../../../renderer/canvas/geometry/scene-index.ts'
import { frameLabel } from '../../../renderer/canvas/paint/paint-frames.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { FRAME_HEADER } from '../../../shared/topology/groups.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { sceneOf } from '../../../shared/topology/scene.ts'
import { shownScene } from '../../../shared/topology/shown-scene.ts'

const graph = graphOf(samplePlan())
const whole = sceneOf(graph, layout(graph, {}), { edgeState: () => ({ state: 'flows' }) })
const framed = shownScene(whole, graph, 'place')
const region = framed.groups.find(({ kind }) => kind === 'region')!

test('the name of a frame keeps its size on the screen, within the width of the frame', () => {
  for (const zoom of [2, 1, 0.5, 0.2, 0.1]) {
    const { size, box } = frameLabel(region, zoom)!
    expect(size * zoom).toBeGreaterThanOrEqual(11 - 1e-9)
    expect(box.x + box.width).toBeLessThanOrEqual(region.rect.x + region.rect.width)
    // However large, it grows upwards and leaves the cards free.
    expect(box.y + box.height).toBeLessThanOrEqual(region.rect.y + FRAME_HEADER + size / 6 + 1e-9)
  }
})

test('a frame too narrow on the screen for three letters has no name there', () => {
  const narrow = { ...region, label: 'Paris', rect: { ...region.rect, width: 240 } }
  expect(frameLabel(narrow, 1)?.text).toBe('Paris')
  expect(frameLabel(narrow, 0.02)).toBeNull()
})

test('frames that come or go are painted everywhere; those that stay as they are nowhere', () => {
  const at = (scene: typeof whole) => ({ index: indexOf(scene), moves: NO_MOVES })
  expect(changedRects(at(whole), at(framed))).toBeUndefined()
  expect(changedRects(at(framed), at(shownScene(whole, graph, 'place')))).toEqual([])
})
