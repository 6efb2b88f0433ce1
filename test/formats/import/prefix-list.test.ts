import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ImportRefusedError } from '../../../shared/formats/import/import-refused-error.ts'
import { type ImportChoice, TAKE_ALL } from '../../../shared/formats/import/review.ts'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { Announcement } from '../../../shared/model/site.ts'
import { aPlan, siteId } from '../../support/plan-builder.ts'

const plan = aPlan().site('hq', ['10.1.0.0/16', '10.2.0.0/16']).build()
const hq: ImportChoice = { ...TAKE_ALL, site: { id: siteId('hq'), name: 'hq' } }

const take = (text: string, name = 'list.txt', choice: ImportChoice = hq) =>
  reviewImport(plan, [{ name, text }], choice)
const announced = (text: string, name?: string): Announcement[] =>
  take(text, name).command?.things.sites[0]?.announcements ?? []
const refusal = (text: string): string[] => {
  try {
    take(text)
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefusedError)
    return (error as Error).message.split('\n')
  }
  return []
}
const none = (...prefixes: string[]) => prefixes.map((prefix) => ({ prefix, community: null }))

describe('a prefix list', () => {
  test.each([
    ['one a line', '10.0.0.0/8\n192.168.0.0/16\n', none('10.0.0.0/8', '192.168.0.0/16')],
    ['Windows line ends', '10.0.0.0/8\r\n192.168.0.0/16\r\n', none('10.0.0.0/8', '192.168.0.0/16')],
    [
      'comments',
      '# ours\n10.0.0.0/8 # all of it, really\n// more\n! yet more\n2001:db8::/32\n',
      none('10.0.0.0/8', '2001:db8::/32'),
    ],
    [
      'communities by name and number',
      '10.0.0.0/8 high\n10.1.0.0/16\t12876:42050\n',
      [
        { prefix: '10.0.0.0/8', community: 'high' },
        { prefix: '10.1.0.0/16', community: 'low' },
      ],
    ],
    [
      'CSV with a header',
      'Site,Prefix,Community\n"HQ, Paris",10.0.0.0/8,medium\n"HQ ""new""",10.1.0.0/16,\n',
      [
        { prefix: '10.0.0.0/8', community: 'medium' },
        { prefix: '10.1.0.0/16', community: null },
      ],
    ],
    [
      'CSV as French spreadsheets write it',
      'Préfixe;Communauté\n10.0.0.0/8;high\n',
      [{ prefix: '10.0.0.0/8', community: 'high' }],
    ],
    [
      'CSV without a header',
      '10.0.0.0/8;the offices\n10.1.0.0/16;low\n',
      [
        { prefix: '10.0.0.0/8', community: null },
        { prefix: '10.1.0.0/16', community: 'low' },
      ],
    ],
    ['a prefix given twice', '10.0.0.0/8\n10.0.0.0/8\n', none('10.0.0.0/8')],
  ])('%s', (_, text, expected) => {
    expect(announced(text)).toEqual(expected)
  })

  test('takes the place of what the site announced; the review says what comes and goes', () => {
    const { review } = take('10.1.0.0/16\n10.3.0.0/16\n')
    expect(review.things).toEqual([
      {
        kind: 'sites',
        id: siteId('hq'),
        name: 'hq',
        change: 'changed',
        fields: [{ field: 'Announced prefixes', before: '', after: '+ 10.3.0.0/16, − 10.2.0.0/16' }],
        file: 'list.txt',
      },
    ])
  })

  test('makes a site that is not there yet', () => {
    const { review, command } = take('10.9.0.0/16', 'list.txt', { ...hq, site: { id: siteId('new'), name: 'new' } })
    expect(review.things).toMatchObject([{ kind: 'sites', name: 'new', change: 'new' }])
    expect(command?.things.sites).toMatchObject([
      { id: siteId('new'), name: 'new', announcements: none('10.9.0.0/16') },
    ])
  })

  test('without a site brings nothing, and says that one is needed', () => {
    const { review, command } = take('10.9.0.0/16\n10.8.0.0/16', 'list.txt', TAKE_ALL)
    expect(review).toEqual({ things: [], notes: [], heard: 0, withoutSite: [{ file: 'list.txt', prefixes: 2 }] })
    expect(command).toBeNull()
  })

  test('host bits are corrected, with a note', () => {
    expect(announced('10.0.1.5/24')).toEqual(none('10.0.1.0/24'))
    expect(take('10.0.1.5/24').review.notes.map(({ code, path }) => [code, path])).toEqual([
      ['import/prefix-corrected', 'line 1, column 1'],
    ])
  })

  test('what is no prefix is refused line by line, with what was probably meant', () => {
    expect(refusal('10.0.0.0/8\n10.1.0.0\n\n10.1.2.300/24\n010.0.0.0/8\n')).toEqual([
      'list.txt: line 2, column 1: 10.1.0.0 has no prefix length. Is it 10.1.0.0/16?',
      expect.stringMatching(/^list\.txt: line 4, column 1: 10\.1\.2\.300\/24 has an octet/),
      expect.stringMatching(
        /^list\.txt: line 5, column 1: 010\.0\.0\.0\/8 has leading zeros.* Is it 10\.0\.0\.0\/8\?$/,
      ),
    ])
  })

  test('a community that is none, and two for one prefix', () => {
    expect(refusal('prefix,community\n10.0.0.0/8,urgent')).toEqual([
      'list.txt: line 2, column 1: urgent is not a community: low, medium, high or the number of one',
    ])
    expect(refusal('10.0.0.0/8 low\n10.0.0.0/8 high')).toEqual([
      'list.txt: line 2, column 1: 10.0.0.0/8 is announced twice with different communities',
    ])
  })

  test.each(['amazon-ipv4.txt', 'google-ipv6.txt'])('%s, as published, is read whole', (name) => {
    const text = readFileSync(new URL(`../../fixtures/prefixes/${name}`, import.meta.url), 'utf8')
    expect(announced(text, name)).toHaveLength(new Set(text.trim().split('\n')).size)
  })

  test('any text at all is taken or refused by line, and breaks nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('10.0.0.0/8', ',', ';', '"', '\n', '#', 'prefix'), fc.string())),
        (parts) => {
          const text = `x${parts.join('')}`
          for (const line of refusal(text)) expect(line).toMatch(/^list\.txt: line \d+, column 1: ./)
        },
      ),
    )
  })
})
