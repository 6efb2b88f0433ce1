import { REFERENCES } from '../model/plan.ts'
import { defineCheck } from './define.ts'
import { KIND_OF, type Kind, kindOf, nameOf } from './things.ts'

/**
 * ARCHITECTURE.md, decision 7: references of an import that lead nowhere are kept aside until an import brings their target.
 */
export const unresolvedReference = defineCheck({
  code: 'rules/unresolved-reference',
  of: 'thing',
  find: ({ plan }, thing) => {
    const dangling = 'imported' in thing ? (thing.imported?.dangling ?? {}) : {}
    const references = Object.entries(dangling).map(([field, id]) => ({ to: kindAt(field), id }))
    if (references.length === 0) return []
    return [{ subjectId: thing.id, facts: { thing: { kind: kindOf(plan, thing), name: nameOf(thing) }, references } }]
  },
})

/** The API's deprecated `routingPolicyId` is kept aside under its own name (formats/import). */
const kindAt = (field: string): Kind => {
  const collection = Object.hasOwn(REFERENCES, field) ? REFERENCES[field as keyof typeof REFERENCES] : 'policies'
  return KIND_OF[collection]
}
