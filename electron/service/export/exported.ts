import { basename } from 'node:path'
import type { PlanPoint } from '../../../shared/contract/point.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import type { Workspace } from '../workspace.ts'

/** `before`: what the plan is compared with, in a diagram of what changed since; `words` say so: "Changes since the last import". */
export type Exported = { plan: Plan; before: { plan: Plan; words: string } | null }

/** The open plan, as it is drawn on its own or since a point. Throws what `planAt` throws. */
export const exportedOf = (workspace: Workspace, since: PlanPoint | null): Exported => {
  const { plan } = workspace.session
  if (since === null) return { plan, before: null }
  return { plan, before: { plan: workspace.planAt(since), words: sinceWords(workspace, since) } }
}

const sinceWords = ({ session }: Workspace, since: PlanPoint): string => {
  const { since: words } = text.diagram
  switch (since.at) {
    case 'now':
      return words.now
    case 'start':
      return words.start
    case 'baseline':
      return words.baseline
    case 'step':
      return words.step(since.sequence)
    case 'snapshot':
      return words.named(session.points.snapshots.find(({ id }) => id === since.id)?.name ?? since.id)
    case 'file':
      return words.named(basename(since.path))
  }
}
