import { type Plan, REFERENCES } from '../model/plan.ts'
import { defineCheck } from './define.ts'
import { KIND_OF, type Kind, nameOf, THING_COLLECTIONS } from './things.ts'

/** ARCHITECTURE.md, decision 7: references of an import that lead nowhere are kept aside until an import brings their target. */
export const unresolvedReference = defineCheck({
  code: 'rules/unresolved-reference',
  reads: THING_COLLECTIONS,
  over: ({ plan }) => importedThings(plan),
  find: (_world, { id, kind, name, dangling }) => {
    const references = Object.entries(dangling).map(([field, target]) => ({ to: kindAt(field), id: target }))
    return references.length === 0 ? [] : [{ subjectId: id, facts: { thing: { kind, name }, references } }]
  },
})

type ImportedThing = { id: string; kind: Kind; name: string; dangling: Record<string, string> }

function* importedThings(plan: Plan): Generator<ImportedThing> {
  for (const collection of THING_COLLECTIONS) {
    for (const thing of Object.values(plan[collection])) {
      const dangling = 'imported' in thing ? thing.imported?.dangling : undefined
      if (dangling !== undefined) yield { id: thing.id, kind: KIND_OF[collection], name: nameOf(thing), dangling }
    }
  }
}

/** The API's deprecated `routingPolicyId` is kept aside under its own name (formats/import). */
const kindAt = (field: string): Kind => {
  const collection = Object.hasOwn(REFERENCES, field) ? REFERENCES[field as keyof typeof REFERENCES] : 'policies'
  return KIND_OF[collection]
}
