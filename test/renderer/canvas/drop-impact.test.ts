import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dragOf, followDrag, impactThere } from '../../../renderer/canvas/attach/drop-impact.ts'
import { createCanvasStore } from '../../../renderer/canvas/canvas-state.ts'
import { linkId, siteId, vpcId } from '../../support/plan-builder.ts'
import { smallPlan } from './support.ts'

const plan = smallPlan()

test('a drop that replaces a VPC says which destinations become unreachable', () => {
  const { impactOn } = dragOf(plan, vpcId('lab'))
  const found = impactOn(linkId('paris-1'))
  expect(found?.impact.unreachable.map(({ name, destination }) => `${name} ${destination}`)).toEqual([
    'prod 10.1.0.0/16',
  ])
  expect(found?.highlight?.looks[linkId('paris-1')]).toBe('lost')
  expect(impactOn(linkId('paris-1'))).toBe(found)
})

test('a drop that changes no route says so; one that does nothing has no impact', () => {
  const { impactOn } = dragOf(plan, vpcId('lab'))
  expect(impactOn(linkId('paris-2'))).toMatchObject({ impact: { added: [], removed: [] }, highlight: null })
  expect(impactOn(siteId('hq'))).toBeNull()
})

/** The window's idle moments, which come when the test says so. */
let idle: (() => void)[] = []
const pass = () => {
  for (const call of idle.splice(0)) call()
}
beforeEach(() => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (call: () => void) => idle.push(call))
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = []
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const dragging = () => {
  const canvas = createCanvasStore()
  const end = followDrag(canvas)
  const drag = { ...dragOf(plan, vpcId('lab')), anchor: null, at: { x: 0, y: 0 } }
  return { canvas, end, over: (targetId: string | null) => canvas.set({ connecting: { ...drag, targetId } }) }
}

test('what a drop would do is found when the window is idle, for the node that the pointer is over', () => {
  const { canvas, over } = dragging()
  over(linkId('paris-1'))
  expect(impactThere(canvas.get())).toBeNull()
  pass()
  expect(impactThere(canvas.get())?.impact.unreachable).toHaveLength(1)
  over(linkId('paris-2'))
  expect(impactThere(canvas.get())).toBeNull()
  pass()
  expect(impactThere(canvas.get())?.impact.unreachable).toEqual([])
})

test('nodes that the pointer only passed over are not worked out', () => {
  const { canvas, over } = dragging()
  over(linkId('paris-1'))
  over(null)
  pass()
  expect(canvas.get().dropImpact).toBeNull()
})

test('the impact of one drag is none of the next one', () => {
  const { canvas, over } = dragging()
  over(linkId('paris-1'))
  pass()
  canvas.set({ connecting: null })
  const next = { ...dragOf(plan, vpcId('lab')), anchor: null, at: { x: 0, y: 0 } }
  canvas.set({ connecting: { ...next, targetId: linkId('paris-1') } })
  expect(impactThere(canvas.get())).toBeNull()
})
