import { bandwidthOf } from '../commands/link-placement.ts'
import { defineCheck } from './define.ts'
import { linksBy } from './links-by.ts'

/** The share of a port's speed from which on it counts as nearly used up. */
export const NEARLY = 0.8

export const connectionNearlyUsed = defineCheck({
  code: 'capacity/connection-nearly-used',
  of: 'connection',
  find: ({ plan }, connection) => {
    const links = linksBy(plan).connection.get(connection.id) ?? []
    const usedMbps = bandwidthOf(links)
    const { bandwidthMbps: portMbps } = connection
    if (usedMbps < NEARLY * portMbps || usedMbps > portMbps) return []
    const facts = { connection: connection.name, usedMbps, portMbps }
    return [{ subjectId: connection.id, related: links.map(({ id }) => id), facts }]
  },
})
