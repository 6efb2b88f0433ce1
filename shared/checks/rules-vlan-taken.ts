import { defineCheck, type Found } from './define.ts'
import { takeFreeVlan } from './fixes.ts'
import { linksBy } from './links-by.ts'

type Code = 'rules/vlan-taken'

/** Rule 11: VLANs of one connection differ. Told of every InterLink but the first that uses it. */
export const vlanTaken = defineCheck({
  code: 'rules/vlan-taken',
  of: 'connection',
  find: function* ({ plan }, connection) {
    const takers = new Map<number, { id: string; name: string }>()
    for (const { id, name, vlan } of linksBy(plan).connection.get(connection.id) ?? []) {
      if (vlan === null) continue
      const taker = takers.get(vlan)
      if (taker === undefined) takers.set(vlan, { id, name })
      else {
        const facts = { link: name, connection: connection.name, vlan, by: taker.name }
        yield { subjectId: id, related: [taker.id, connection.id], facts } satisfies Found<Code>
      }
    }
  },
  fix: (plan, { subjectId }) => takeFreeVlan(plan, subjectId),
})
