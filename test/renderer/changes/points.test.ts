import { expect, test } from 'vitest'
import {
  CHOOSE_FILE,
  comparedOptions,
  type KnownPoints,
  pointKey,
  pointOf,
  pointOptions,
} from '../../../renderer/changes/points.ts'
import type { PlanPoint } from '../../../shared/contract/point.ts'

const POINTS: PlanPoint[] = [
  { at: 'now' },
  { at: 'start' },
  { at: 'baseline' },
  { at: 'step', sequence: 12 },
  { at: 'snapshot', id: '00000000-0000-4000-8000-000000000001' },
  { at: 'file', path: '/home/ada/My plans/two  words.interlink' },
]

test.each(POINTS)('the point $at is the same after it was a choice', (point) => {
  expect(pointOf(pointKey(point))).toEqual(point)
})

const step = { title: { given: 'Moved' }, command: {}, at: '2026-01-01T00:00:00.000Z' }
const nothing: KnownPoints = { points: { baseline: null, snapshots: [] }, history: [], others: [] }
const valuesOf = (options: ReturnType<typeof pointOptions>) =>
  options.map(({ group, items }) => [group, items.map(({ value }) => value)])

test('everything that can be compared is offered, in groups; abandoned steps and groups without anything are not', () => {
  const known: KnownPoints = {
    ...nothing,
    history: [
      { ...step, sequence: 2, state: 'done' },
      { ...step, sequence: 1, state: 'discarded' },
    ],
    others: [{ path: '/plans/b.interlink', name: 'B' }],
  }
  expect(valuesOf(pointOptions(known))).toEqual([
    ['States of the plan', ['now', 'start']],
    ['Other plans', ['file /plans/b.interlink']],
    ['History', ['step 2']],
  ])
})

test('any other plan file can be chosen, whether there are other plans or not', () => {
  expect(valuesOf(comparedOptions(nothing, []))).toContainEqual(['Other plans', [CHOOSE_FILE]])
  expect(valuesOf(pointOptions(nothing)).flat(2)).not.toContain(CHOOSE_FILE)
})

test('a step that is compared is offered, however long ago it was', () => {
  const history = Array.from({ length: 300 }, (_, i) => ({ ...step, sequence: 300 - i, state: 'done' as const }))
  const steps = (chosen: PlanPoint[]) =>
    pointOptions({ ...nothing, history }, chosen).flatMap(({ items }) => items.map(({ value }) => value))
  expect(steps([])).not.toContain('step 7')
  expect(steps([{ at: 'step', sequence: 7 }])).toContain('step 7')
})
