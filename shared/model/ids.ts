import { z } from 'zod'

/**
 * Ids are UUIDs in lower case, branded by what they name: a `VpcId` where a `LinkId` belongs is a compile error.
 * Any UUID version is taken: the account's ids are the account's business.
 */
const idOf = <Brand extends string>() => z.guid().toLowerCase().brand<Brand>()

export const planIdSchema = idOf<'Plan'>()
export const siteIdSchema = idOf<'Site'>()
export const vpcIdSchema = idOf<'Vpc'>()
export const networkIdSchema = idOf<'Network'>()
export const routeIdSchema = idOf<'Route'>()
export const policyIdSchema = idOf<'Policy'>()
export const connectionIdSchema = idOf<'Connection'>()
export const linkIdSchema = idOf<'Link'>()
export const popIdSchema = idOf<'Pop'>()
export const partnerIdSchema = idOf<'Partner'>()
export const demandIdSchema = idOf<'Demand'>()
export const suppressionIdSchema = idOf<'Suppression'>()

export type PlanId = z.infer<typeof planIdSchema>
export type SiteId = z.infer<typeof siteIdSchema>
export type VpcId = z.infer<typeof vpcIdSchema>
export type NetworkId = z.infer<typeof networkIdSchema>
export type RouteId = z.infer<typeof routeIdSchema>
export type PolicyId = z.infer<typeof policyIdSchema>
export type ConnectionId = z.infer<typeof connectionIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type PopId = z.infer<typeof popIdSchema>
export type PartnerId = z.infer<typeof partnerIdSchema>
export type DemandId = z.infer<typeof demandIdSchema>
export type SuppressionId = z.infer<typeof suppressionIdSchema>
