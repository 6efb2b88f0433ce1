import { canonicalPrefix } from '../model/prefix.ts'
import { vpcPartsOf } from '../routing/vpc-parts.ts'
import { defineCheck, type Found } from './define.ts'
import { prefixGroups, widerThan } from './prefix-groups.ts'

type Code = 'overlap/within-vpc'

/**
 * Only an import or a file made elsewhere can bring it: commands refuse it as `network/overlap`. Told of the later Private
 * Network, or the one within.
 */
export const overlapWithinVpc = defineCheck({
  code: 'overlap/within-vpc',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    const networks = vpcPartsOf(plan).get(vpc.id)?.networks ?? []
    const held = networks.flatMap((holder) =>
      holder.subnets.map((subnet) => ({ prefix: canonicalPrefix(subnet), holder })),
    )
    for (const group of prefixGroups(held)) {
      const wider = [...widerThan(group)].at(0)
      const inner = wider === undefined ? group.holders.slice(1) : group.holders
      for (const network of inner) {
        const other = wider === undefined ? group.holders[0]! : wider.holders[0]!
        yield {
          subjectId: network.id,
          part: group.prefix.text,
          entries: [group.prefix.text],
          related: [other.id],
          facts: {
            vpc: vpc.name,
            network: network.name,
            other: other.name,
            theirs: (wider ?? group).prefix.text,
          },
        } satisfies Found<Code>
      }
    }
  },
})
