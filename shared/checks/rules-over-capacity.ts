import { bandwidthOf } from '../commands/link-placement.ts'
import { defineCheck } from './define.ts'
import { linksBy } from './links-by.ts'

/** Rule 11. */
export const overCapacity = defineCheck({
  code: 'rules/over-capacity',
  of: 'connection',
  find: ({ plan }, connection) => {
    const links = linksBy(plan).connection.get(connection.id) ?? []
    const usedMbps = bandwidthOf(links)
    if (usedMbps <= connection.bandwidthMbps) return []
    const facts = { connection: connection.name, usedMbps, portMbps: connection.bandwidthMbps }
    return [{ subjectId: connection.id, related: links.map(({ id }) => id), facts }]
  },
})
