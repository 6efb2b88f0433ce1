import type { PlanDiff } from '../../../shared/diff/plan-diff.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { type Highlight, type Look, Looks } from './highlight.ts'

/** What was added, changed and removed, as far as the plan at hand has it; what is gone is counted in the title. */
export const highlightOfDiff = (plan: Plan, { changes }: PlanDiff): Highlight => {
  const looks = new Looks()
  for (const { kind, id, collection } of changes) {
    const look: Look = kind === 'added' ? 'gained' : kind === 'changed' ? 'shifted' : 'lost'
    if (collection === 'links') looks.addLinkOf(plan, id, look)
    else if (collection === 'networks' || collection === 'routes') {
      const vpcId = plan[collection][id]?.vpcId
      if (vpcId !== undefined) looks.add(vpcId, 'shifted')
    } else looks.add(id, look)
  }
  const gone = changes.filter(({ kind, collection, id }) => kind === 'removed' && !(id in plan[collection])).length
  return {
    title: gone === 0 ? text.changes.title : text.changes.goneTitle(gone),
    looks: looks.record(),
    legend: [
      { look: 'gained', label: text.changes.kinds.added },
      { look: 'shifted', label: text.changes.kinds.changed },
      { look: 'lost', label: text.changes.kinds.removed },
    ],
  }
}
