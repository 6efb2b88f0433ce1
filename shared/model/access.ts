import { z } from 'zod'

export const PERMISSION_SETS = [
  'InterlinkFullAccess',
  'InterlinkReadOnly',
  'VPCFullAccess',
  'VPCReadOnly',
  'PrivateNetworksFullAccess',
  'PrivateNetworksReadOnly',
  'AllProductsFullAccess',
  'AllProductsReadOnly',
] as const
export const permissionSetSchema = z.enum(PERMISSION_SETS)
export type PermissionSet = z.infer<typeof permissionSetSchema>

/** As whom the plan is edited (rule 13). */
export const accessSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('owner') }),
  z.strictObject({ role: z.literal('member'), permissionSets: z.array(permissionSetSchema) }),
])
export type Access = z.infer<typeof accessSchema>

/** What a command touches, as IAM divides it. The plan's own things (sites, layout, access) need no permission. */
export type Product = 'Interlink' | 'VPC' | 'PrivateNetworks'

/** Whether `access` may write things of `product`. */
export const mayWrite = (access: Access, product: Product): boolean =>
  access.role === 'owner' ||
  access.permissionSets.includes(`${product}FullAccess`) ||
  access.permissionSets.includes('AllProductsFullAccess')
