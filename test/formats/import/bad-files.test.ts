import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../shared/formats/decode-text.ts'
import { ImportRefusedError } from '../../../shared/formats/import/import-refused-error.ts'
import { findJsonFault } from '../../../shared/formats/import/json-fault.ts'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan, planSchema } from '../../../shared/model/plan.ts'
import {
  apiConnection,
  apiLink,
  apiPolicy,
  apiRoute,
  apiVpc,
  file,
  imported,
  recordedFile,
  uuid,
} from '../../support/account.ts'

const empty = newPlan(uuid(0) as PlanId, 'account')

const refusal = (...files: { name: string; text: string }[]): string => {
  try {
    reviewImport(empty, files)
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefusedError)
    return (error as Error).message
  }
  return 'taken'
}
const refusalOf = (value: unknown) => refusal(file('a.json', value))
const refusalOfText = (text: string) => refusal({ name: 'a.json', text })

describe('a file that is not JSON is refused with its place', () => {
  test.each([
    [
      'cut inside an object',
      '{"links": [\n  {"id": "x"',
      'a.json: line 2, column 13: not JSON: the text ends inside an object: the file is cut short',
    ],
    [
      'cut inside a string',
      '{"links": [\n  {"id": "x',
      'a.json: line 2, column 12: not JSON: the text ends inside a string: the file is cut short',
    ],
    [
      'cut inside a word',
      '[tru',
      'a.json: line 1, column 5: not JSON: the text ends inside an array: the file is cut short',
    ],
    ['a bare word', '{"links": fast}', 'a.json: line 1, column 11: not JSON: expected a value, found "f"'],
    ['a trailing comma', '[1,]', 'a.json: line 1, column 4: not JSON: expected a value, found "]"'],
    ['two texts', '{}\n{}', 'a.json: line 2, column 1: not JSON: expected nothing more, found "{"'],
    [
      'single quotes',
      "{'links': []}",
      'a.json: line 1, column 2: not JSON: expected a field name in double quotes or "}", found "\'"',
    ],
    ['a bad escape', '["\\x"]', 'a.json: line 1, column 3: not JSON: "\\\\x" is not an escape that JSON knows'],
    ['a missing colon', '{"a" 1}', 'a.json: line 1, column 6: not JSON: expected ":", found "1"'],
    ['nothing', ' \n', 'a.json: the file is empty'],
  ])('%s', (_, text, message) => {
    expect(refusalOfText(text)).toBe(message)
  })

  test('a hundred thousand open brackets do not exhaust the stack', () => {
    expect(refusalOfText('['.repeat(100_000))).toMatch(/line 1, column 100001: not JSON: the text ends inside an array/)
    expect(refusalOfText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/nothing recognisable/)
  })

  test('the fault is found exactly where JSON.parse refuses, on any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0',
      '1e5',
      'true',
      'nul',
      ' ',
      '"\\u00',
      '"',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((p) => p.join('')),
          fc.json(),
        ),
        fc.nat(),
        (text, cut) => {
          for (const part of [text, text.slice(0, cut % (text.length + 1))]) {
            let parses = true
            try {
              JSON.parse(part)
            } catch {
              parses = false
            }
            expect(findJsonFault(part) === null).toBe(parses)
          }
        },
      ),
    )
  })
})

describe('an encoding', () => {
  const refusalOfBytes = (bytes: Uint8Array) => refusal(decodeText('a.json', bytes, TextDecoder))
  const json = '{"links":[]}'

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${json}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${json}`, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16()],
  ])('%s is read', (_, bytes) => {
    expect(refusalOfBytes(bytes)).toBe('taken')
  })

  test('UTF-16 without a byte order mark is refused', () => {
    expect(refusalOfBytes(Buffer.from(json, 'utf16le'))).toMatch(/^a\.json: line 1, column 1: neither UTF-8 nor UTF-16/)
  })

  test('Latin-1 is refused with the place of the first such letter', () => {
    expect(refusalOfBytes(Buffer.from('[\n"Saint-Ouen-l-Aum\xf4ne"]', 'latin1'))).toMatch(
      /^a\.json: line 2, column 18: neither UTF-8 nor UTF-16/,
    )
  })

  test('a replacement character that somebody wrote is a character like any other', () => {
    const bytes = Buffer.from(JSON.stringify([apiVpc(1, { name: 'odd \uFFFD name' })]))
    expect(refusalOfBytes(bytes)).toBe('taken')
  })
})

describe('a file with something unusable in it is refused with the JSON path', () => {
  test.each([
    [
      { links: [apiLink(1), apiLink(2), apiLink(3, { bandwidth_mbps: 'fast' })] },
      'links[2].bandwidth_mbps: expected a number, got "fast"',
    ],
    [[apiLink(1, { bandwidth_mbps: 0 })], '[0].bandwidth_mbps: expected a number above 0, got 0'],
    [[apiLink(1, { bandwidth_mbps: 1.5 })], '[0].bandwidth_mbps: expected a whole number, got 1.5'],
    [[apiLink(1, { tags: 'x' })], '[0].tags: expected an array, got "x"'],
    [[apiLink(1, { tags: [{}] })], '[0].tags[0]: expected text, got an object'],
    [[apiLink(1, { partner: 'FranceIX' })], '[0].partner: expected an object, got "FranceIX"'],
    [[apiLink(1, { partner: { partner_id: 'FranceIX' } })], '[0].partner.partner_id: expected a UUID, got "FranceIX"'],
    [
      [apiLink(1, { enable_route_propagation: 'yes' })],
      '[0].enable_route_propagation: expected true or false, got "yes"',
    ],
    [[apiLink(1, { name: 'x'.repeat(256) })], '[0].name: must have at most 255 characters'],
    [{ links: [apiLink(1, { id: 7 })] }, 'links[0].id: expected a UUID, got 7'],
    [{ vpcs: [apiVpc(1, { region: null })] }, 'vpcs[0].region: expected text, got nothing'],
    [
      apiPolicy(1, { prefix_filter_in: ['10.0.0.0/8', '10.0.0.0/33'] }),
      'prefix_filter_in[1]: expected a prefix such as 10.0.0.0/8, got "10.0.0.0/33"',
    ],
    [
      { routes: [{ route: apiRoute(1, { destination: 'default' }) }] },
      'routes[0].route.destination: expected a prefix such as 10.0.0.0/8, got "default"',
    ],
    [{ links: {} }, 'links: expected an array, got an object'],
    [{ links: [null] }, 'links[0]: expected an object, got null'],
  ])('case %#', (value, message) => {
    expect(refusalOf(value)).toBe(`a.json: ${message}`)
  })

  test.each([[{}], [null], [5], ['text'], [{ instances: [] }], [[[]]], [{ id: uuid(1), name: 'x' }]])(
    '%j: nothing recognisable',
    (value) => {
      expect(refusalOf(value)).toMatch(/nothing recognisable: expected InterLinks/)
    },
  )

  test('something nested too deep to be written out again', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100; i++) deep = [deep]
    expect(refusalOf([apiVpc(1, { deep })])).toBe('a.json: [0].deep: nested more than 64 levels deep')
  })

  test('one id with different contents, in one file or two', () => {
    expect(refusalOf([apiVpc(1), apiVpc(1, { name: 'other' })])).toBe(
      `a.json: [1].id: ${uuid(1)} is given twice with different contents, first at [0]`,
    )
    expect(refusal(file('a', [apiVpc(1)]), file('b', apiConnection(1)))).toBe(
      `b: id: ${uuid(1)} is given twice with different contents, first at a: [0]`,
    )
  })

  test('an id that is something else in the plan', () => {
    const plan = imported(empty, file('a', [apiVpc(1)]))
    expect(() => reviewImport(plan, [file('b', [apiPolicy(1)])])).toThrow(
      `b: [0].id: ${uuid(1)} is not a routing policy in the plan: it is in vpcs`,
    )
    expect(() => reviewImport(plan, [file('b', [apiPolicy(2), apiRoute(3, { vpc_id: uuid(2) })])])).toThrow(
      `b: [1].vpc_id: ${uuid(2)} is not a VPC: it is in policies`,
    )
  })
})

test('every bad file is named, each with its first ten problems and how many more there are, and nothing is taken', () => {
  const bad = file(
    'bad.json',
    Array.from({ length: 50 }, () => ({ ...apiVpc(1), region: 5 })),
  )
  const lines = refusal(recordedFile('links.json'), bad, { name: 'cut.json', text: '{' }).split('\n')
  expect(lines).toHaveLength(12)
  expect(lines[0]).toBe('bad.json: [0].region: expected text, got 5')
  expect(lines[10]).toBe('bad.json: 40 more problems in this file')
  expect(lines[11]).toMatch(/^cut\.json: line 1, column 2/)
})

describe('hostile contents', () => {
  const deep = (open: string, close: string) => open.repeat(300_000) + close.repeat(300_000)
  test.each([
    ['arrays', deep('[', ']'), /^a\.json: \[0\]: nothing recognisable/],
    ['arrays cut short', '['.repeat(300_000), /^a\.json: line 1, column 300001: not JSON: .* cut short$/],
    ['a list answer', `{"links":${deep('[', ']')}}`, /^a\.json: links\[0\]: expected an object, got an array/],
    [
      'a Terraform state',
      `{"version":4,"serial":1,"terraform_version":"1","resources":${deep('[', ']')}}`,
      /^a\.json: resources\[0\]: expected an object, got an array$/,
    ],
  ])('300 000 levels of %s are refused like any other mistake', (_, text, expected) => {
    expect(refusalOfText(text)).toMatch(expected)
  })

  test('`__proto__` keys pollute nothing and are not kept', () => {
    const text = JSON.stringify([apiVpc(1)]).replace(
      '"id"',
      '"__proto__":{"polluted":1},"odd":{"__proto__":{"polluted":1},"a":[{"__proto__":1}]},"id"',
    )
    const plan = imported(empty, { name: 'a', text })
    expect(plan.vpcs[uuid(1)]!.imported!.fields.odd).toEqual({ a: [{}] })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(JSON.stringify(plan)).not.toContain('polluted')
  })

  test('list keys and ids that are names of Object’s own are nothing special', () => {
    expect(refusalOf({ constructor: [], toString: [] })).toMatch(/nothing recognisable/)
    expect(refusalOf({ vpcs: [apiVpc(1, { id: 'constructor' })] })).toMatch(/expected a UUID/)
  })

  test('any JSON is either refused by name or makes a plan that the model accepts', () => {
    const keys = [
      ...[
        'links',
        'vpcs',
        'routes',
        'route',
        'private_networks',
        'routing_policies',
        'pops',
        'partners',
        'connections',
        'total_count',
      ],
      ...[
        'id',
        'name',
        'region',
        'tags',
        'vpc_id',
        'pop_id',
        'partner',
        'self',
        'subnets',
        'subnet',
        'destination',
        'status',
      ],
      ...[
        'bandwidth_mbps',
        'is_ipv6',
        'prefix_filter_in',
        'routing_enabled',
        'vlan',
        '__proto__',
        'constructor',
        'peer_bgp_config',
      ],
    ]
    const leaf = fc.oneof(
      fc.constantFrom(
        uuid(1),
        uuid(2),
        uuid(3),
        'fr-par',
        '10.0.0.0/8',
        '10.1.0.1/16',
        'fd00::/8',
        'active',
        '',
        'deleted',
      ),
      fc.constantFrom(null, true, false, 0, 1, 50, -1, 1.5, 1e308, 5000),
      fc.string(),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value'), { maxKeys: 8 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 2 }).map((more) => apiLink(1, more)),
        fc.dictionary(fc.constantFrom(...keys), leaf, { maxKeys: 3 }).map((more) => apiLink(2, more)),
        fc.dictionary(fc.constantFrom(...keys), leaf, { maxKeys: 3 }).map((more) => apiVpc(1, more)),
        fc.dictionary(fc.constantFrom(...keys), leaf, { maxKeys: 3 }).map((more) => apiRoute(3, more)),
      ),
    }))
    const anything = fc.oneof(
      value,
      fc.array(value),
      fc.record({ links: fc.array(value) }),
      fc.record({ routes: fc.array(value) }),
    )
    const ownKeys = Object.getOwnPropertyNames(Object.prototype).length
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), (values) => {
        const files = values.map((v, i) => file(`${i}.json`, v))
        try {
          const plan = imported(empty, ...files)
          expect(planSchema.parse(plan)).toEqual(plan)
          expect(reviewImport(plan, files).command).toBeNull()
        } catch (error) {
          if (!(error instanceof ImportRefusedError)) throw error
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(ownKeys)
      }),
      { numRuns: 500 },
    )
  })
})
