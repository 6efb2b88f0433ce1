import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../renderer/canvas/attach/verdict.ts'
import { createCanvasStore } from '../../../renderer/canvas/canvas-state.ts'
import { connect, targetAt } from '../../../renderer/canvas/gestures/connect.ts'
import type { Pointer } from '../../../renderer/canvas/gestures/gesture.ts'
import { nodesWithin, selectWithin } from '../../../renderer/canvas/gestures/select-within.ts'
import { linkId, siteId, vpcId } from '../../support/plan-builder.ts'
import { indexOfPlan, middleOf, smallPlan } from './support.ts'

const plan = smallPlan()
const index = indexOfPlan(plan)

const at = (point: { x: number; y: number }): Pointer => ({
  screen: point,
  scene: point,
  altKey: false,
  shiftKey: false,
})
const EMPTY = at({ x: -900, y: -900 })

const aCanvas = () => {
  const canvas = createCanvasStore()
  canvas.set({ index })
  return canvas
}

const drawn = (from: string) => {
  const canvas = aCanvas()
  const drops: unknown[] = []
  const gesture = connect(canvas, plan, from, 'right', {
    onNode: (fromId: string, toId: string, verdict: Verdict) => drops.push([fromId, toId, verdict.kind]),
    onEmpty: (fromId, { scene }) => drops.push([fromId, scene]),
  })
  return { canvas, drops, gesture }
}

describe('drawing a connection', () => {
  test('says over each node what a drop would do', () => {
    const { canvas, gesture } = drawn(vpcId('lab'))
    gesture.move(at(middleOf(index, linkId('paris-2'))))
    const { connecting } = canvas.get()
    expect(connecting?.targetId).toBe(linkId('paris-2'))
    expect(connecting?.verdictOn(linkId('paris-2')).kind).toBe('allowed')
    expect(connecting?.verdictOn(siteId('hq')).kind).toBe('never')
  })

  test('ends at the node it is let go on', () => {
    const { canvas, drops, gesture } = drawn(vpcId('lab'))
    gesture.end(at(middleOf(index, linkId('paris-2'))))
    expect(drops).toEqual([[vpcId('lab'), linkId('paris-2'), 'allowed']])
    expect(canvas.get().connecting).toBeNull()
  })

  test('over a node that refuses it is told too, never silently dropped', () => {
    const { drops, gesture } = drawn(vpcId('lab'))
    gesture.end(at(middleOf(index, siteId('hq'))))
    expect(drops).toEqual([[vpcId('lab'), siteId('hq'), 'never']])
  })

  test('in empty space asks what to create there', () => {
    const { drops, gesture } = drawn(linkId('paris-2'))
    gesture.end(EMPTY)
    expect(drops).toEqual([[linkId('paris-2'), EMPTY.scene]])
  })

  test('back on its own node, or given up, comes to nothing', () => {
    const { canvas, drops, gesture } = drawn(linkId('paris-2'))
    gesture.end(at(middleOf(index, linkId('paris-2'))))
    gesture.move(EMPTY)
    gesture.cancel()
    expect(drops).toEqual([])
    expect(canvas.get().connecting).toBeNull()
  })

  test('aims at a node even on one of its handles', () => {
    const { x, y, height } = index.node(linkId('paris-2'))!
    expect(targetAt(index, { x, y: y + height / 2 }, 1, vpcId('lab'))).toBe(linkId('paris-2'))
  })
})

describe('drawing a rectangle', () => {
  test('adds every node that it touches to the selection', () => {
    const canvas = aCanvas()
    canvas.set({ selection: new Set(['before']) })
    const selected: string[][] = []
    const gesture = selectWithin(canvas, EMPTY, (ids) => selected.push(ids))
    gesture.move(at({ x: 9000, y: 9000 }))
    expect(canvas.get().marquee).toMatchObject({ x: -900, width: 9900 })
    gesture.end(at({ x: 9000, y: 9000 }))
    expect(new Set(selected[0])).toEqual(new Set(['before', ...index.scene.nodes.map(({ id }) => id)]))
    expect(canvas.get().marquee).toBeNull()
  })

  test('finds nothing where nothing is', () => {
    expect(nodesWithin(index, { x: -900, y: -900, width: 10, height: 10 })).toEqual([])
  })
})
