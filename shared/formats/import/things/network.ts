import type { NetworkId, VpcId } from '../../../model/ids.ts'
import type { Fields } from '../fields.ts'
import { importedWith, type Read } from '../incoming.ts'
import { isObject, type JsonObject } from '../kinds.ts'

const READ = new Set(['id', 'name', 'tags', 'vpc_id'])
/** `subnets` is read and kept as well: its entries have ids of their own. */
const UNMODELLED = new Set([
  ...['created_at', 'updated_at', 'project_id', 'organization_id', 'region', 'dhcp_enabled', 'has_s3_integration'],
  ...['default_route_propagation_enabled', 'subnets'],
])

/** A Private Network of the API (`scaleway_vpc.v2.PrivateNetwork`; in v1 a subnet is bare text). Needs a VPC. */
export function readNetwork(network: Fields): Read<'networks'> {
  const kept: JsonObject = {}
  const subnets = network
    .list('subnets')
    .map((subnet, i) =>
      isObject(subnet)
        ? network.prefix(subnet.subnet, 'subnets', `subnets[${i}].subnet`)
        : network.prefix(subnet, 'subnets', `subnets[${i}]`),
    )
  const vpcId = network.neededReference('vpc_id')
  const record = {
    id: network.id() as NetworkId,
    vpcId: vpcId as VpcId,
    name: network.name(),
    subnets: [...new Set(subnets)],
    tags: network.tags(),
    imported: importedWith(kept),
  }
  network.keepRest(READ, UNMODELLED, kept)
  return { record, references: [{ field: 'vpcId', apiField: 'vpc_id', id: vpcId }] }
}
