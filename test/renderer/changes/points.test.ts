import { expect, test } from 'vitest'
import { CHOOSE_FILE, pointKey, pointOf, pointOptions } from '../../../renderer/changes/points.ts'
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

test('everything that can be compared is offered, in groups; abandoned steps and groups without anything are not', () => {
  const step = { title: { given: 'Moved' }, command: {}, at: '2026-01-01T00:00:00.000Z' }
  const options = pointOptions(
    {
      points: { baseline: null, snapshots: [] },
      history: [
        { ...step, sequence: 2, state: 'done' },
        { ...step, sequence: 1, state: 'discarded' },
      ],
      others: [{ path: '/plans/b.interlink', name: 'B' }],
    },
    [],
  )
  expect(options.map(({ group, items }) => [group, items.map(({ value }) => value)])).toEqual([
    ['States of the plan', ['now', 'start']],
    ['Other plans', ['file /plans/b.interlink', CHOOSE_FILE]],
    ['History', ['step 2']],
  ])
})
