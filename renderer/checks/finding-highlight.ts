import type { Reported } from '../../shared/checks/report.ts'
import type { NamedThing } from '../../shared/checks/things.ts'
import { titleOf } from '../../shared/checks/words.ts'
import type { Severity } from '../../shared/model/check-code.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { type Highlight, type Look, Looks } from '../canvas/highlight/highlight.ts'
import { nodeOf } from './subject.ts'

const LOOK_OF: Record<Severity, Look> = { error: 'lost', warning: 'shifted', info: 'back' }

/** The thing of a finding on the topology, and what else it concerns; null where nothing of it has a node. */
export function highlightOfFinding(plan: Plan, { code, severity, subject, related }: Reported): Highlight | null {
  const looks = new Looks()
  const node = nodeOf(plan, subject)
  if (node === null) return null
  const add = (thing: NamedThing, id: string, look: Look) =>
    thing.kind === 'link' ? looks.addLink({ id }, look) : looks.add(id, look)
  for (const thing of related) {
    const id = nodeOf(plan, thing)
    if (id !== null) add(thing, id, 'path')
  }
  add(subject, node, LOOK_OF[severity])
  const others = Object.values(looks.record()).includes('path')
  return {
    title: titleOf(code),
    looks: looks.record(),
    legend: [
      { look: LOOK_OF[severity], label: text.checks.severities[severity] },
      ...(others ? [{ look: 'path' as const, label: text.checks.ui.related }] : []),
    ],
  }
}
