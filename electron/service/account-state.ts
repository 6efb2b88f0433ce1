import type { Patch } from 'immer'
import { accountPart } from '../../shared/model/account-part.ts'
import { IMPORTED_COLLECTIONS, type Plan } from '../../shared/model/plan.ts'
import type { AccountStep } from '../storage/journal.ts'

type Thing = { id: string } & Record<string, unknown>
type Things = Map<string, Thing>

const COLLECTIONS = IMPORTED_COLLECTIONS.filter((collection) => collection !== 'sites')

/**
 * The account as all imports together told of it, each thing as the last one that spoke of it did: whatever the plan made of it
 * before or after. What is the plan's own (sites, which InterLink belongs to which) is as in `then`, the plan right after the
 * last of them.
 */
export const accountState = (steps: readonly AccountStep[], then: Plan): Plan => {
  const account = new Map<string, Things>(COLLECTIONS.map((collection) => [collection, new Map()]))
  for (const { patches, news } of steps) {
    for (const patch of patches) applyTo(account, patch)
    for (const { things, gone } of news) {
      for (const [collection, told] of Object.entries(things))
        for (const thing of told) account.get(collection)?.set(thing.id, thing as Thing)
      for (const [collection, ids] of Object.entries(gone)) for (const id of ids) account.get(collection)?.delete(id)
    }
  }
  const collections = Object.fromEntries([...account].map(([name, things]) => [name, Object.fromEntries(things)]))
  // PoPs and partners are the catalogue's too: an account need not have told of all of them.
  const catalogue = {
    pops: { ...then.pops, ...collections.pops },
    partners: { ...then.partners, ...collections.partners },
  }
  const whole = { ...then, ...collections, ...catalogue } as Plan
  return accountPart({ ...whole, links: withSites(whole.links, then) })
}

/** A patch of an import, on the account: things come and go whole, or let go of what is gone. */
const applyTo = (
  account: ReadonlyMap<string, Things>,
  { op, path: [collection, id, ...field], value }: Patch,
): void => {
  const things = account.get(String(collection))
  if (things === undefined || id === undefined) return
  const known = things.get(String(id))
  if (field.length === 0) {
    if (op === 'remove') things.delete(String(id))
    else things.set(String(id), value as Thing)
  } else if (known !== undefined && field.length === 1) things.set(String(id), { ...known, [field[0]!]: value })
}

/** InterLinks with the sites that they have in the plan. */
const withSites = (links: Plan['links'], then: Plan): Plan['links'] =>
  Object.fromEntries(
    Object.entries(links).map(([id, link]) => {
      const siteId = then.links[link.id]?.siteId ?? link.siteId
      return [id, { ...link, siteId: siteId !== null && siteId in then.sites ? siteId : null }]
    }),
  )
