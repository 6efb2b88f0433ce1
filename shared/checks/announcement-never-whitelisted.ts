import { defineCheck } from './define.ts'
import { whitelist } from './fixes.ts'
import { linksBy } from './links-by.ts'
import { neverWhitelisted } from './never-whitelisted.ts'

export const announcementNeverWhitelisted = defineCheck({
  code: 'announcement/never-whitelisted',
  of: 'site',
  find: ({ plan }, site) =>
    ([4, 6] as const).flatMap((version) => {
      const links = linksBy(plan).site.get(site.id) ?? []
      const found = neverWhitelisted(plan, links, 'in', version === 6)
      if (found === null || found.entries.length === 0) return []
      const { entries, policies } = found
      const related = policies.map(({ id }) => id)
      return [{ subjectId: site.id, part: `v${version}`, entries, related, facts: { site: site.name, version } }]
    }),
  fix: (plan, { related, entries }) => (related[0] === undefined ? [] : whitelist(plan, related[0], { in: entries })),
})
