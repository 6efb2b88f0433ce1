import { REGIONS } from '../model/common.ts'
import { defineCheck, type Found } from './define.ts'
import { kindOf, nameOf } from './things.ts'

type Code = 'rules/unknown-value'

/** D4: an account may be ahead of this app; its values are kept. */
export const unknownValue = defineCheck({
  code: 'rules/unknown-value',
  of: 'thing',
  find: function* ({ plan }, thing) {
    const told = (field: 'region' | 'status', value: string): Found<Code> => ({
      subjectId: thing.id,
      part: field,
      facts: { thing: { kind: kindOf(plan, thing), name: nameOf(thing) }, field, value },
    })
    if ('region' in thing && !REGIONS.some((region) => region === thing.region)) yield told('region', thing.region)
    if ('status' in thing && thing.status === 'unknown_link_status') yield told('status', thing.status)
  },
})
