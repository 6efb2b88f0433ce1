import { expect, test } from 'vitest'
import { type ExportPart, exportChoicesSchema, optionsOf } from '../../../renderer/export/choices.ts'
import { exportOptionsSchema } from '../../../shared/contract/requests.ts'
import { ALL_SHOWN } from '../../../shared/topology/shown.ts'

const SITE = '00000000-0000-4000-8000-000000000001'
const onCanvas = {
  selection: [SITE],
  shown: { ...ALL_SHOWN, regions: ['fr-par'] },
  grouping: 'pop' as const,
}
const asked = (part: Partial<ExportPart>) =>
  exportOptionsSchema.parse(
    optionsOf(
      exportChoicesSchema.parse({}),
      { view: 'planned', part: 'all', hops: 3, since: null, ...part },
      onCanvas,
      '2026-11-23',
    ),
  )

test('as shown is the filter and the frames of the canvas, whatever is selected', () => {
  expect(asked({ part: 'shown' })).toMatchObject({ shown: onCanvas.shown, group: 'pop' })
})

test('the whole plan is neither filtered nor framed', () => {
  expect(asked({ part: 'all' })).toMatchObject({ shown: ALL_SHOWN, group: 'none' })
})

test('the selection is what is selected alone, or what is so many lines around it', () => {
  expect(asked({ part: 'selection' }).shown).toEqual({ ...ALL_SHOWN, around: [SITE], hops: 0 })
  expect(asked({ part: 'near' }).shown).toEqual({ ...ALL_SHOWN, around: [SITE], hops: 3 })
})
