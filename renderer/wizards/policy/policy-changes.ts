import type { PolicyDraft } from '../../store/dialog.ts'

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((entry, i) => entry === b[i])

/** The fields of `draft` that differ from the policy as it is: what an update has to say. */
export const policyChanges = (policy: PolicyDraft, draft: PolicyDraft): Partial<PolicyDraft> => ({
  ...(draft.name.trim() === policy.name ? {} : { name: draft.name }),
  ...(same(draft.prefixFilterIn, policy.prefixFilterIn) ? {} : { prefixFilterIn: draft.prefixFilterIn }),
  ...(same(draft.prefixFilterOut, policy.prefixFilterOut) ? {} : { prefixFilterOut: draft.prefixFilterOut }),
})
