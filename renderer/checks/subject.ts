import type { NamedThing } from '../../shared/checks/things.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { ThingRef } from '../store/select.ts'

/** The thing as the window selects it; null for those that it only mentions: PoPs and partners. */
export const refOf = ({ kind, id }: NamedThing): ThingRef | null =>
  kind === 'pop' || kind === 'partner' ? null : { kind, id }

/** What of the topology a thing is part of; null where it has no node. */
export const nodeOf = (plan: Plan, { kind, id }: NamedThing): string | null => {
  switch (kind) {
    case 'network':
      return plan.networks[id]?.vpcId ?? null
    case 'route':
      return plan.routes[id]?.vpcId ?? null
    case 'link':
    case 'site':
    case 'vpc':
    case 'policy':
      return id
    default:
      return null
  }
}
