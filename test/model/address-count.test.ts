import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../shared/model/address-count.ts'
import { prefixOf } from '../../shared/model/prefix.ts'

describe('how many addresses prefixes hold together', () => {
  test('as many as their lengths say', () => {
    expect(addressesIn([])).toBe(0n)
    expect(addressesIn(['10.0.0.0/24', '10.0.2.0/31'])).toBe(258n)
    expect(addressesIn(['0.0.0.0/0'])).toBe(2n ** 32n)
    expect(addressesIn(['::/0'])).toBe(2n ** 128n)
    expect(addressesIn(['2001:db8::1/128', 'fd00::/64'])).toBe(2n ** 64n + 1n)
  })

  test('one that is in several is counted once', () => {
    expect(addressesIn(['10.0.0.0/16', '10.0.0.0/8', '10.255.0.0/16', '11.0.0.0/32'])).toBe(2n ** 24n + 1n)
  })

  test('the same as counting one by one', () => {
    const small = fc
      .record({ low: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 24, max: 32 }) })
      .map(({ low, length }) => ({ low, length, text: prefixOf({ version: 4, words: [low] }, length).text }))
    fc.assert(
      fc.property(fc.array(small, { maxLength: 12 }), (prefixes) => {
        const held = new Set<number>()
        for (const { low, length } of prefixes) {
          const size = 2 ** (32 - length)
          const start = low - (low % size)
          for (let address = start; address < start + size; address++) held.add(address)
        }
        expect(addressesIn(prefixes.map(({ text }) => text))).toBe(BigInt(held.size))
      }),
    )
  })
})
