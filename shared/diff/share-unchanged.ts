import { COLLECTIONS, type Plan } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'

type Things = Record<string, unknown>

/**
 * The same plan, in which whatever is the same in `known` is the very same object. A plan that came from a file or a host shares
 * nothing with any other; by identity a comparison, its routes and its drawing take time by what differs.
 */
export const sharingUnchanged = (plan: Plan, known: Plan): Plan => ({
  ...plan,
  ...Object.fromEntries(
    COLLECTIONS.map((collection) => [collection, shared(plan[collection] as Things, known[collection] as Things)]),
  ),
})

const shared = (things: Things, known: Things): Things => {
  const next = Object.entries(things).map(([id, thing]): [string, unknown] => [
    id,
    Object.hasOwn(known, id) && sameValue(known[id], thing) ? known[id] : thing,
  ])
  const ids = Object.keys(known)
  // In another order, drawings and lists are others too.
  const isKnown = next.length === ids.length && next.every(([id, thing], i) => id === ids[i] && thing === known[id])
  return isKnown ? known : Object.fromEntries(next)
}
