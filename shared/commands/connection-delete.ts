import { z } from 'zod'
import { connectionIdSchema } from '../model/ids.ts'
import { defineCommand } from './define.ts'
import { linksOfConnection, mustBeUnused, mustExist } from './guards.ts'

export const deleteConnection = defineCommand({
  name: 'connection.delete',
  product: 'Interlink',
  subject: 'connectionId',
  input: z.strictObject({ connectionId: connectionIdSchema }),
  guard: (plan, { connectionId }) => {
    const connection = plan.connections[connectionId]
    return connection
      ? mustBeUnused('connection/in-use', connection, linksOfConnection(plan, connectionId))
      : mustExist(plan, 'connections', connectionId)
  },
  effect: (draft, { connectionId }) => {
    delete draft.connections[connectionId]
    return undefined
  },
})
