import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import { defineCheck } from './define.ts'

/** Told of the first InterLink there, or the first policy: a region is no thing of the plan itself. */
export const regionWithoutVpc = defineCheck({
  code: 'region/without-vpc',
  reads: ['vpcs', 'links', 'policies'],
  over: ({ plan }) => regionsOf(plan),
  find: ({ plan }, region) => {
    if (Object.values(plan.vpcs).some((vpc) => vpc.region === region)) return []
    const links = Object.values(plan.links).filter((link) => link.region === region)
    const policies = Object.values(plan.policies).filter((policy) => policy.region === region)
    const first = links[0] ?? policies[0]!
    return [{ subjectId: first.id, facts: { region, links: links.length, policies: policies.length } }]
  },
  fix: (_plan, { facts: { region } }) => [{ command: 'vpc.create', name: text.checks.newVpc({ region }), region }],
})

const regionsOf = ({ links, policies }: Plan): Set<string> =>
  new Set([...Object.values(links), ...Object.values(policies)].map(({ region }) => region))
