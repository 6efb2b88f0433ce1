import { z } from 'zod'
import {
  accountIdSchema,
  importedSchema,
  nameSchema,
  storedRegionSchema,
  tagsSchema,
  timestampSchema,
} from './common.ts'
import {
  connectionIdSchema,
  linkIdSchema,
  partnerIdSchema,
  policyIdSchema,
  popIdSchema,
  siteIdSchema,
  vpcIdSchema,
} from './ids.ts'

/** Statuses that a command may name: `planned` is ours (drawn, not ordered), the others are the API's. */
export const LINK_STATUSES = [
  'planned',
  'configuring',
  'requested',
  'provisioning',
  'ready',
  'active',
  'limited_connectivity',
  'all_down',
  'failed',
  'refused',
  'expired',
  'locked',
  'deprovisioning',
  'deleted',
] as const
export const linkStatusSchema = z.enum(LINK_STATUSES)
export type LinkStatus = z.infer<typeof linkStatusSchema>

/** `unknown_link_status` is what the API says for a status this app does not know; only an import can bring it. */
export const storedLinkStatusSchema = z.enum([...LINK_STATUSES, 'unknown_link_status'])
export type StoredLinkStatus = z.infer<typeof storedLinkStatusSchema>

export const BGP_STATUSES = ['up', 'down', 'disabled'] as const
export const bgpStatusSchema = z.enum(BGP_STATUSES)
export type BgpStatus = z.infer<typeof bgpStatusSchema>

export const LINK_KINDS = ['hosted', 'self_hosted'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** One end of the BGP sessions: an IPv4 /31 and an IPv6 /127. */
export const bgpConfigSchema = z.strictObject({ asn: z.number().int(), ipv4: z.string(), ipv6: z.string() })
export type BgpConfig = z.infer<typeof bgpConfigSchema>

/** IEEE 802.1Q: 0 and 4095 are reserved. */
export const vlanSchema = z.number().int().min(1).max(4094)

/** An InterLink: a private connection from a site, through a PoP, to one VPC. */
export const linkSchema = z.strictObject({
  id: linkIdSchema,
  name: nameSchema,
  tags: tagsSchema,
  region: storedRegionSchema,
  projectId: accountIdSchema.nullable(),
  organizationId: accountIdSchema.nullable(),
  kind: z.enum(LINK_KINDS),
  /** Hosted only. */
  partnerId: partnerIdSchema.nullable(),
  /** Self-hosted only. */
  connectionId: connectionIdSchema.nullable(),
  /** Null only where an import named a PoP that is not in the catalogue. */
  popId: popIdSchema.nullable(),
  bandwidthMbps: z.number().int().positive(),
  vlan: vlanSchema.nullable(),
  pairingKey: z.string().nullable(),
  peerAsn: z.number().int().nullable(),
  status: storedLinkStatusSchema,
  /** What `locked` goes back to; null while not locked or where an import did not say. */
  statusBeforeLock: linkStatusSchema.nullable(),
  bgpV4Status: bgpStatusSchema,
  bgpV6Status: bgpStatusSchema,
  scwBgpConfig: bgpConfigSchema.nullable(),
  peerBgpConfig: bgpConfigSchema.nullable(),
  siteId: siteIdSchema.nullable(),
  vpcId: vpcIdSchema.nullable(),
  routingPolicyV4Id: policyIdSchema.nullable(),
  routingPolicyV6Id: policyIdSchema.nullable(),
  enableRoutePropagation: z.boolean(),
  createdAt: timestampSchema.nullable(),
  imported: importedSchema.nullable(),
})
export type Link = z.infer<typeof linkSchema>

/** Where a policy of the given IP version is kept on a link. */
export const policySlot = (isIpv6: boolean) => (isIpv6 ? 'routingPolicyV6Id' : 'routingPolicyV4Id')

/** The ids of the policies attached to a link, IPv4 first. */
export const attachedPolicyIds = (link: Link) =>
  [link.routingPolicyV4Id, link.routingPolicyV6Id].filter((id) => id !== null)
