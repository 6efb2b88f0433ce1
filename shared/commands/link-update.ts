import { z } from 'zod'
import { nameSchema, regionSchema, tagsSchema } from '../model/common.ts'
import { connectionIdSchema, linkIdSchema, partnerIdSchema, popIdSchema } from '../model/ids.ts'
import { type Link, vlanSchema } from '../model/link.ts'
import { text } from '../text/index.ts'
import { cleared, clearField, notGivenAndCleared } from './clearing.ts'
import { defineCommand } from './define.ts'
import { given } from './fields.ts'
import { mustExist } from './guards.ts'
import { peerAsnField } from './link-create.ts'
import { settle } from './link-effects.ts'
import { attachmentsMustShareRegion, mustBePlaceable } from './link-placement.ts'
import { refuse } from './refuse.ts'

/** What an order fixes (rule 8); free while planned, and what `link.replace` changes. */
export const placementFields = {
  region: regionSchema.optional(),
  popId: popIdSchema.optional(),
  partnerId: partnerIdSchema.optional(),
  connectionId: connectionIdSchema.optional(),
  bandwidthMbps: z.number().int().positive().optional(),
  vlan: vlanSchema.optional(),
}
export type PlacementChanges = z.infer<z.ZodObject<typeof placementFields>>

export const notBothHosts = (input: PlacementChanges): boolean =>
  input.partnerId === undefined || input.connectionId === undefined

/** A link moved elsewhere: naming a partner makes it hosted, naming a connection self-hosted. */
export const placed = (link: Link, changes: PlacementChanges): Link => ({
  ...link,
  ...given(changes),
  ...(changes.partnerId === undefined ? {} : { kind: 'hosted', connectionId: null }),
  ...(changes.connectionId === undefined ? {} : { kind: 'self_hosted', partnerId: null }),
})

/** As the changes, with null for what is cleared. */
type PlacementValues = { [Field in keyof PlacementChanges]: PlacementChanges[Field] | null }
type PlacementField = keyof PlacementChanges | 'peerAsn'

/** Rule 8: region, partner, PoP, bandwidth, kind, connection and VLAN are fixed by the order; a hosted link's peer ASN too. */
const mustBeMutable = (link: Link, changes: PlacementValues & { peerAsn?: number | null | undefined }) => {
  const { peerAsn, ...placement } = changes
  const fixed = given(link.kind === 'hosted' ? { ...placement, peerAsn } : placement)
  return Object.entries(fixed)
    .filter(([field, value]) => link[field as keyof Link] !== value)
    .map(([field]) =>
      refuse('link/immutable-setting', link.id, {
        name: link.name,
        field: field as PlacementField,
        status: link.status,
      }),
    )
}

export const updateLink = defineCommand({
  name: 'link.update',
  product: 'Interlink',
  subject: 'linkId',
  input: z
    .strictObject({
      linkId: linkIdSchema,
      name: nameSchema.optional(),
      tags: tagsSchema.optional(),
      peerAsn: peerAsnField.optional(),
      pairingKey: z.string().trim().min(1).max(255).optional(),
      ...placementFields,
      clear: clearField(['peerAsn', 'vlan', 'pairingKey']),
    })
    .refine(notBothHosts, {
      path: ['partnerId'],
      error: () => text.input.oneHost,
    })
    .refine(notGivenAndCleared, { path: ['clear'], error: () => text.input.givenAndCleared }),
  guard: (plan, { linkId, name: _name, tags: _tags, pairingKey: _key, peerAsn, clear, ...changes }) => {
    const link = plan.links[linkId]
    if (!link) return mustExist(plan, 'links', linkId)
    if (link.status !== 'planned') {
      const { pairingKey: _cleared, ...emptied } = cleared({ clear })
      return mustBeMutable(link, { ...changes, peerAsn, ...emptied })
    }
    if (Object.keys(given(changes)).length === 0) return []
    const moved = placed(link, changes)
    return [...mustBePlaceable(plan, moved), ...attachmentsMustShareRegion(plan, link, moved.region)]
  },
  effect: (draft, { linkId, name, tags, peerAsn, pairingKey, clear = [], ...changes }) => {
    const link = draft.links[linkId]!
    Object.assign(link, given({ name, tags, peerAsn, pairingKey }))
    if (link.status === 'planned') Object.assign(link, placed(link, changes))
    Object.assign(link, cleared({ clear }))
    settle(link, ...Object.keys(given(changes)), ...clear)
    return undefined
  },
})
