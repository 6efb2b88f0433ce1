import { z } from 'zod'
import { ASN_MAX, accountIdSchema, nameSchema, regionSchema, tagsSchema } from '../model/common.ts'
import { connectionIdSchema, linkIdSchema, partnerIdSchema, popIdSchema, siteIdSchema } from '../model/ids.ts'
import { type Link, linkStatusSchema, vlanSchema } from '../model/link.ts'
import { statusesOfKind } from '../model/link-status.ts'
import { text } from '../text/index.ts'
import { createdId, defineCommand } from './define.ts'
import { idMustBeFree, mustExist } from './guards.ts'
import { mustBePlaceable } from './link-placement.ts'
import { sessionsAt } from './link-sessions.ts'

export const peerAsnField = z
  .number()
  .int()
  .min(1)
  .max(ASN_MAX - 1)

const kindOf = (input: { connectionId?: unknown }) => (input.connectionId === undefined ? 'hosted' : 'self_hosted')

export const createLink = defineCommand({
  name: 'link.create',
  product: 'Interlink',
  subject: 'linkId',
  creates: true,
  input: z
    .strictObject({
      id: linkIdSchema.optional(),
      name: nameSchema,
      region: regionSchema,
      popId: popIdSchema,
      bandwidthMbps: z.number().int().positive(),
      partnerId: partnerIdSchema.optional(),
      connectionId: connectionIdSchema.optional(),
      siteId: siteIdSchema.optional(),
      tags: tagsSchema.optional(),
      vlan: vlanSchema.optional(),
      peerAsn: peerAsnField.optional(),
      pairingKey: z.string().trim().min(1).max(255).optional(),
      projectId: accountIdSchema.optional(),
      organizationId: accountIdSchema.optional(),
      status: linkStatusSchema.optional(),
    })
    .refine((input) => (input.partnerId === undefined) !== (input.connectionId === undefined), {
      path: ['partnerId'],
      error: () => text.input.oneHost,
    })
    .refine((input) => statusesOfKind(kindOf(input)).includes(input.status ?? 'planned'), {
      path: ['status'],
      error: ({ input }) => text.input.notOfKind(kindOf(input as object) === 'hosted'),
    }),
  guard: (plan, input) => [
    ...idMustBeFree(plan, input.id),
    ...mustExist(plan, 'sites', input.siteId),
    ...mustBePlaceable(plan, {
      ...input,
      partnerId: input.partnerId ?? null,
      connectionId: input.connectionId ?? null,
      vlan: input.vlan ?? null,
    }),
  ],
  effect: (draft, input, { now }) => {
    const id = linkIdSchema.parse(createdId(input))
    const status = input.status ?? 'planned'
    const link: Link = {
      id,
      name: input.name,
      tags: input.tags ?? [],
      region: input.region,
      projectId: input.projectId ?? null,
      organizationId: input.organizationId ?? null,
      kind: kindOf(input),
      partnerId: input.partnerId ?? null,
      connectionId: input.connectionId ?? null,
      popId: input.popId,
      bandwidthMbps: input.bandwidthMbps,
      vlan: input.vlan ?? null,
      pairingKey: input.pairingKey ?? null,
      peerAsn: input.peerAsn ?? null,
      status,
      statusBeforeLock: null,
      ...sessionsAt(status),
      scwBgpConfig: null,
      peerBgpConfig: null,
      siteId: input.siteId ?? null,
      vpcId: null,
      routingPolicyV4Id: null,
      routingPolicyV6Id: null,
      enableRoutePropagation: false,
      createdAt: now(),
      imported: null,
    }
    draft.links[id] = link
    return undefined
  },
})
