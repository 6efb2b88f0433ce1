import type { LinkId } from '../../../model/ids.ts'
import {
  BGP_STATUSES,
  type BgpConfig,
  type BgpStatus,
  LINK_STATUSES,
  type StoredLinkStatus,
} from '../../../model/link.ts'
import type { Fields } from '../fields.ts'
import { importedWith, type Read, references } from '../incoming.ts'
import type { JsonObject } from '../kinds.ts'

const READ = new Set([
  ...[
    'id',
    'name',
    'tags',
    'region',
    'project_id',
    'organization_id',
    'partner',
    'self',
    'pop_id',
    'bandwidth_mbps',
    'vlan',
  ],
  ...['status', 'bgp_v4_status', 'bgp_v6_status', 'scw_bgp_config', 'peer_bgp_config', 'vpc_id', 'routing_policy_id'],
  ...['routing_policy_v4_id', 'routing_policy_v6_id', 'enable_route_propagation', 'created_at'],
  // Terraform's own, where there is no session yet.
  'peer_asn',
])
const UNMODELLED = new Set(['updated_at'])
const UNKNOWN_STATUS = 'unknown_link_status'
/** The API's statuses: `planned` is the plan's own. */
const API_STATUSES: readonly StoredLinkStatus[] = [...LINK_STATUSES.filter((s) => s !== 'planned'), UNKNOWN_STATUS]
/** IEEE 802.1Q; the API says 0 where none was given yet. */
const VLAN_MAX = 4094

const NOTHING: ReadonlySet<string> = new Set()
const PARTNER = { read: new Set(['partner_id', 'pairing_key']), unmodelled: new Set(['disapproved_reason']) }
const SELF = { read: new Set(['connection_id']), unmodelled: NOTHING }
const BGP = { read: new Set(['asn', 'ipv4', 'ipv6']), unmodelled: NOTHING }

const bgpConfig = (link: Fields, name: string, kept: JsonObject): BgpConfig | null => {
  const config = link.inner(name)
  if (config === null) return null
  config.keepRest(BGP.read, BGP.unmodelled, kept, `${name}.`)
  return { asn: config.integerOrNull('asn') ?? 0, ipv4: config.text('ipv4'), ipv6: config.text('ipv6') }
}

const sessionStatus = (link: Fields, name: string, kept: JsonObject): BgpStatus =>
  link.oneOf(name, BGP_STATUSES, kept) ?? 'down'

const vlan = (link: Fields, kept: JsonObject): number | null => {
  const tag = link.integerOrNull('vlan')
  if (tag === null || tag === 0 || (tag > 0 && tag <= VLAN_MAX)) return tag || null
  kept.vlan = tag
  link.note('vlan', { code: 'import/unknown-value', field: 'vlan' }, String(tag))
  return null
}

/** An InterLink of the API (`scaleway_interlink.v1beta1.Link`). One that is deleted has left every list (rule 10). */
export function readLink(link: Fields): Read<'links'> {
  const kept: JsonObject = {}
  const id = link.id() as LinkId
  const name = link.name()
  const status = link.oneOf('status', API_STATUSES, kept) ?? UNKNOWN_STATUS
  if (status === 'deleted') {
    link.note('status', { code: 'import/skipped', why: 'deleted' }, name)
    return null
  }
  const partner = link.inner('partner')
  const self = link.inner('self')
  partner?.keepRest(PARTNER.read, PARTNER.unmodelled, kept, 'partner.')
  self?.keepRest(SELF.read, SELF.unmodelled, kept, 'self.')
  if (partner === null && self === null)
    link.note('partner', { code: 'import/unknown-value', field: 'partner' }, 'null')

  const v4 = link.reference('routing_policy_v4_id')
  const v6 = link.reference('routing_policy_v6_id')
  const either = link.reference('routing_policy_id')
  const peerBgpConfig = bgpConfig(link, 'peer_bgp_config', kept)
  const record = {
    id,
    name,
    tags: link.tags(),
    region: link.region(),
    projectId: link.textOrNull('project_id'),
    organizationId: link.textOrNull('organization_id'),
    kind: self === null ? ('hosted' as const) : ('self_hosted' as const),
    partnerId: null,
    connectionId: null,
    popId: null,
    bandwidthMbps: link.positiveInteger('bandwidth_mbps'),
    vlan: vlan(link, kept),
    pairingKey: partner?.textOrNull('pairing_key') ?? null,
    peerAsn: peerBgpConfig?.asn || link.integerOrNull('peer_asn') || null,
    status,
    statusBeforeLock: null,
    bgpV4Status: sessionStatus(link, 'bgp_v4_status', kept),
    bgpV6Status: sessionStatus(link, 'bgp_v6_status', kept),
    scwBgpConfig: bgpConfig(link, 'scw_bgp_config', kept),
    peerBgpConfig,
    siteId: null,
    vpcId: null,
    routingPolicyV4Id: null,
    routingPolicyV6Id: null,
    enableRoutePropagation: link.flag('enable_route_propagation'),
    createdAt: link.textOrNull('created_at'),
    imported: importedWith(kept),
  }
  link.keepRest(READ, UNMODELLED, kept)
  return {
    record,
    references: references(
      ['popId', 'pop_id', link.reference('pop_id')],
      ['partnerId', 'partner.partner_id', partner?.reference('partner_id') ?? null],
      ['connectionId', 'self.connection_id', self?.reference('connection_id') ?? null],
      ['vpcId', 'vpc_id', link.reference('vpc_id')],
      ['routingPolicyV4Id', 'routing_policy_v4_id', v4],
      ['routingPolicyV6Id', 'routing_policy_v6_id', v6],
      // The deprecated field says the same again, or stands alone in answers from before there were two.
      ['routingPolicyId', 'routing_policy_id', either === v4 || either === v6 ? null : either],
    ),
  }
}
