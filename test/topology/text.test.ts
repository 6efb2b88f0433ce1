import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawable, measure, truncate } from '../../shared/topology/text.ts'

test('text that fits is left as it is', () => {
  expect(truncate('hq-prod-1', 'inter600', 13, 200)).toBe('hq-prod-1')
})

test('shortened text ends with an ellipsis and fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const shown = truncate(text, 'inter400', 12, width)
      expect(measure(shown, 'inter400', 12)).toBeLessThanOrEqual(width)
      if (shown !== text) expect(shown.endsWith('…')).toBe(true)
    }),
  )
})

test('narrow letters leave room for more of them', () => {
  const kept = (letter: string) => truncate(letter.repeat(100), 'inter400', 12, 100).length
  expect(kept('i')).toBeGreaterThan(2 * kept('W'))
})

test.each(['👩‍👩‍👧‍👦', 'é', '🇫🇷', '👍🏽', 'नि'])('a cut never goes through %s', (cluster) => {
  for (let width = 10; width < 120; width += 3) {
    const shown = truncate(cluster.repeat(12), 'inter400', 12, width)
    expect(shown.replaceAll(cluster, '').replace('…', '')).toBe('')
  }
})

test('glyphs that the font lacks count as full width', () => {
  expect(measure('漢字', 'inter400', 10)).toBeGreaterThanOrEqual(20)
})

test('monospaced digits are all alike', () => {
  expect(measure('1111', 'mono400', 11)).toBe(measure('8888', 'mono400', 11))
})

test('what can not be drawn is replaced, line breaks become spaces', () => {
  expect(drawable('a\u0000b\ud800c\nd\te\uffff')).toBe('a\ufffdb\ufffdc d e\ufffd')
  expect(drawable('pay\u202egnp.exe')).toBe('paygnp.exe')
  expect(drawable('naïve Łódź 漢字 👍')).toBe('naïve Łódź 漢字 👍')
})
