import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonBody } from '../../../renderer/host/json-body.ts'

const written = async (payload: unknown): Promise<unknown> =>
  JSON.parse(await new Response(await jsonBody(payload)).text())

test('small payloads are JSON as ever', async () => {
  expect(await jsonBody({ a: [1, 'x'] })).toBe('{"a":[1,"x"]}')
})

test('files of megabytes arrive as they were, wherever their texts are cut', async () => {
  const million = 1 << 20
  // A pair of surrogates across the cut, quotes and escapes around it.
  const odd = `${'x'.repeat(million - 1)}👩‍💻"\\\n${'é'.repeat(million)}`
  const payload = {
    job: 'j',
    files: [
      { name: 'a', text: odd },
      { name: 'b', text: 'short' },
      { name: 'c', text: odd },
    ],
  }
  expect(await written(payload)).toEqual(payload)
})

test('any long text arrives as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (piece) => {
      const payload = { text: piece.repeat(Math.ceil(((1 << 20) + 1) / piece.length)), after: piece }
      expect(await written(payload)).toEqual(payload)
    }),
    { numRuns: 5 },
  )
})
