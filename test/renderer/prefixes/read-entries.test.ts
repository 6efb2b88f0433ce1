import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withPrefixes } from '../../../renderer/prefixes/announcements.ts'
import { coveredEntries, readEntry, splitEntries, takeEntries } from '../../../renderer/prefixes/read-entries.ts'

test('a paste is split at commas, semicolons, spaces and lines', () => {
  expect(splitEntries(' 10.0.0.0/8,10.1.0.0/16;\n\tfd00::/48\r\n')).toEqual(['10.0.0.0/8', '10.1.0.0/16', 'fd00::/48'])
})

test('what is right is taken in its canonical form', () => {
  expect(readEntry('2001:DB8:0::/48', [], { isIpv6: null })).toEqual({ ok: true, prefix: '2001:db8::/48' })
})

test.each([
  ['10.0.1.5/24', '10.0.1.0/24', 'host bits'],
  ['10.1.0.0', '10.1.0.0/16', 'no prefix length'],
  ['010.0.0.0/8', '10.0.0.0/8', 'leading zeros'],
  ['10.0.0.0/255.0.0.0', '10.0.0.0/8', 'netmask'],
  ['300.0.0.0/8', null, 'octet'],
  ['hello', null, 'not an IPv4 or IPv6 prefix'],
])('%s is refused with its reason, and %s suggested', (typed, suggestion, reason) => {
  const read = readEntry(typed, [], { isIpv6: null })
  expect(read).toMatchObject({ ok: false, text: typed, suggestion })
  expect(read.ok ? '' : read.message).toContain(reason)
})

test('an IPv6 prefix is refused in an IPv4 list, and the other way round', () => {
  expect(readEntry('fd00::/48', [], { isIpv6: false })).toMatchObject({
    ok: false,
    message: 'fd00::/48 is IPv6; this policy is IPv4.',
  })
  expect(readEntry('10.0.0.0/8', [], { isIpv6: true })).toMatchObject({ ok: false })
})

test('of a paste the right ones are taken, the others wait, each with its reason', () => {
  const { taken, pending } = takeEntries('10.0.0.0/8 10.0.1.5/24 10.0.0.0/8 172.16.0.0/12', ['172.16.0.0/12'], {
    isIpv6: null,
  })
  expect(taken).toEqual([{ prefix: '10.0.0.0/8' }])
  expect(pending).toEqual([
    { text: '10.0.1.5/24', message: '10.0.1.5/24 has host bits set.', suggestion: '10.0.1.0/24' },
    { text: '10.0.0.0/8', message: '10.0.0.0/8 is already in the list.', suggestion: null },
    { text: '172.16.0.0/12', message: '172.16.0.0/12 is already in the list.', suggestion: null },
  ])
})

test('an entry within another is pointed out with the widest one', () => {
  expect(coveredEntries(['10.1.2.0/24', '10.0.0.0/8', '10.1.0.0/16', 'fd00::/48'])).toEqual(
    new Map([
      ['10.1.2.0/24', '10.0.0.0/8'],
      ['10.1.0.0/16', '10.0.0.0/8'],
    ]),
  )
})

test('nothing that is pasted is lost: every entry is taken or waits', () => {
  const entry = fc.oneof(
    fc.constantFrom('10.0.0.0/8', '10.0.0.1/8', 'fd00::/8', 'x', '1.2.3.4', '::/0', '0.0.0.0/0'),
    fc.string({ minLength: 1 }).filter((s) => splitEntries(s).length === 1 && s.trim() === s),
  )
  fc.assert(
    fc.property(fc.array(entry), fc.constantFrom(true, false, null), (entries, isIpv6) => {
      const { taken, pending } = takeEntries(entries.join('\n'), [], { isIpv6 })
      expect(taken.length + pending.length).toBe(entries.length)
      expect(new Set(taken.map(({ prefix }) => prefix)).size).toBe(taken.length)
    }),
  )
})

test('every suggestion can be taken as it is', () => {
  const octet = fc.integer({ min: 0, max: 300 }).map(String)
  const typed = fc
    .tuple(octet, octet, octet, octet, fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }))
    .map(([a, b, c, d, length]) => `${a}.${b}.${c}.${d}${length === undefined ? '' : `/${length}`}`)
  fc.assert(
    fc.property(typed, (text) => {
      const read = readEntry(text, [], { isIpv6: null })
      if (read.ok || read.suggestion === null) return
      expect(readEntry(read.suggestion, [], { isIpv6: null })).toEqual({ ok: true, prefix: read.suggestion })
    }),
  )
})

describe('announcements with their communities', () => {
  const take = (pasted: string, existing: string[] = []) =>
    takeEntries(pasted, existing, { isIpv6: null, communities: true })

  test('are taken from lines, with tabs, commas or spaces, by name or number', () => {
    const pasted = '10.0.0.0/16 high\n10.1.0.0/16,12876:42050\n10.2.0.0/16\tMEDIUM\r\n10.3.0.0/16\n10.4.0.0/16 none'
    expect(take(pasted)).toEqual({
      taken: [
        { prefix: '10.0.0.0/16', community: 'high' },
        { prefix: '10.1.0.0/16', community: 'low' },
        { prefix: '10.2.0.0/16', community: 'medium' },
        { prefix: '10.3.0.0/16' },
        { prefix: '10.4.0.0/16', community: null },
      ],
      pending: [],
    })
  })

  test('several may share a line', () => {
    expect(take('10.0.0.0/16 high, 2001:db8::/32 12876:42100; 10.1.0.0/16').taken).toEqual([
      { prefix: '10.0.0.0/16', community: 'high' },
      { prefix: '2001:db8::/32', community: 'medium' },
      { prefix: '10.1.0.0/16' },
    ])
  })

  test.each([
    ['10.0.1.5/24 high', '10.0.1.0/24 high', 'host bits'],
    ['10.0.0.0/16 hgih', '10.0.0.0/16 high', 'no preference'],
    ['10.0.0.0/16 12876:1', '10.0.0.0/16', 'no preference'],
    ['10.0.0.0/16 low high', '10.0.0.0/16 low', 'more than one community'],
  ])('%s waits, and %s is suggested', (line, suggestion, reason) => {
    const { taken, pending } = take(line)
    expect([taken, pending]).toEqual([[], [{ text: line, suggestion, message: expect.stringContaining(reason) }]])
    expect(take(suggestion).pending).toEqual([])
  })

  test('change the community of what is listed already; without one it is a duplicate', () => {
    const { taken, pending } = take('10.0.0.0/16 low\n10.1.0.0/16', ['10.0.0.0/16', '10.1.0.0/16'])
    expect(taken).toEqual([{ prefix: '10.0.0.0/16', community: 'low' }])
    expect(pending).toHaveLength(1)
    const before = [
      { prefix: '10.0.0.0/16', community: 'high' as const },
      { prefix: '10.1.0.0/16', community: 'high' as const },
    ]
    expect(withPrefixes(before, ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16'], taken)).toEqual([
      { prefix: '10.0.0.0/16', community: 'low' },
      { prefix: '10.1.0.0/16', community: 'high' },
      { prefix: '10.2.0.0/16', community: null },
    ])
  })

  test('are not for filters and subnets, which take the prefix alone', () => {
    expect(readEntry('10.0.0.0/16 high', [], { isIpv6: null })).toMatchObject({ ok: false, suggestion: '10.0.0.0/16' })
  })
})
