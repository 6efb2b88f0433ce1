import { expect, test } from 'vitest'
import { table } from '../../electron/cli/table.ts'

test('a very long name sticks out of its own row and moves no other', () => {
  const long = 'x'.repeat(255)
  const text = table(
    [{ title: 'NAME' }, { title: 'REGION' }],
    [
      [long, 'fr-par'],
      ['short', 'nl-ams'],
    ],
    false,
  )
  const [titles, first, second] = text.split('\n')
  expect(first).toBe(`${long}  fr-par`)
  expect(titles!.indexOf('REGION')).toBe(50)
  expect(second!.indexOf('nl-ams')).toBe(50)
})
