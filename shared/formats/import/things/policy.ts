import type { PolicyId } from '../../../model/ids.ts'
import type { Fields } from '../fields.ts'
import { importedWith, type Read } from '../incoming.ts'
import type { JsonObject } from '../kinds.ts'

const READ = new Set([
  ...[
    'id',
    'name',
    'tags',
    'region',
    'project_id',
    'organization_id',
    'is_ipv6',
    'prefix_filter_in',
    'prefix_filter_out',
  ],
  'created_at',
])
const UNMODELLED = new Set(['updated_at'])

/** A routing policy of the API (`scaleway_interlink.v1beta1.RoutingPolicy`). */
export function readPolicy(policy: Fields): Read<'policies'> {
  const kept: JsonObject = {}
  const record = {
    id: policy.id() as PolicyId,
    name: policy.name(),
    region: policy.region(),
    isIpv6: policy.flag('is_ipv6'),
    prefixFilterIn: policy.prefixes('prefix_filter_in'),
    prefixFilterOut: policy.prefixes('prefix_filter_out'),
    tags: policy.tags(),
    projectId: policy.textOrNull('project_id'),
    organizationId: policy.textOrNull('organization_id'),
    createdAt: policy.textOrNull('created_at'),
    imported: importedWith(kept),
  }
  policy.keepRest(READ, UNMODELLED, kept)
  return { record, references: [] }
}
