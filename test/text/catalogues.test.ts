import { describe, expect, test } from 'vitest'
import { en } from '../../shared/text/en/index.ts'
import { fr } from '../../shared/text/fr/index.ts'

type Leaf = { path: string; value: unknown }

/** Every text of a catalogue by its path: words, or functions that make them. */
const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
    : [{ path, value }]

const english = new Map(leavesOf(en).map(({ path, value }) => [path, value]))
const french = leavesOf(fr)

/** Product terms, abbreviations, and words that French and English share. */
const SHARED = new Set(
  'InterLink InterLinks Planner VPC VPCs PoP PoPs IPv BGP ASN AS VLAN ECMP CSV JSON SVG YAML HCL DELETE ID mail db pop route routes csv destination destinations Scaleway Terraform Ctrl Alt Description Destination Version Route Routes Plan Type Sections Information Local Format site vpc via min max Source Impact Date Options Action Actions Total Note Notes Services px'.split(
    ' ',
  ),
)

/** What of the words is neither a product term nor a word that both languages share. */
const ownWords = (said: string): string[] => (said.match(/\p{L}{2,}/gu) ?? []).filter((word) => !SHARED.has(word))

/** What a function says: the literal parts of its source, without what it puts in. */
const literals = (make: unknown): string =>
  (String(make).match(/`[^`]*`|'[^']*'|"[^"]*"/g) ?? []).join(' ').replace(/\$\{[^{}]*\}/g, ' ')

const saidBy = (value: unknown): string => (typeof value === 'function' ? literals(value) : String(value))

describe('French', () => {
  test('says everything that English says, as functions of as many arguments', () => {
    const shape = (leaves: Leaf[]) => leaves.map(({ path, value }) => `${path} ${typeof value}`).sort()
    expect(shape(french)).toEqual(shape(leavesOf(en)))
    const more = french.filter(
      ({ path, value }) =>
        typeof value === 'function' && value.length > (english.get(path) as (...args: unknown[]) => unknown).length,
    )
    expect(more.map(({ path }) => path)).toEqual([])
  })

  test('leaves nothing in English', () => {
    const left = french.filter(
      ({ path, value }) =>
        saidBy(value) === saidBy(english.get(path)) && ownWords(saidBy(value)).length > 0 && !/\.names\./.test(path),
    )
    expect(left.map(({ path, value }) => `${path}: ${saidBy(value)}`)).toEqual([])
  })

  test('keeps its punctuation together: no-break spaces before : ; ! ? » and after «, curly apostrophes', () => {
    const loose = french.filter(({ value }) =>
      /[\p{L}\d}] [;!?»](?=[ `'"]|$)|(^|[`'" ])« |[\p{L}»] :(?=[ `'"]|$)|\p{L}'\p{L}|[\p{L}}][;!?](?= \p{L}|$)/u.test(
        saidBy(value),
      ),
    )
    expect(loose.map(({ path, value }) => `${path}: ${saidBy(value)}`)).toEqual([])
  })
})
