import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { idFromName } from '../../../electron/service/plan-text-files.ts'
import { PLAN_TEXT_FORMAT, planTextJsonSchema } from '../../../shared/formats/plan-text/document.ts'
import { planFromText } from '../../../shared/formats/plan-text/plan-from-text.ts'
import { PlanTextError } from '../../../shared/formats/plan-text/plan-text-error.ts'
import { layoutToText, planToText, planToTextWithLayout } from '../../../shared/formats/plan-text/plan-to-text.ts'
import { type Plan, planSchema } from '../../../shared/model/plan.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { aPlan, linkId, vpcId } from '../../support/plan-builder.ts'
import { smallPlan } from '../../support/plan-files.ts'
import { HOSTILE_NAMES, hostilePlan } from './hostile-plan.ts'

const read = (...texts: string[]): Plan => planFromText(texts, idFromName)

const problemsIn = (text: string) => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof PlanTextError) return error.message.split('\n')
    throw error
  }
  return []
}

const small = (body: string): string => `format: ${PLAN_TEXT_FORMAT}\nversion: 1\nname: test\n${body}`

describe('a plan and its text are the same thing', () => {
  test('any plan comes back from its text as it was, and any text from its plan byte for byte', () => {
    fc.assert(
      fc.property(hostilePlan, (plan) => {
        const text = planToTextWithLayout(plan)
        const back = read(text)
        expect(back).toEqual(plan)
        expect(planSchema.parse(back)).toEqual(back)
        expect(planToTextWithLayout(back)).toBe(text)
      }),
    )
  })

  test('in two files as in one', () => {
    const plan = samplePlan()
    expect(read(layoutToText(plan), planToText(plan))).toEqual(plan)
  })

  test('the order in which things were made leaves no trace', () => {
    const plan = samplePlan()
    const reversed = { ...plan, links: Object.fromEntries(Object.entries(plan.links).reverse()) }
    expect(planToText(reversed)).toBe(planToText(plan))
  })

  test('another YAML reader sees the same names', () => {
    const plan = structuredClone(samplePlan())
    const sites = Object.values(plan.sites)
    // js-yaml refuses lone surrogates, which no YAML stream may hold.
    for (const name of HOSTILE_NAMES.filter((name) => name.isWellFormed())) {
      sites[0]!.name = name
      const document = load(planToText(plan)) as { sites: { id: string; name: string }[] }
      expect(document.sites.find(({ id }) => id === sites[0]!.id)?.name).toBe(name)
    }
  })

  test('no character is in the text that a review would not show', () => {
    fc.assert(
      fc.property(hostilePlan, (plan) => {
        expect(planToTextWithLayout(plan).replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u)
      }),
    )
  })
})

describe('a text is made for reviews', () => {
  test('things refer to one another by name', () => {
    const text = planToText(smallPlan())
    expect(text).toContain('    site: hq\n    vpc: prod\n    routingPolicyV4: p4\n')
  })

  test('by id where two have the name, or the name looks like an id', () => {
    const twice = aPlan(smallPlan()).vpc('other', [], { name: 'prod' }).build()
    expect(planToText(twice)).toContain(`    vpc: ${vpcId('prod')}\n`)
    const idLike = aPlan(smallPlan())
      .vpc('prod', [], { name: vpcId('nothing') })
      .build()
    expect(planToText(idLike)).toContain(`    vpc: ${vpcId('prod')}\n`)
    expect(read(planToText(idLike))).toEqual(idLike)
  })

  test('one prefix more is one line more', () => {
    const before = planToText(smallPlan()).split('\n')
    const plan = structuredClone(smallPlan())
    for (const policy of Object.values(plan.policies)) policy.prefixFilterIn.push('192.168.0.0/16')
    const after = planToText(plan).split('\n')
    expect(after.filter((line) => !before.includes(line))).toEqual(['      - 192.168.0.0/16'])
    expect(after).toHaveLength(before.length + 1)
  })

  test('moving something changes the layout document alone', () => {
    const plan = smallPlan()
    const moved = { ...plan, positions: { [linkId('paris-1')]: { x: 120, y: 40 } } }
    expect(planToText(moved)).toBe(planToText(plan))
    expect(layoutToText(moved)).toContain(`  ${linkId('paris-1')}: [120, 40]\n`)
  })
})

describe('a text written by hand', () => {
  test('needs no ids, and gives the same plan each time', () => {
    const text = small(
      'vpcs:\n  - {name: prod, region: fr-par, networks: [{name: web, subnets: [10.0.0.0/24]}]}\nlinks:\n  - {name: l, region: fr-par, kind: hosted, bandwidthMbps: 100, status: planned, vpc: prod}\n',
    )
    const plan = read(text)
    const [vpc] = Object.values(plan.vpcs)
    expect(Object.values(plan.links)[0]!.vpcId).toBe(vpc!.id)
    expect(Object.values(plan.networks)[0]!.vpcId).toBe(vpc!.id)
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(read(text)).toEqual(plan)
    expect(read(planToText(plan))).toEqual(plan)
  })

  test('keeps ids in one case', () => {
    const id = 'ABCDEF00-0000-4000-8000-00000000000A'
    expect(Object.keys(read(small(`sites: [{name: hq, id: ${id}}]\n`)).sites)).toEqual([id.toLowerCase()])
  })

  test.each([
    ['no YAML', small('sites: [\n'), /^line 5, column 1: Flow sequence in block collection/],
    ['a field given twice', small('name: again\n'), 'line 4, column 1: "name" is given twice'],
    [
      'a field that is none',
      small('sites:\n  - name: hq\n    colour: red\n'),
      'line 6, column 5: sites[0]: "colour" is not a field',
    ],
    [
      'a missing choice',
      small(
        'policies:\n  - name: p\n    region: fr-par\nlinks:\n  - name: l\n    region: fr-par\n    bandwidthMbps: 50\n    status: planned\n',
      ),
      'line 8, column 5: links[0].kind: is missing: one of hosted, self_hosted',
    ],
    ['a missing field', small('vpcs:\n  - name: prod\n'), 'line 5, column 5: vpcs[0].region: is missing'],
    [
      'a number for a name',
      small('sites:\n  - name: 42\n'),
      'line 5, column 11: sites[0].name: expected string, received number: put it in quotes',
    ],
    [
      'a prefix with host bits',
      small('sites:\n  - name: hq\n    announcements:\n      - prefix: 10.0.0.1/8\n'),
      'line 7, column 17: sites[0].announcements[0].prefix: must be a prefix in canonical form, such as 10.0.0.0/8',
    ],
    [
      'a name that nothing has',
      small('links:\n  - {name: l, region: fr-par, kind: hosted, bandwidthMbps: 1, status: planned, vpc: prod}\n'),
      'line 5, column 85: links[0].vpc: none of vpcs is called "prod"',
    ],
    [
      'a name that two have',
      small(
        'vpcs: [{name: a, region: fr-par}, {name: a, region: fr-par}]\nlinks: [{name: l, region: fr-par, kind: hosted, bandwidthMbps: 1, status: planned, vpc: a}]\n',
      ),
      'line 5, column 89: links[0].vpc: 2 of vpcs are called "a": write the id of the one you mean',
    ],
    [
      'an id given twice',
      small(`sites:\n  - {name: a, id: ${vpcId('x')}}\n  - {name: b, id: ${vpcId('x')}}\n`),
      `line 6, column 19: sites[1].id: ${vpcId('x')} is the id of another thing, too`,
    ],
    ['__proto__', small('__proto__: {}\n'), 'line 4, column 1: __proto__ is not a field'],
    ['an anchor', small('sites: &a [{name: hq}]\nvpcs: *a\n'), 'line 4, column 11: &a: anchors are not read'],
    ['a tag', small('access: !owner {role: owner}\n'), /^line 4, column 9: Unresolved tag: !owner/],
    [
      'a newer version',
      small('').replace('version: 1', 'version: 2'),
      'line 2, column 10: version: written by a newer app; this one reads up to version 1',
    ],
    [
      'another format',
      'hello: world\n',
      'line 1, column 1: format: expected "format: interlink-plan-text" or "format: interlink-plan-layout"',
    ],
    [
      'two plans',
      `${small('')}---\n${small('')}`,
      'line 5, column 1: there is one of these already: one plan, one layout',
    ],
    [
      'a layout of nothing',
      `${small('')}---\nformat: interlink-plan-layout\npositions:\n  ${vpcId('x')}: [1, 2]\n`,
      `line 7, column 3: positions: nothing in the plan has the id ${vpcId('x')}`,
    ],
    [
      'an unsettled merge',
      small('conflicts:\n  - something\n'),
      'line 4, column 1: a merge left conflicts: settle them, then delete this list',
    ],
    ['nothing', '', 'line 1, column 1: the text is empty'],
    ['a hundred thousand brackets', small(`sites: ${'['.repeat(100_000)}`), /nested too deeply|^line/],
  ])('%s is refused with its place', (_, text, expected) => {
    const problems = problemsIn(text)
    expect(problems[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })

  test('everything wrong is told at once', () => {
    expect(problemsIn(small('sites:\n  - name: ""\n  - asn: many\n'))).toEqual([
      'line 5, column 11: sites[0].name: must not be empty',
      'line 6, column 5: sites[1].name: is missing',
      'line 6, column 10: sites[1].asn: expected number, received string',
    ])
  })
})

test('the published JSON Schema is the one that texts are checked with', () => {
  const published = readFileSync(new URL('../../../docs/schema/plan-text.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(planTextJsonSchema())
})
