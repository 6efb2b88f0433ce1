import { defineCheck } from './define.ts'

/** A dedicated connection is a port in one PoP. */
export const popDiffersFromConnection = defineCheck({
  code: 'rules/pop-differs-from-connection',
  of: 'link',
  find: ({ plan }, link) => {
    const connection = plan.connections[link.connectionId ?? '']
    const ours = plan.pops[link.popId ?? '']
    const theirs = plan.pops[connection?.popId ?? '']
    if (connection === undefined || ours === undefined || theirs === undefined || ours === theirs) return []
    const facts = {
      link: link.name,
      pop: ours.displayName,
      connection: connection.name,
      theirs: theirs.displayName,
    }
    return [{ subjectId: link.id, related: [connection.id, theirs.id], facts }]
  },
  fix: (plan, { subjectId }) => {
    const popId = plan.connections[plan.links[subjectId]?.connectionId ?? '']?.popId ?? null
    return popId === null ? [] : [{ command: 'link.update', linkId: subjectId, popId }]
  },
})
