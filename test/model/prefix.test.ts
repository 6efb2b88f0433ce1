import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '../../shared/model/address.ts'
import { canonicalPrefix, comparePrefixes, covers, overlaps, parsePrefix, prefixOf } from '../../shared/model/prefix.ts'

const problemOf = (text: string) => {
  const parsed = parsePrefix(text)
  if (parsed.ok) throw new Error(`${text} was accepted as ${parsed.prefix.text}`)
  return parsed.problem
}
const textOf = (text: string) => {
  const parsed = parsePrefix(text)
  return parsed.ok ? parsed.prefix.text : parsed.problem.reason
}
const p = canonicalPrefix

describe('a prefix is stored in its canonical form', () => {
  test.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['  10.0.0.0/8\n', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.2/31', '10.0.0.2/31'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    ['::/0', '::/0'],
    ['2001:DB8:0:0::/32', '2001:db8::/32'],
    ['2001:db8:0:1:1:1:1:0/127', '2001:db8:0:1:1:1:1:0/127'],
    ['2001:0db8:0:0:1:0:0:1/128', '2001:db8::1:0:0:1/128'],
    ['::ffff:10.0.0.0/104', '::ffff:a00:0/104'],
    ['::1.2.3.4/128', '::102:304/128'],
  ])('%j becomes %s', (text, canonical) => {
    expect(textOf(text)).toBe(canonical)
  })

  test('an IPv4-mapped prefix is an IPv6 prefix', () => {
    expect(p('::ffff:a00:0/104').version).toBe(6)
  })
})

describe('what is wrong with a prefix is named, and corrected where the meaning is clear', () => {
  test.each([
    ['', 'empty', null, null],
    ['10.0.1.5/24', 'host-bits', null, '10.0.1.0/24'],
    ['2001:db8::1/64', 'host-bits', null, '2001:db8::/64'],
    ['0.0.0.1/0', 'host-bits', null, '0.0.0.0/0'],
    ['0.0.0.0', 'missing-length', null, '0.0.0.0/0'],
    ['10.0.0.0', 'missing-length', null, '10.0.0.0/8'],
    ['10.1.0.0', 'missing-length', null, '10.1.0.0/16'],
    ['10.1.2.0', 'missing-length', null, '10.1.2.0/24'],
    ['10.1.2.3', 'missing-length', null, '10.1.2.3/32'],
    ['10.1.2.0/', 'missing-length', null, '10.1.2.0/24'],
    ['2001:db8::', 'missing-length', null, '2001:db8::/64'],
    ['2001:db8::1', 'missing-length', null, '2001:db8::1/128'],
    ['300.1.1.0/24', 'bad-octet', '300', null],
    ['10.x.0.0/8', 'bad-octet', 'x', null],
    ['0x0a.0.0.0/8', 'bad-octet', '0x0a', null],
    ['::ffff:10.0.0.256/128', 'bad-octet', '256', null],
    ['010.1.0.0/16', 'leading-zero', '010', '10.1.0.0/16'],
    ['010.1.0.5/16', 'leading-zero', '010', '10.1.0.0/16'],
    ['10.0.0.0/08', 'leading-zero', '/08', '10.0.0.0/8'],
    ['::ffff:010.0.0.0/104', 'leading-zero', '010', '::ffff:a00:0/104'],
    ['10.0.0.0/33', 'bad-length', '/33', null],
    ['2001:db8::/129', 'bad-length', '/129', null],
    ['10.0.0.0/-1', 'bad-length', '/-1', null],
    ['10.0.0.0/8/8', 'bad-length', '/8/8', null],
    ['10.0.0.0/255.0.255.0', 'bad-length', '/255.0.255.0', null],
    ['10.0.0.0/255.255.255.0', 'netmask', '255.255.255.0', '10.0.0.0/24'],
    ['fe80::%eth0/64', 'zone', '%eth0', 'fe80::/64'],
    ['10.1/16', 'bad-address', null, null],
    ['10/8', 'bad-address', null, null],
    ['167772160/8', 'bad-address', null, null],
    ['10.0.0.0.0/8', 'bad-address', null, null],
    ['2001:db8/32', 'bad-address', null, null],
    ['1::2::3/64', 'bad-address', null, null],
    ['00001::/16', 'bad-address', null, null],
    ['[2001:db8::]/32', 'bad-address', null, null],
    ['paris', 'bad-address', null, null],
  ])('%j: %s', (text, reason, part, suggestion) => {
    expect(problemOf(text)).toMatchObject({ reason, part, suggestion, text })
  })

  test('only set host bits have a code of their own', () => {
    expect(problemOf('10.0.1.5/24').code).toBe('prefix/host-bits-set')
    expect(problemOf('10.0.0.0').code).toBe('prefix/invalid')
  })
})

describe('what a prefix covers', () => {
  test.each([
    ['172.16.4.0/22', '172.16.5.0/24', true],
    ['172.16.5.0/24', '172.16.4.0/22', false],
    ['0.0.0.0/0', '255.255.255.255/32', true],
    ['0.0.0.0/0', '::/0', false],
    ['::/0', '::ffff:a00:0/104', true],
    ['10.0.0.2/31', '10.0.0.3/32', true],
    ['10.0.0.2/31', '10.0.0.4/32', false],
    ['2001:db8::2/127', '2001:db8::3/128', true],
    ['2001:db8::3/128', '2001:db8::3/128', true],
  ])('%s covers %s: %s', (outer, inner, expected) => {
    expect(covers(p(outer), p(inner))).toBe(expected)
  })

  test('prefixes overlap exactly when one covers the other', () => {
    expect(overlaps(p('10.0.0.0/8'), p('10.1.0.0/16'))).toBe(true)
    expect(overlaps(p('10.0.0.0/9'), p('10.128.0.0/9'))).toBe(false)
  })

  test('prefixes are ordered by version, address and length', () => {
    const texts = ['::/0', '192.168.0.0/16', '10.0.0.0/16', '10.0.0.0/8', '2001:db8::/32']
    expect(
      texts
        .map(p)
        .sort(comparePrefixes)
        .map((prefix) => prefix.text),
    ).toEqual(['10.0.0.0/8', '10.0.0.0/16', '192.168.0.0/16', '::/0', '2001:db8::/32'])
  })
})

describe('addresses', () => {
  test.each(['10.0.0.1', '::', '::ffff:10.0.0.1', '2001:db8::1'])('%s is one', (text) => {
    expect(parseAddress(text)).not.toBeNull()
  })
  test.each(['', '10.1', '010.0.0.1', '0x7f.0.0.1', 'fe80::1%eth0', '10.0.0.0/8', '1.2.3.4.5'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBeNull()
    },
  )
})

test('a stored prefix that is not canonical is our own mistake', () => {
  expect(() => canonicalPrefix('10.0.0.1/8')).toThrow('a stored prefix is canonical')
  expect(() => canonicalPrefix('2001:DB8::/32')).toThrow('a stored prefix is canonical')
})

const word = fc.integer({ min: 0, max: 0xffffffff })
const anyPrefix = fc.oneof(
  fc.tuple(word, fc.integer({ min: 0, max: 32 })).map(([w, length]) => prefixOf({ version: 4, words: [w] }, length)),
  fc
    .tuple(fc.tuple(word, word, word, word), fc.integer({ min: 0, max: 128 }))
    .map(([words, length]) => prefixOf({ version: 6, words }, length)),
)

describe('for any prefix', () => {
  test('its text reads back as itself', () => {
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        expect(parsePrefix(prefix.text)).toEqual({ ok: true, prefix })
      }),
    )
  })

  test('a suggestion for any text is itself free of problems', () => {
    const pieces = fc.constantFrom(
      '10',
      '010',
      '256',
      '.',
      '0',
      ':',
      '::',
      'ffff',
      '/',
      '24',
      '8',
      '%e',
      ' ',
      '255',
      '1',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((part) => part.join('')),
        (text) => {
          const parsed = parsePrefix(text)
          const canonical = parsed.ok ? parsed.prefix.text : parsed.problem.suggestion
          if (canonical !== null) expect(textOf(canonical)).toBe(canonical)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('covering is the order of sets: reflexive, and mutual only between equals', () => {
    fc.assert(
      fc.property(anyPrefix, anyPrefix, (a, b) => {
        expect(covers(a, a)).toBe(true)
        if (covers(a, b) && covers(b, a)) expect(a.text).toBe(b.text)
      }),
    )
  })

  test('host bits set are suggested away', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 0, max: 31 }), (w, length) => {
        const network = prefixOf({ version: 4, words: [w] }, length)
        const address = prefixOf({ version: 4, words: [w] }, 32).text.replace('/32', '')
        const parsed = parsePrefix(`${address}/${length}`)
        expect(parsed.ok ? parsed.prefix.text : parsed.problem.suggestion).toBe(network.text)
      }),
    )
  })
})
