import { REGIONS } from '../model/common.ts'
import type { Plan } from '../model/plan.ts'
import { defineCheck } from './define.ts'
import { KIND_OF, nameOf } from './things.ts'

const REGIONAL = ['links', 'vpcs', 'policies', 'pops'] as const

/** D4: an account may be ahead of this app; its values are kept. */
export const unknownValue = defineCheck({
  code: 'rules/unknown-value',
  reads: REGIONAL,
  over: ({ plan }) => regional(plan),
  find: (_world, { collection, thing }) => {
    const facts = { thing: { kind: KIND_OF[collection], name: nameOf(thing) } }
    const unknown = []
    if (!REGIONS.some((region) => region === thing.region)) {
      unknown.push({ ...facts, field: 'region' as const, value: thing.region })
    }
    if ('status' in thing && thing.status === 'unknown_link_status') {
      unknown.push({ ...facts, field: 'status' as const, value: thing.status })
    }
    return unknown.map((each) => ({ subjectId: thing.id, part: each.field, facts: each }))
  },
})

type Regional = { collection: (typeof REGIONAL)[number]; thing: Plan[(typeof REGIONAL)[number]][string] }

function* regional(plan: Plan): Generator<Regional> {
  for (const collection of REGIONAL) {
    for (const thing of Object.values(plan[collection])) yield { collection, thing }
  }
}
