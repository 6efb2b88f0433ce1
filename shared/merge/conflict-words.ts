import { fieldWords, thingName, valueWords } from '../formats/field-words.ts'
import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import type { MergeConflict, MergedCollection, Side } from './conflict.ts'

export type Sides = Record<Side, Plan>

const other = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours')

/** `InterLink paris-1`. */
const called = (plan: Plan, collection: MergedCollection, id: string): string =>
  `${text.merge.kinds[collection]} ${thingName(plan, collection, id)}`

const holderOf = ({ ours, theirs }: Sides, collection: MergedCollection, id: string): Plan =>
  Object.hasOwn(ours[collection], id) ? ours : theirs

/** A conflict in one line: `InterLink paris-1: VPC: ours prod, theirs staging`. */
export const conflictWords = (conflict: MergeConflict, sides: Sides): string => {
  const { merge } = text
  switch (conflict.kind) {
    case 'field': {
      const { collection, id, field, part, ours, theirs } = conflict
      const thing = collection === null ? merge.plan : called(holderOf(sides, collection, id), collection, id)
      const label = part === null ? fieldWords(field) : `${fieldWords(field)} ${part}`
      const [our, their] = (['ours', 'theirs'] as const).map((side) =>
        valueWords(sides[side], field, side === 'ours' ? ours : theirs),
      )
      return merge.field(thing, label, our!, their!)
    }
    case 'deleted-changed': {
      const { collection, id, deletedBy, field } = conflict
      const changedBy = other(deletedBy)
      return merge.deletedChanged(
        called(sides[changedBy], collection, id),
        merge[deletedBy],
        merge[changedBy],
        fieldWords(field),
      )
    }
    case 'deleted-used': {
      const { collection, id, deletedBy, users } = conflict
      const usedBy = other(deletedBy)
      const names = users.map((user) => called(sides[usedBy], user.collection, user.id))
      return merge.deletedUsed(called(sides[usedBy], collection, id), merge[deletedBy], merge[usedBy], text.list(names))
    }
    case 'rule':
      return merge.rule(conflict.message)
  }
}
