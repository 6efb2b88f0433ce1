import { describe, expect, test } from 'vitest'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId, SiteId } from '../../../shared/model/ids.ts'
import { newPlan, type Plan, planSchema } from '../../../shared/model/plan.ts'
import {
  apiConnection,
  apiLink,
  apiPolicy,
  apiRoute,
  apiVpc,
  file,
  imported,
  recordedFile,
  recordedFiles,
  recordedList,
  uuid,
} from '../../support/account.ts'

const empty = newPlan(uuid(0) as PlanId, 'account')
const notesOf = (plan: Plan, ...files: Parameters<typeof reviewImport>[1]) => reviewImport(plan, files).review.notes
const RECORDED_LINK = '9d547df7-29cd-41a8-9666-501cb4dfe793'

describe('the recorded account', () => {
  const plan = imported(empty, ...recordedFiles())

  test('becomes a plan that the model accepts', () => {
    expect(planSchema.parse(plan)).toEqual(plan)
  })

  test('brings the InterLink with everything the API says of it', () => {
    expect(plan.links[RECORDED_LINK]).toEqual({
      id: RECORDED_LINK,
      name: 'tf-test-interlink-link-ds',
      tags: [],
      region: 'fr-par',
      projectId: '564aa517-68b0-4fd7-8c8c-d21c4bcdcbd5',
      organizationId: '564aa517-68b0-4fd7-8c8c-d21c4bcdcbd5',
      kind: 'hosted',
      partnerId: '89d00734-eddb-4192-8b16-bc16f0b0f5a5',
      connectionId: null,
      popId: 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7',
      bandwidthMbps: 50,
      vlan: 2063,
      pairingKey: 'ec9aaab0-1761-4121-8625-4862235ff7b8',
      peerAsn: 39801,
      status: 'requested',
      statusBeforeLock: null,
      bgpV4Status: 'disabled',
      bgpV6Status: 'disabled',
      scwBgpConfig: { asn: 12876, ipv4: '169.254.0.94/31', ipv6: '2001:1bc8:3812:fc60:fb98:99e8:1a74:6d00/127' },
      peerBgpConfig: { asn: 39801, ipv4: '169.254.0.95/31', ipv6: '2001:1bc8:3812:fc60:fb98:99e8:1a74:6d01/127' },
      siteId: null,
      vpcId: null,
      routingPolicyV4Id: null,
      routingPolicyV6Id: null,
      enableRoutePropagation: false,
      createdAt: '2026-04-15T14:54:50.645839Z',
      imported: { fields: { updated_at: '2026-04-15T14:54:50.645839Z' }, dangling: {} },
    })
  })

  test('keeps Private Networks whose VPC was not recorded, in a placeholder VPC that a later import fills in', () => {
    const id = '0539681d-2299-45ca-b280-ca043bb470c2'
    expect(plan.vpcs[id]).toMatchObject({
      name: 'vpc 0539681d',
      region: 'fr-par',
      imported: { fields: { placeholder: true } },
    })
    expect(Object.values(plan.networks).map((n) => n.vpcId)).toEqual([id, id])
    const later = imported(plan, file('vpc.json', { ...apiVpc(1), id, name: 'prod' }))
    expect(later.vpcs[id]).toMatchObject({ name: 'prod', imported: { fields: { is_default: false } } })
    expect(later.vpcs[id]!.imported!.fields).not.toHaveProperty('placeholder')
  })

  test('leaves out the managed routes of Private Networks, and says so once', () => {
    expect(plan.routes).toEqual({})
    expect(notesOf(empty, recordedFile('routes.json'))).toEqual([
      {
        code: 'import/skipped',
        file: 'routes.json',
        path: 'routes[0]',
        message: expect.stringContaining('2 routes managed by the platform'),
      },
    ])
  })

  test('imported twice changes nothing', () => {
    const again = reviewImport(plan, recordedFiles())
    expect(again.command).toBeNull()
    expect(new Set(again.review.things.map((thing) => thing.change))).toEqual(new Set(['same']))
  })

  test('comes out the same whatever the order and mix of the files', () => {
    const things = recordedFiles().map(({ text }) => JSON.parse(text) as Record<string, unknown>)
    const bare = things.flatMap((answer) => Object.values(answer).filter(Array.isArray)).flat()
    expect(imported(empty, ...recordedFiles().reverse())).toEqual(plan)
    expect(imported(empty, file('all.json', Object.assign({}, ...things)))).toEqual(plan)
    expect(imported(empty, file('bare.json', bare))).toEqual(plan)
    expect(imported(empty, file('pages.json', things))).toEqual(plan)
    expect(imported(empty, ...bare.map((thing, i) => file(`${i}.json`, thing)))).toEqual(plan)
  })
})

describe('what the account says of a known thing', () => {
  test('replaces what the account owns and keeps the site and the placement', () => {
    const before = imported(empty, file('a', [apiLink(1)]))
    const placed: Plan = {
      ...before,
      links: { [uuid(1)]: { ...before.links[uuid(1)]!, siteId: uuid(7) as SiteId } },
      positions: { [uuid(1)]: { x: 5, y: 6 } },
    }
    const { review } = reviewImport(placed, [file('b', [apiLink(1, { status: 'active', name: 'renamed' })])])
    expect(review.things).toEqual([
      {
        kind: 'links',
        id: uuid(1),
        name: 'renamed',
        change: 'changed',
        fields: [
          { field: 'Name', before: 'link-1', after: 'renamed' },
          { field: 'Status', before: 'Requested', after: 'Active' },
        ],
        file: 'b',
      },
    ])
    const after = imported(placed, file('b', [apiLink(1, { status: 'active', name: 'renamed' })]))
    expect(after.links[uuid(1)]).toMatchObject({ siteId: uuid(7), status: 'active' })
    expect(after.positions).toEqual(placed.positions)
  })

  test('remembers what a locked InterLink was before', () => {
    const active = imported(empty, file('a', [apiLink(1, { status: 'active' })]))
    const locked = imported(active, file('b', [apiLink(1, { status: 'locked' })]))
    expect(locked.links[uuid(1)]).toMatchObject({ status: 'locked', statusBeforeLock: 'active' })
    expect(reviewImport(locked, [file('b', [apiLink(1, { status: 'locked' })])]).command).toBeNull()
    expect(imported(locked, file('c', [apiLink(1, { status: 'active' })])).links[uuid(1)]!.statusBeforeLock).toBeNull()
  })

  test('keeps the VLAN range that only the plan knows of a dedicated connection', () => {
    const before = imported(empty, file('a', [apiConnection(1)]))
    before.connections[uuid(1)]!.vlanStart = 100
    expect(imported(before, file('b', [apiConnection(1, { name: 'renamed' })])).connections[uuid(1)]).toMatchObject({
      name: 'renamed',
      vlanStart: 100,
    })
  })

  test('is kept as it is where the rules would refuse it: propagation without VPC and policy (D4)', () => {
    const plan = imported(empty, file('a', [apiLink(1, { enable_route_propagation: true, status: 'active' })]))
    expect(plan.links[uuid(1)]).toMatchObject({ enableRoutePropagation: true, vpcId: null, routingPolicyV4Id: null })
  })
})

describe('references', () => {
  test('that lead nowhere are left empty, remembered and reported', () => {
    const files = [
      file('a', { links: [apiLink(1, { vpc_id: uuid(9) }), apiLink(2, { vpc_id: uuid(9), pop_id: uuid(8) })] }),
    ]
    const plan = imported(empty, ...files)
    expect(plan.links[uuid(1)]).toMatchObject({ vpcId: null, imported: { dangling: { vpcId: uuid(9) } } })
    expect(notesOf(empty, ...files).map(({ code, path }) => [code, path])).toEqual([
      ['import/dangling-reference', 'links[0].vpc_id'],
      ['import/dangling-reference', 'links[1].pop_id'],
    ])
  })

  test('of earlier imports are connected by a later one that brings the target', () => {
    const first = imported(empty, file('a', [apiLink(1, { vpc_id: uuid(9), routing_policy_v4_id: uuid(8) })]))
    const { review } = reviewImport(first, [file('b', [apiVpc(9)])])
    expect(review.things.map(({ kind, change, fields }) => [kind, change, fields])).toEqual([
      ['vpcs', 'new', []],
      ['links', 'changed', [{ field: 'VPC', before: 'none', after: 'vpc-9' }]],
    ])
    const second = imported(first, file('b', [apiVpc(9)]))
    expect(second.links[uuid(1)]).toMatchObject({
      vpcId: uuid(9),
      imported: { dangling: { routingPolicyV4Id: uuid(8) } },
    })
    const third = imported(second, file('c', [apiPolicy(8)]))
    expect(third.links[uuid(1)]).toMatchObject({ routingPolicyV4Id: uuid(8), imported: { dangling: {} } })
  })

  test('that the user filled meanwhile stay as the user filled them', () => {
    const first = imported(empty, file('a', [apiLink(1, { vpc_id: uuid(9) })]), file('v', [apiVpc(5)]))
    const chosen: Plan = {
      ...first,
      links: { [uuid(1)]: { ...first.links[uuid(1)]!, vpcId: first.vpcs[uuid(5)]!.id } },
    }
    expect(imported(chosen, file('b', [apiVpc(9)])).links[uuid(1)]!.vpcId).toBe(uuid(5))
  })

  test('by the deprecated routing_policy_id go to the IP version of that policy', () => {
    const policies = [
      apiPolicy(4),
      apiPolicy(6, { is_ipv6: true, prefix_filter_in: ['fd00::/8'], prefix_filter_out: [] }),
    ]
    const plan = imported(
      empty,
      file('a', [apiLink(1, { routing_policy_id: uuid(6) }), apiLink(2, { routing_policy_id: uuid(4) })]),
      file('b', policies),
    )
    expect(plan.links[uuid(1)]).toMatchObject({ routingPolicyV4Id: null, routingPolicyV6Id: uuid(6) })
    expect(plan.links[uuid(2)]).toMatchObject({ routingPolicyV4Id: uuid(4), routingPolicyV6Id: null })
    const dangling = imported(empty, file('a', [apiLink(1, { routing_policy_id: uuid(6) })]))
    expect(dangling.links[uuid(1)]!.imported!.dangling).toEqual({ routingPolicyId: uuid(6) })
    expect(imported(dangling, file('b', policies)).links[uuid(1)]!.routingPolicyV6Id).toBe(uuid(6))
  })

  test('of a self-hosted InterLink name its dedicated connection', () => {
    const plan = imported(
      empty,
      file('a', [apiLink(1, { partner: null, self: { connection_id: uuid(3) } }), apiConnection(3)]),
    )
    expect(plan.links[uuid(1)]).toMatchObject({ kind: 'self_hosted', connectionId: uuid(3), partnerId: null })
  })
})

describe('what this version does not know', () => {
  test('a status is kept raw and shown as unknown', () => {
    const files = [file('a', [apiLink(1, { status: 'hibernating', bgp_v4_status: 'flapping' })])]
    expect(imported(empty, ...files).links[uuid(1)]).toMatchObject({
      status: 'unknown_link_status',
      bgpV4Status: 'down',
      imported: { fields: { status: 'hibernating', bgp_v4_status: 'flapping' } },
    })
    expect(notesOf(empty, ...files).map((note) => note.path)).toEqual(['[0].status', '[0].bgp_v4_status'])
  })

  test('`planned` is the plan’s own word, not the account’s', () => {
    expect(imported(empty, file('a', [apiLink(1, { status: 'planned' })])).links[uuid(1)]!.status).toBe(
      'unknown_link_status',
    )
  })

  test('a field is kept, and reported once for all things that have it', () => {
    const links = Array.from({ length: 1000 }, (_, i) => apiLink(i + 1, { quantum: { spin: i } }))
    const files = [file('a', { links })]
    expect(imported(empty, ...files).links[uuid(5)]!.imported!.fields.quantum).toEqual({ spin: 4 })
    expect(notesOf(empty, ...files)).toEqual([
      {
        code: 'import/unknown-field',
        file: 'a',
        path: 'links[0].quantum',
        message: '1,000 InterLinks with a field "quantum" that this version does not know: kept.',
      },
    ])
  })

  test('fields that the API has and the plan has no use for are kept without a word', () => {
    const plan = imported(
      empty,
      file('a', [apiLink(1, { partner: { partner_id: null, disapproved_reason: 'no port left' } })]),
    )
    expect(plan.links[uuid(1)]!.imported!.fields['partner.disapproved_reason']).toBe('no port left')
    expect(notesOf(empty, recordedFile('pops.json'))).toEqual([])
  })

  test('a region newer than this version is taken as it is, and reported', () => {
    const files = [file('a', [apiVpc(1, { region: 'it-mil' })])]
    expect(imported(empty, ...files).vpcs[uuid(1)]!.region).toBe('it-mil')
    expect(notesOf(empty, ...files)[0]).toMatchObject({
      path: '[0].region',
      message: 'region of 1 VPC has a value that this version does not know ("it-mil"): kept as it is.',
    })
  })
})

describe('oddities that are taken', () => {
  test('custom routes come with their next hop kept, wrapped or bare', () => {
    const wrapped = {
      nexthop_ip: '10.0.0.9',
      nexthop_name: 'fw',
      nexthop_resource_type: 'instance',
      route: apiRoute(5),
    }
    const plan = imported(empty, file('a', { routes: [wrapped] }), file('b', [apiRoute(6), apiVpc(1)]))
    expect(plan.routes[uuid(5)]).toMatchObject({
      vpcId: uuid(1),
      destination: '10.9.0.0/16',
      description: 'to the firewall',
      imported: { fields: { nexthop_ip: '10.0.0.9', nexthop_name: 'fw', nexthop_resource_id: uuid(0xfff) } },
    })
    expect(plan.routes[uuid(6)]!.destination).toBe('10.9.0.0/16')
  })

  test('prefixes are written canonically, and a changed one is reported', () => {
    const files = [file('a', [apiPolicy(1, { prefix_filter_in: ['10.1.2.3/16', '10.1.0.0/16'] })])]
    expect(imported(empty, ...files).policies[uuid(1)]!.prefixFilterIn).toEqual(['10.1.0.0/16'])
    expect(notesOf(empty, ...files)[0]).toMatchObject({
      code: 'import/prefix-corrected',
      path: '[0].prefix_filter_in[0]',
      message: expect.stringContaining('10.1.2.3/16 is 10.1.0.0/16'),
    })
  })

  test('deleted InterLinks are left out', () => {
    const files = [file('a', [apiLink(1, { status: 'deleted' })])]
    expect(imported(empty, ...files)).toBe(empty)
    expect(notesOf(empty, ...files)[0]).toMatchObject({ code: 'import/skipped', path: '[0].status' })
  })

  test('a thing without a name is named after its id', () => {
    expect(imported(empty, file('a', [apiVpc(1, { name: ' ' })])).vpcs[uuid(1)]!.name).toBe('unnamed 00000000')
  })

  test('the same thing twice is taken once', () => {
    const files = [file('a', [apiVpc(1)]), file('b', { vpcs: [apiVpc(1)] })]
    expect(reviewImport(empty, files).review.things).toHaveLength(1)
    expect(notesOf(empty, ...files)[0]).toMatchObject({ code: 'import/duplicate-id', file: 'b', path: 'vpcs[0].id' })
  })

  test('one page of a longer list is reported', () => {
    expect(notesOf(empty, file('a', { vpcs: [apiVpc(1)], total_count: 120 }))[0]!.message).toBe(
      "the list holds 1 of 120 of the account's VPCs: it is one page of several.",
    )
  })

  test('an empty list is an import of nothing', () => {
    expect(
      reviewImport(empty, [file('a', []), file('b', { links: [], total_count: 0 }), file('c', { vpcs: null })]),
    ).toEqual({
      review: { things: [], notes: [], heard: 0, withoutSite: [] },
      command: null,
    })
  })

  test('ids are one whatever their case', () => {
    const id = 'ABCDEF00-0000-4000-8000-000000000001'
    expect(Object.keys(imported(empty, file('a', [apiVpc(1, { id })])).vpcs)).toEqual([id.toLowerCase()])
  })

  test('subnets in the first version of the VPC API are bare text', () => {
    const [network] = recordedList('private-networks.json', 'private_networks')
    const plan = imported(empty, file('a', { ...network, subnets: ['10.0.0.0/24'] }))
    expect(Object.values(plan.networks)[0]!.subnets).toEqual(['10.0.0.0/24'])
  })
})
