import { ENTITY_COLLECTIONS, type Plan, REFERENCES } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'
import type { MergeConflict, MergedCollection, User } from './conflict.ts'

type Thing = { id: string } & Record<string, unknown>
type Things = Record<string, Thing>
type ReferenceField = keyof typeof REFERENCES

const FIELDS = Object.keys(REFERENCES) as ReferenceField[]

/**
 * Brings back into `plan` what things in it refer to though one side deleted it, and what was in it (the Private Networks
 * and routes of a VPC): each a conflict, naming the users. `plan` is changed; its references all lead somewhere then.
 */
export function revive(plan: Plan, base: Plan, ours: Plan, theirs: Plan): MergeConflict[] {
  const found = new Map<string, MergeConflict & { kind: 'deleted-used' }>()
  // What comes back may refer to something deleted as well.
  for (let again = true; again; ) {
    again = false
    for (const collection of ENTITY_COLLECTIONS) {
      for (const thing of Object.values(plan[collection]) as Thing[]) {
        for (const field of FIELDS) {
          const target: MergedCollection = REFERENCES[field]
          const id = thing[field]
          if (typeof id !== 'string' || Object.hasOwn(plan[target], id)) continue
          again = true
          const conflict = broughtBack(plan, ours, theirs, target, id)
          if (conflict !== null) found.set(id, conflict)
        }
      }
    }
  }
  for (const [id, conflict] of found) conflict.users = usersOf(plan, base, id)
  return [...found.values()]
}

const broughtBack = (plan: Plan, ours: Plan, theirs: Plan, collection: MergedCollection, id: string) => {
  const deletedBy = Object.hasOwn(ours[collection], id) ? 'theirs' : 'ours'
  const holder = deletedBy === 'ours' ? theirs : ours
  const thing = (holder[collection] as Things)[id]
  if (thing === undefined) {
    // Neither side has it: one of them was broken before.
    dropReferences(plan, id)
    return null
  }
  ;(plan[collection] as Things)[id] = thing
  if (collection === 'vpcs')
    for (const inside of ['networks', 'routes'] as const)
      for (const part of Object.values(holder[inside]))
        if (part.vpcId === id) Object.assign(plan[inside], { [part.id]: plan[inside][part.id] ?? part })
  return { kind: 'deleted-used' as const, collection, id, deletedBy, users: [] as User[] } as const
}

const dropReferences = (plan: Plan, id: string): void => {
  for (const collection of ENTITY_COLLECTIONS)
    for (const thing of Object.values(plan[collection]) as Thing[])
      for (const field of FIELDS)
        if (thing[field] === id) Object.assign(plan[collection], { [thing.id]: { ...thing, [field]: null } })
}

/** What has come to refer to `id`. What was in it all along came back with it. */
const usersOf = (plan: Plan, base: Plan, id: string): User[] =>
  ENTITY_COLLECTIONS.flatMap((collection) =>
    (Object.values(plan[collection]) as Thing[])
      .filter((thing) => FIELDS.some((field) => thing[field] === id))
      .filter((thing) => !sameValue(thing, (base[collection] as Things)[thing.id]))
      .map((thing) => ({ collection, id: thing.id })),
  )
