import type { Plan } from '../../shared/model/plan.ts'
import type { Consequence } from '../../shared/resilience/report.ts'
import { failureText } from '../../shared/resilience/words.ts'
import { text } from '../../shared/text/index.ts'
import { type Highlight, Looks } from '../canvas/highlight/highlight.ts'

/** What failed is struck out, what loses traffic is red, what takes over amber. */
export function failureHighlight(plan: Plan, { failure, effect }: Consequence): Highlight {
  const looks = new Looks()
  for (const id of effect.down) looks.addLinkOf(plan, id, 'failed')
  if (failure.kind === 'site') looks.add(failure.id, 'failed')
  for (const { siteId, vpcId } of effect.lost) looks.add(siteId, 'lost').add(vpcId, 'lost')
  for (const { siteId, vpcId, to } of [...effect.shifted, ...effect.diverted]) {
    looks.add(siteId, 'shifted').add(vpcId, 'shifted')
    for (const id of to) {
      looks.addLinkOf(plan, id, 'shifted')
      // What is diverted ends in another network.
      const link = plan.links[id]
      for (const end of [link?.siteId, link?.vpcId]) if (end) looks.add(end, 'shifted')
    }
  }
  const all = looks.record()
  const present = new Set(Object.values(all))
  const { title, ...labels } = text.resilience.legend
  return {
    title: title(failureText(plan, failure)),
    looks: all,
    legend: (['failed', 'lost', 'shifted'] as const)
      .filter((look) => present.has(look))
      .map((look) => ({ look, label: labels[look] })),
  }
}
