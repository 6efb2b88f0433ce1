import { z } from 'zod'
import type { Refusal } from '../contract/answer.ts'
import type { Connection } from '../model/catalogue.ts'
import { nameSchema } from '../model/common.ts'
import { connectionIdSchema } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import { vlanSchema } from '../model/link.ts'
import { text } from '../text/index.ts'
import { cleared, clearField, notGivenAndCleared } from './clearing.ts'
import { vlansInOrder } from './connection-create.ts'
import { defineCommand } from './define.ts'
import { given } from './fields.ts'
import { linksOfConnection, mustExist } from './guards.ts'
import { bandwidthOf } from './link-placement.ts'
import { refuse } from './refuse.ts'

/** Rule 11, seen from the port: it still carries its InterLinks together. */
const mustCarry = (connection: Connection, links: readonly Link[], portMbps: number | undefined): Refusal[] => {
  const usedMbps = bandwidthOf(links)
  return portMbps === undefined || usedMbps <= portMbps
    ? []
    : [
        refuse('connection/capacity-exceeded', connection.id, {
          name: connection.name,
          portMbps,
          usedMbps,
          wantedMbps: 0,
        }),
      ]
}

/** The range begins before it ends and holds every VLAN in use; an end that is open holds them all. */
const rangeMustHold = (connection: Connection, links: readonly Link[]): Refusal[] => {
  const { id, name, vlanStart, vlanEnd } = connection
  if (!vlansInOrder({ vlanStart, vlanEnd })) {
    return [refuse('connection/vlan-range-invalid', id, { name, vlanStart: vlanStart!, vlanEnd: vlanEnd! })]
  }
  const outside = links.filter(({ vlan }) => vlan !== null && (vlan < (vlanStart ?? vlan) || vlan > (vlanEnd ?? vlan)))
  return outside.length === 0
    ? []
    : [
        refuse('connection/vlan-range-in-use', id, {
          name,
          users: outside.map((link) => ({ name: link.name, vlan: link.vlan! })),
        }),
      ]
}

/** The customer's own port: name, speed and VLAN range; where it ends is fixed. */
export const updateConnection = defineCommand({
  name: 'connection.update',
  product: 'Interlink',
  subject: 'connectionId',
  input: z
    .strictObject({
      connectionId: connectionIdSchema,
      name: nameSchema.optional(),
      bandwidthMbps: z.number().int().positive().optional(),
      vlanStart: vlanSchema.optional(),
      vlanEnd: vlanSchema.optional(),
      clear: clearField(['vlanStart', 'vlanEnd']),
    })
    .refine(notGivenAndCleared, { path: ['clear'], error: () => text.input.givenAndCleared })
    .refine(vlansInOrder, { path: ['vlanEnd'], error: () => text.input.vlanRange }),
  guard: (plan, { connectionId, name: _name, bandwidthMbps, clear, ...range }) => {
    const connection = plan.connections[connectionId]
    if (!connection) return mustExist(plan, 'connections', connectionId)
    const links = linksOfConnection(plan, connectionId)
    const changes = { ...given(range), ...cleared({ clear }) }
    return [
      ...mustCarry(connection, links, bandwidthMbps),
      ...(Object.keys(changes).length === 0 ? [] : rangeMustHold({ ...connection, ...changes }, links)),
    ]
  },
  effect: (draft, { connectionId, clear, ...fields }) => {
    Object.assign(draft.connections[connectionId]!, given(fields), cleared({ clear }))
    return undefined
  },
})
