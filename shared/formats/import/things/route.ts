import type { RouteId, VpcId } from '../../../model/ids.ts'
import type { Fields } from '../fields.ts'
import { importedWith, type Read } from '../incoming.ts'
import type { JsonObject } from '../kinds.ts'

const READ = new Set(['id', 'vpc_id', 'destination', 'description'])
/** The next hop is kept, not modelled: where a custom route leads inside the VPC does not matter to InterLinks. */
const UNMODELLED = new Set([
  ...['created_at', 'updated_at', 'region', 'tags', 'type', 'is_read_only', 'project_id', 'organization_id'],
  ...['nexthop_resource_id', 'nexthop_private_network_id', 'nexthop_vpc_connector_id', 'nexthop_type'],
])
const WRAPPER = {
  read: new Set(['route']),
  unmodelled: new Set(['nexthop_ip', 'nexthop_name', 'nexthop_resource_type']),
}

/** Routes that the platform makes itself: Private Network subnets, what InterLinks bring, the default route. */
const isManaged = (route: Fields): boolean => {
  const type = route.text('type')
  return route.flag('is_read_only') || !route.has('id') || route.text('id') === '' || (type !== '' && type !== 'custom')
}

/** A custom route of the API (`scaleway_vpc.v2.Route`), bare or wrapped as the route list does. Needs a VPC. */
export function readRoute(given: Fields): Read<'routes'> {
  const wrapped = given.inner('route')
  const route = wrapped ?? given
  if (isManaged(route)) {
    given.note('', { code: 'import/skipped', why: 'managed' }, route.text('destination') || undefined)
    return null
  }
  const kept: JsonObject = {}
  if (wrapped !== null) given.keepRest(WRAPPER.read, WRAPPER.unmodelled, kept)
  const vpcId = route.neededReference('vpc_id')
  const record = {
    id: route.id() as RouteId,
    vpcId: vpcId as VpcId,
    destination: route.neededPrefix('destination'),
    description: route.text('description'),
    imported: importedWith(kept),
  }
  route.keepRest(READ, UNMODELLED, kept)
  return { record, references: [{ field: 'vpcId', apiField: 'vpc_id', id: vpcId }] }
}
