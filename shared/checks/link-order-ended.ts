import { defineCheck } from './define.ts'

/** Rule 10: refused and expired are terminal. */
export const linkOrderEnded = defineCheck({
  code: 'link/order-ended',
  of: 'link',
  find: (_world, { id, name, status }) =>
    status === 'refused' || status === 'expired' ? [{ subjectId: id, facts: { link: name, status } }] : [],
  fix: (plan, { subjectId }) => [
    ...(plan.links[subjectId]?.enableRoutePropagation
      ? [{ command: 'link.deactivatePropagation', linkId: subjectId }]
      : []),
    { command: 'link.replace', linkId: subjectId },
  ],
})
