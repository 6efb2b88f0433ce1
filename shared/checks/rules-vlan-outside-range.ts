import { vlanSchema } from '../model/link.ts'
import { defineCheck } from './define.ts'
import { takeFreeVlan } from './fixes.ts'

export const vlanOutsideRange = defineCheck({
  code: 'rules/vlan-outside-range',
  of: 'link',
  find: ({ plan }, link) => {
    const connection = plan.connections[link.connectionId ?? '']
    if (connection === undefined || link.vlan === null) return []
    const from = connection.vlanStart ?? vlanSchema.minValue!
    const to = connection.vlanEnd ?? vlanSchema.maxValue!
    if (link.vlan >= from && link.vlan <= to) return []
    const facts = { link: link.name, connection: connection.name, vlan: link.vlan, from, to }
    return [{ subjectId: link.id, related: [connection.id], facts }]
  },
  fix: (plan, { subjectId }) => takeFreeVlan(plan, subjectId),
})
