import fc from 'fast-check'
import type { Plan } from '../../shared/model/plan.ts'
import { generatePlan } from '../../shared/sample/generate.ts'
import { PLAN_ID } from './arbitrary-plan.ts'

/** A plan that is one part: all its InterLinks have one IPv4 policy. */
export function connectedPlan(links: number, seed: number, attachments: 'local' | 'random'): Plan {
  const plan = generatePlan({ links, seed, attachments }, PLAN_ID)
  const [policy] = Object.values(plan.policies)
  for (const link of Object.values(plan.links)) link.routingPolicyV4Id = policy!.id
  return plan
}

/** Of so many InterLinks that one column would be far too tall. */
export const arbitraryConnectedPlan = (most = 400): fc.Arbitrary<Plan> =>
  fc
    .tuple(fc.integer({ min: 41, max: most }), fc.integer(), fc.constantFrom('local' as const, 'random' as const))
    .map(([links, seed, attachments]) => connectedPlan(links, seed, attachments))
