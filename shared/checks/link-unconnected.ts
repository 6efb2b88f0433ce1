import { isConfigurable } from '../model/link-status.ts'
import { defineCheck } from './define.ts'

/** An InterLink that can be configured but lacks an end. What an import put aside is reported as an unresolved reference. */
export const linkUnconnected = defineCheck({
  code: 'link/unconnected',
  of: 'link',
  find: (_world, link) => {
    const site = link.siteId !== null
    const vpc = link.vpcId !== null || link.imported?.dangling.vpcId !== undefined
    if ((site && vpc) || !isConfigurable(link.status)) return []
    return [{ subjectId: link.id, facts: { link: link.name, site, vpc } }]
  },
})
