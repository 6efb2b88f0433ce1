import type { Plan } from '../../shared/model/plan.ts'
import type { Command } from '../commands/support.ts'

/** The import of an account that holds what `plan` does; sites, which no account knows, have to be there already. */
export const importOf = ({ vpcs, networks, policies, links }: Plan, from: string): Command => {
  const imported = { fields: {}, dangling: {} }
  const things = Object.entries({ vpcs, networks, policies, links }).map(([kind, byId]) => [
    kind,
    Object.values(byId).map((thing) => ({ ...thing, imported })),
  ])
  return { command: 'plan.import', things: Object.fromEntries(things), from }
}
