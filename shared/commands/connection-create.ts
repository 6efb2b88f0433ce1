import { z } from 'zod'
import { nameSchema } from '../model/common.ts'
import { connectionIdSchema, popIdSchema } from '../model/ids.ts'
import { vlanSchema } from '../model/link.ts'
import { text } from '../text/index.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree, mustExist } from './guards.ts'

type VlanRange = { vlanStart?: number | null | undefined; vlanEnd?: number | null | undefined }

/** A range whose ends are both given begins before it ends. */
export const vlansInOrder = ({ vlanStart, vlanEnd }: VlanRange): boolean =>
  vlanStart == null || vlanEnd == null || vlanStart <= vlanEnd

export const createConnection = defineCommand({
  name: 'connection.create',
  product: 'Interlink',
  subject: 'connectionId',
  creates: true,
  input: z
    .strictObject({
      id: connectionIdSchema.optional(),
      name: nameSchema,
      popId: popIdSchema,
      bandwidthMbps: z.number().int().positive(),
      vlanStart: vlanSchema.optional(),
      vlanEnd: vlanSchema.optional(),
    })
    .refine(vlansInOrder, { path: ['vlanEnd'], error: () => text.input.vlanRange }),
  guard: (plan, { id, popId }) => [...idMustBeFree(plan, id), ...mustExist(plan, 'pops', popId)],
  effect: (draft, input) => {
    const id = connectionIdSchema.parse(createdId(input))
    draft.connections[id] = {
      id,
      name: input.name,
      popId: input.popId,
      bandwidthMbps: input.bandwidthMbps,
      vlanStart: input.vlanStart ?? null,
      vlanEnd: input.vlanEnd ?? null,
      imported: null,
    }
    return undefined
  },
})
