import { COLLECTIONS, type Plan } from '../model/plan.ts'
import { sameValue } from '../model/same-value.ts'

type Things = Record<string, unknown>

/**
 * The same plan, in which whatever is the same in `known` is the very same object; the plan itself where nothing had to be
 * replaced. A plan that came from a file or a host shares nothing with any other; by identity a comparison, its routes and its
 * drawing take time by what differs.
 */
export const sharingUnchanged = (plan: Plan, known: Plan): Plan => {
  const replaced = COLLECTIONS.map((collection) => ({
    collection,
    things: shared(plan[collection] as Things, known[collection] as Things),
  })).filter(({ collection, things }) => things !== plan[collection])
  if (replaced.length === 0) return plan
  return { ...plan, ...Object.fromEntries(replaced.map(({ collection, things }) => [collection, things])) }
}

const shared = (things: Things, known: Things): Things => {
  if (things === known) return things
  const next = Object.entries(things).map(([id, thing]): [string, unknown] => [
    id,
    Object.hasOwn(known, id) && sameValue(known[id], thing) ? known[id] : thing,
  ])
  const ids = Object.keys(known)
  // In another order, drawings and lists are others too.
  if (next.length === ids.length && next.every(([id, thing], i) => id === ids[i] && thing === known[id])) return known
  return next.every(([id, thing]) => thing === things[id]) ? things : Object.fromEntries(next)
}
