import fc from 'fast-check'
import { planIdSchema } from '../../shared/model/ids.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { generatePlan } from '../../shared/sample/generate.ts'

export const PLAN_ID = planIdSchema.parse('00000000-0000-4000-8000-000000000000')

/** Generated plans of up to 60 InterLinks, some of whose ends are loose, so that there are parts and lone nodes. */
export const arbitraryPlan = (): fc.Arbitrary<Plan> =>
  fc
    .record({
      links: fc.integer({ min: 1, max: 60 }),
      seed: fc.integer(),
      attachments: fc.constantFrom('local' as const, 'random' as const),
      loose: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ loose, ...options }) => {
      const plan = generatePlan(options, PLAN_ID)
      Object.values(plan.links).forEach((link, i) => {
        if (i % loose === 0) link.siteId = null
        if (i % loose === 1) link.vpcId = null
        if (i % (loose + 1) === 0) link.routingPolicyV4Id = null
      })
      return plan
    })
