import type { ConnectionId, PartnerId, PopId } from '../../../model/ids.ts'
import type { Fields } from '../fields.ts'
import { importedWith, type Read, references } from '../incoming.ts'
import type { JsonObject } from '../kinds.ts'

const POP = {
  read: new Set([
    ...['id', 'name', 'display_name', 'hosting_provider_name', 'address', 'city', 'region'],
    'available_link_bandwidths_mbps',
  ]),
  unmodelled: new Set(['logo_url', 'created_at', 'updated_at']),
}
const PARTNER = {
  read: new Set(['id', 'name', 'contact_email', 'portal_url']),
  unmodelled: new Set(['logo_url', 'created_at', 'updated_at']),
}
const CONNECTION = {
  read: new Set(['id', 'name', 'pop_id', 'bandwidth_mbps', 'vlan_range']),
  unmodelled: new Set([
    ...['project_id', 'organization_id', 'status', 'tags', 'available_link_bandwidths', 'created_at', 'updated_at'],
    ...['demarcation_info', 'region'],
  ]),
}

/** A point of presence of the API (`scaleway_interlink.v1beta1.Pop`). */
export function readPop(pop: Fields): Read<'pops'> {
  const kept: JsonObject = {}
  const record = {
    id: pop.id() as PopId,
    name: pop.text('name'),
    displayName: pop.has('display_name') ? pop.name('display_name') : pop.name(),
    hostingProviderName: pop.text('hosting_provider_name'),
    address: pop.text('address'),
    city: pop.text('city'),
    region: pop.region(),
    availableLinkBandwidthsMbps: pop.positiveIntegers('available_link_bandwidths_mbps'),
    imported: importedWith(kept),
  }
  pop.keepRest(POP.read, POP.unmodelled, kept)
  return { record, references: [] }
}

/** A partner of the API (`scaleway_interlink.v1beta1.Partner`). */
export function readPartner(partner: Fields): Read<'partners'> {
  const kept: JsonObject = {}
  const record = {
    id: partner.id() as PartnerId,
    name: partner.name(),
    contactEmail: partner.text('contact_email'),
    portalUrl: partner.text('portal_url'),
    imported: importedWith(kept),
  }
  partner.keepRest(PARTNER.read, PARTNER.unmodelled, kept)
  return { record, references: [] }
}

/** A dedicated connection of the API (`scaleway_interlink.v1beta1.DedicatedConnection`). */
export function readConnection(connection: Fields): Read<'connections'> {
  const kept: JsonObject = {}
  const name = connection.name()
  if (connection.text('status') === 'deleted') {
    connection.note('status', { code: 'import/skipped', why: 'deleted' }, name)
    return null
  }
  // Where the account does not say it, the plan's own range stays.
  const range = connection.inner('vlan_range')
  const record = {
    id: connection.id() as ConnectionId,
    name,
    popId: null,
    bandwidthMbps: connection.positiveInteger('bandwidth_mbps'),
    vlanStart: range?.integerOrNull('start') ?? null,
    vlanEnd: range?.integerOrNull('end') ?? null,
    imported: importedWith(kept),
  }
  connection.keepRest(CONNECTION.read, CONNECTION.unmodelled, kept)
  return { record, references: references(['popId', 'pop_id', connection.reference('pop_id')]) }
}
