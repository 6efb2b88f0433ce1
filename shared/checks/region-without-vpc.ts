import { text } from '../text/index.ts'
import { defineCheck, type Found } from './define.ts'

type Code = 'region/without-vpc'

/** Told of the first InterLink there, or the first policy: a region is no thing of the plan itself. */
export const regionWithoutVpc = defineCheck({
  code: 'region/without-vpc',
  of: 'plan',
  find: function* (_world, { vpcs, links, policies }) {
    const served = new Set(Object.values(vpcs).map(({ region }) => region))
    const unserved = ({ region }: { region: string }) => !served.has(region)
    const lonely = { links: Object.values(links).filter(unserved), policies: Object.values(policies).filter(unserved) }
    for (const region of new Set([...lonely.links, ...lonely.policies].map((thing) => thing.region))) {
      const there = lonely.links.filter((link) => link.region === region)
      const alsoThere = lonely.policies.filter((policy) => policy.region === region)
      const facts = { region, links: there.length, policies: alsoThere.length }
      yield { subjectId: (there[0] ?? alsoThere[0]!).id, part: region, facts } satisfies Found<Code>
    }
  },
  fix: (_plan, { facts: { region } }) => [{ command: 'vpc.create', name: text.checks.newVpc({ region }), region }],
})
