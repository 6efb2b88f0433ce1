import type { Draft } from 'immer'
import { z } from 'zod'
import type { Consequence, Refusal } from '../contract/answer.ts'
import { linkIdSchema } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import { isNeverProvisioned } from '../model/link-status.ts'
import type { Plan } from '../model/plan.ts'
import { defineCommand } from './define.ts'
import { mustExist } from './guards.ts'
import { removeLink } from './link-effects.ts'
import { sessionsAt } from './link-sessions.ts'
import { refuse } from './refuse.ts'

/** Rule 10: propagation is off first; locked and already deprovisioning links can't be deleted. */
export const mustBeDeletable = (link: Link): Refusal[] => [
  ...(link.enableRoutePropagation ? [refuse('link/propagation-on', link.id, link)] : []),
  ...(link.status === 'locked' || link.status === 'deprovisioning'
    ? [refuse('link/status-forbids', link.id, link)]
    : []),
]

/** Rule 10: gone at once where it was never provisioned, else deprovisioning until the partner confirms. */
export const deleteOrDeprovision = (draft: Draft<Plan>, before: Plan, linkId: string): Consequence[] => {
  const link = before.links[linkId]!
  if (isNeverProvisioned(link.status)) return removeLink(draft, before, linkId)
  Object.assign(draft.links[linkId]!, { status: 'deprovisioning', ...sessionsAt('deprovisioning') })
  return []
}

export const deleteLink = defineCommand({
  name: 'link.delete',
  product: 'Interlink',
  subject: 'linkId',
  input: z.strictObject({ linkId: linkIdSchema }),
  guard: (plan, { linkId }) => {
    const link = plan.links[linkId]
    return link ? mustBeDeletable(link) : mustExist(plan, 'links', linkId)
  },
  effect: (draft, { linkId }, { before }) => deleteOrDeprovision(draft, before, linkId),
})
