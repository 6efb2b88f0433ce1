import { defineCheck, type Found } from './define.ts'
import { sharedAddresses } from './overlap-site-vpc.ts'

/** Common and often meant: the VPC prefers its own, more specific subnets. */
export const overlapSummaryCoversSubnet = defineCheck({
  code: 'overlap/summary-covers-subnet',
  of: 'vpc',
  find: function* ({ plan }, vpc) {
    for (const shared of sharedAddresses(plan, vpc)) {
      if (shared === null || shared.around.length === 0) yield null
      else {
        const { site, around, aroundOf } = shared
        const facts = { site: site.name, vpc: vpc.name, subnet: aroundOf }
        const found: Found<'overlap/summary-covers-subnet'> = {
          subjectId: site.id,
          part: vpc.id,
          entries: around,
          facts,
        }
        yield { ...found, related: [vpc.id] }
      }
    }
  },
})
