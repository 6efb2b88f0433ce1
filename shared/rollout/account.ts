import type { Link } from '../model/link.ts'
import type { Plan } from '../model/plan.ts'

/** Whether an InterLink exists in the account: a planned one was never ordered, a deleted one is gone. */
export const isOrdered = (link: Link | undefined): link is Link =>
  link !== undefined && link.status !== 'planned' && link.status !== 'deleted'

/** Whether the plan wants an InterLink to be there in the end: one being deleted is not wanted any more (rule 10). */
export const isWanted = (link: Link | undefined): link is Link =>
  link !== undefined && link.status !== 'deprovisioning' && link.status !== 'deleted'

/**
 * Where a rollout starts: what the baseline has in the account, seen with the plan's newest catalogue and by someone
 * who may do everything. Planned InterLinks are taken out: the account knows nothing of them.
 */
export const startOf = (baseline: Plan, target: Plan): Plan => ({
  ...baseline,
  access: { role: 'owner' },
  pops: { ...baseline.pops, ...target.pops },
  partners: { ...baseline.partners, ...target.partners },
  links: Object.fromEntries(Object.entries(baseline.links).filter(([, link]) => isOrdered(link))),
})
