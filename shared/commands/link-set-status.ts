import { z } from 'zod'
import { linkIdSchema } from '../model/ids.ts'
import { bgpStatusSchema, linkStatusSchema } from '../model/link.ts'
import { transitionsOf } from '../model/link-status.ts'
import { text } from '../text/index.ts'
import { defineCommand } from './define.ts'
import { given } from './fields.ts'
import { mustExist } from './guards.ts'
import { removeLink, settle } from './link-effects.ts'
import { sessionsAt } from './link-sessions.ts'
import { refuse } from './refuse.ts'

/** Rule 10: the user records by hand what happened to an order or to a running InterLink. */
export const setLinkStatus = defineCommand({
  name: 'link.setStatus',
  product: 'Interlink',
  subject: 'linkId',
  input: z
    .strictObject({
      linkId: linkIdSchema,
      status: linkStatusSchema,
      bgpV4Status: bgpStatusSchema.optional(),
      bgpV6Status: bgpStatusSchema.optional(),
    })
    .refine(
      ({ status, bgpV4Status, bgpV6Status }) =>
        status !== 'limited_connectivity' ||
        (bgpV4Status && bgpV6Status && (bgpV4Status === 'up') !== (bgpV6Status === 'up')),
      {
        path: ['bgpV4Status'],
        error: () => text.input.oneSessionUp,
      },
    ),
  guard: (plan, { linkId, status }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    const next = transitionsOf(link)
    return next.includes(status)
      ? []
      : [
          refuse('link/status-transition', link.id, {
            name: link.name,
            from: link.status,
            to: status,
            next,
          }),
        ]
  },
  effect: (draft, { linkId, status, bgpV4Status, bgpV6Status }, { before }) => {
    if (status === 'deleted') return removeLink(draft, before, linkId)
    const link = draft.links[linkId]!
    if (status === 'locked') {
      link.statusBeforeLock = link.status === 'locked' || link.status === 'unknown_link_status' ? null : link.status
    } else {
      link.statusBeforeLock = null
      const named = status === 'limited_connectivity' ? given({ bgpV4Status, bgpV6Status }) : {}
      Object.assign(link, sessionsAt(status), named)
    }
    link.status = status
    settle(link, 'status', 'bgp_v4_status', 'bgp_v6_status')
    return undefined
  },
})
