import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sseParser } from '../../../renderer/host/sse-parser.ts'

const parseAll = (chunks: string[]): string[] => {
  const told: string[] = []
  const parse = sseParser((data) => told.push(data))
  for (const chunk of chunks) parse(chunk)
  return told
}

test('each event is told once it has ended, comments and other fields are not', () => {
  expect(parseAll([': connected\n\n', 'event: x\ndata: {"a":1}\n\n', 'data: unfinished\n'])).toEqual(['{"a":1}'])
})

test('data of several lines is one event', () => {
  expect(parseAll(['data: one\ndata:two\r\n\r\n'])).toEqual(['one\ntwo'])
})

test('it does not matter where the stream is cut', () => {
  const stream = ': hello\n\ndata: {"type":"planChanged"}\r\n\r\ndata: ü€😀\n\n'
  const whole = parseAll([stream])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: stream.length })), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
      const chunks = at.slice(1).map((end, i) => stream.slice(at[i], end))
      expect(parseAll(chunks)).toEqual(whole)
    }),
  )
})
