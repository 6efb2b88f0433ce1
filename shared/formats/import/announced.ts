import type { Plan } from '../../model/plan.ts'
import type { Announcement, Site } from '../../model/site.ts'
import { fieldChanges } from './field-changes.ts'
import type { ImportChoice, ImportedThing } from './review.ts'

type List = { name: string; announcements: readonly Announcement[] }

/** The site whose announcements the prefix lists are: they take the place of those that it had. A later list wins over an earlier one. */
export const announcedBy = (
  plan: Plan,
  { id, name }: NonNullable<ImportChoice['site']>,
  lists: readonly List[],
  plans: { before: Plan; after: Plan },
): { record: Site; thing: ImportedThing } => {
  const announcements = new Map(lists.flatMap((list) => list.announcements.map((item) => [item.prefix, item])))
  const before = Object.hasOwn(plan.sites, id) ? plan.sites[id] : undefined
  const record: Site = {
    ...(before ?? { id, name, location: null, asn: null }),
    announcements: [...announcements.values()],
  }
  const fields = before === undefined ? [] : fieldChanges(before, record, plans)
  const change = before === undefined ? 'new' : fields.length > 0 ? 'changed' : 'same'
  const file = lists.map((list) => list.name).join(', ')
  return { record, thing: { kind: 'sites', id, name: record.name, change, fields, file } }
}
