import type { VpcId } from '../../../model/ids.ts'
import type { Vpc } from '../../../model/vpc.ts'
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
    'routing_enabled',
    'custom_routes_propagation_enabled',
  ],
  'created_at',
])
const UNMODELLED = new Set([
  ...['updated_at', 'is_default', 'private_network_count', 's3_integration_enabled', 'transitivity_enabled'],
])

/** A VPC of the API (`scaleway_vpc.v2.VPC`). */
export function readVpc(vpc: Fields): Read<'vpcs'> {
  const kept: JsonObject = {}
  const record = {
    id: vpc.id() as VpcId,
    name: vpc.name(),
    region: vpc.region(),
    projectId: vpc.textOrNull('project_id'),
    organizationId: vpc.textOrNull('organization_id'),
    tags: vpc.tags(),
    routingEnabled: vpc.flag('routing_enabled', true),
    customRoutesPropagationEnabled: vpc.flag('custom_routes_propagation_enabled'),
    createdAt: vpc.textOrNull('created_at'),
    imported: importedWith(kept),
  }
  vpc.keepRest(READ, UNMODELLED, kept)
  return { record, references: [] }
}

/**
 * Holds Private Networks and routes whose VPC the import did not bring, so that they are not lost. It announces nothing
 * that nobody confirmed; importing the VPC itself replaces all of it.
 */
export const placeholderVpc = (id: VpcId, region: string): Vpc => ({
  id,
  name: `vpc ${id.slice(0, 8)}`,
  region,
  projectId: null,
  organizationId: null,
  tags: [],
  routingEnabled: true,
  customRoutesPropagationEnabled: false,
  createdAt: null,
  imported: importedWith({ placeholder: true }),
})
