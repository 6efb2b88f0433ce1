import fc from 'fast-check'
import type { Access } from '../../../shared/model/access.ts'
import { nameSchema } from '../../../shared/model/common.ts'
import { demandSchema } from '../../../shared/model/demand.ts'
import { type Plan, planSchema } from '../../../shared/model/plan.ts'
import { suppressionSchema } from '../../../shared/model/suppression.ts'
import { generatePlan } from '../../../shared/sample/generate.ts'
import { PLAN_ID } from '../../topology/arbitrary-plan.ts'

/** Names that YAML, terminals and reviewers could take for something else. */
export const HOSTILE_NAMES = [
  'no',
  'Null',
  '~',
  '1e3',
  '0x1f',
  '12:30:45',
  '2026-01-01',
  '10.0.0.0/8',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  '- item',
  'key: value',
  'a #comment',
  '*alias',
  '&anchor',
  '!!tag',
  '[1, 2]',
  '{a: b}',
  '%directive',
  '---',
  '...',
  '"quoted" and \'quoted\'',
  'back\\slash',
  'two\nlines',
  'tab\there',
  'carriage\rreturn',
  'next\u0085line',
  'line\u2028separator',
  'no\u00a0break',
  'zero\u200bwidth',
  'right\u202eto left',
  'شبكة الرياض',
  '👩‍💻 prod',
  'lone \ud800 surrogate',
  '\ufeffmark',
  '\u0000nul',
  '$(rm -rf /)',
  '</script>',
  'x'.repeat(255),
  '__proto__',
  'constructor',
]

const hostileName = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  .map((text) => nameSchema.safeParse(text).data ?? 'name')

const beyondTheModel = fc.dictionary(
  fc.oneof(fc.constantFrom(...HOSTILE_NAMES.filter((name) => name !== '__proto__')), fc.constantFrom('a', '1', 'b.c')),
  fc.jsonValue({ depthSize: 'small', noUnicodeString: false }),
  { maxKeys: 3, noNullPrototype: true },
)
const imported = fc.option(
  fc.record({ fields: beyondTheModel, dangling: fc.dictionary(fc.constantFrom('vpcId', 'popId'), fc.uuid()) }),
)

type Named = { name?: string; displayName?: string; tags?: string[]; imported?: unknown }

/** Plans as generated, whose names, tags and unmodelled fields are anything at all; several things may have one name. */
export const hostilePlan: fc.Arbitrary<Plan> = fc
  .record({
    links: fc.integer({ min: 0, max: 12 }),
    seed: fc.integer(),
    name: hostileName,
    names: fc.array(hostileName, { minLength: 1, maxLength: 6 }),
    imported: fc.array(imported, { minLength: 1, maxLength: 3 }),
    positions: fc.array(fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), y: fc.integer() })),
    access: fc.constantFrom<Access>({ role: 'owner' }, { role: 'member', permissionSets: ['VPCFullAccess'] }),
  })
  .map(({ links, seed, name, names, imported, positions, access }) => {
    const plan = structuredClone(generatePlan({ links, seed }, PLAN_ID))
    plan.name = name
    plan.access = access
    let i = 0
    for (const collection of [
      plan.sites,
      plan.vpcs,
      plan.networks,
      plan.policies,
      plan.links,
      plan.connections,
      plan.pops,
    ])
      for (const thing of Object.values(collection) as Named[]) {
        if (i % 3 !== 0) thing.name = names[i % names.length]!
        if (i % 2 === 0 && thing.displayName !== undefined) thing.displayName = names[i % names.length]!
        if (i % 5 === 0 && thing.tags !== undefined) thing.tags = [names[i % names.length]!]
        if (i % 4 === 0 && 'imported' in thing) thing.imported = imported[i % imported.length]
        i++
      }
    const ids = (offset: number) => `0000000${offset}-0000-4000-8000-000000000000`
    const [site] = Object.values(plan.sites)
    const [vpc] = Object.values(plan.vpcs)
    if (site && vpc)
      for (const [n, mbps] of [100, 2.5, 1e9].entries())
        plan.demands[ids(n)] = demandSchema.parse({ id: ids(n), siteId: site.id, vpcId: vpc.id, mbps })
    const reason = names[0]!
    plan.suppressions[ids(9)] = suppressionSchema.parse({ id: ids(9), code: 'a/b', subjectId: PLAN_ID, reason })
    plan.positions = Object.fromEntries(
      Object.keys(plan.links).flatMap((id, n) => (positions[n] ? [[id, positions[n]]] : [])),
    )
    return planSchema.parse(plan)
  })
