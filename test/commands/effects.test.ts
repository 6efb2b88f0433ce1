import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import type { LinkStatus } from '../../shared/model/link.ts'
import { LINK_STATUSES } from '../../shared/model/link.ts'
import { statusesOfKind } from '../../shared/model/link-status.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { aPlan, linkId, networkId, policyId, routeId, siteId, vpcId } from '../support/plan-builder.ts'
import { accepted, type Command, codesOf, run, testContext } from './support.ts'

const TH2 = 'fd046cc9-d9bf-4a87-9c32-d299fe4bf4d7' as never
const AMS = '5b8a2c0e-6f1d-4f57-9a3b-2d1c7e904a01'
const FRANCE_IX = '89d00734-eddb-4192-8b16-bc16f0b0f5a5' as never
const paris1 = linkId('paris-1')

const propagating = (status: LinkStatus = 'active') =>
  aPlan()
    .site('hq', ['10.1.0.0/16', '10.2.0.0/16', '192.168.0.0/24'])
    .vpc('prod', ['172.16.0.0/22'])
    .policy('allow', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
    .link('paris-1', {
      site: 'hq',
      vpc: 'prod',
      policies: ['allow'],
      propagating: true,
      status,
      popId: TH2,
      partnerId: FRANCE_IX,
    })
    .build()

const codes = (answer: { consequences: { code: string; count?: number }[] }) =>
  answer.consequences.map(({ code, count }) => (count === undefined ? code : `${code} ${count}`))

describe('detaching the VPC of a propagating link', () => {
  const detach = { command: 'link.detachVpc', linkId: paris1 }

  test('deactivates propagation and withdraws its routes, and says so', () => {
    const answer = accepted(propagating(), detach)
    expect(answer.ids).toEqual({ linkId: paris1 })
    expect(codes(answer)).toEqual(['link/propagation-deactivated', 'link/routes-withdrawn 3'])
  })

  test('withdraws its routes from the VPC route table, also after another VPC was attached', () => {
    const next = run(propagating(), detach, { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('prod') })
    expect(next.links[paris1]).toMatchObject({ vpcId: vpcId('prod'), enableRoutePropagation: false })
    const propagated = routingOf(next, 'planned')
      .vpcTable(vpcId('prod'))
      .entries.filter((e) => e.origin === 'propagated')
    expect(propagated).toEqual([])
  })
})

describe('detaching a routing policy', () => {
  test('deactivates propagation where none remains', () => {
    const answer = accepted(propagating(), {
      command: 'link.detachPolicy',
      linkId: paris1,
      policyId: policyId('allow'),
    })
    expect(codes(answer)).toEqual(['link/propagation-deactivated', 'link/routes-withdrawn 3'])
  })

  test('keeps propagation on while the policy of the other IP version remains', () => {
    const plan = run(
      aPlan(propagating()).policy('allow-6', { isIpv6: true }).build(),
      { command: 'link.attachPolicy', linkId: paris1, policyId: policyId('allow-6') },
      { command: 'link.detachPolicy', linkId: paris1, policyId: policyId('allow') },
    )
    expect(plan.links[paris1]?.enableRoutePropagation).toBe(true)
  })
})

describe('editing a routing policy', () => {
  test('applies at once on every InterLink that uses it', () => {
    const plan = aPlan(propagating())
      .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['allow'], propagating: true })
      .build()
    const answer = accepted(plan, {
      command: 'policy.update',
      policyId: policyId('allow'),
      prefixFilterIn: ['10.1.0.0/16'],
    })
    expect(codes(answer)).toEqual([
      'link/policy-applied',
      'link/policy-applied',
      'link/routes-withdrawn 1',
      'link/routes-withdrawn 1',
    ])
  })

  test('of its name alone says nothing about InterLinks', () => {
    expect(
      codes(accepted(propagating(), { command: 'policy.update', policyId: policyId('allow'), name: 'x' })),
    ).toEqual([])
  })

  test('whose filters are given as they were still counts as applied', () => {
    const answer = accepted(propagating(), {
      command: 'policy.update',
      policyId: policyId('allow'),
      prefixFilterOut: ['172.16.0.0/12'],
    })
    expect(codes(answer)).toEqual(['link/policy-applied'])
  })
})

describe('whatever takes routes away is answered with their count', () => {
  test.each<[string, Command, string[]]>([
    [
      'deactivating propagation',
      { command: 'link.deactivatePropagation', linkId: paris1 },
      ['link/routes-withdrawn 3'],
    ],
    ['disconnecting the site', { command: 'link.disconnectSite', linkId: paris1 }, ['link/routes-withdrawn 3']],
    [
      'a session going down',
      {
        command: 'link.setStatus',
        linkId: paris1,
        status: 'limited_connectivity',
        bgpV4Status: 'down',
        bgpV6Status: 'up',
      },
      ['link/routes-withdrawn 3'],
    ],
    [
      'a status that stops traffic',
      { command: 'link.setStatus', linkId: paris1, status: 'locked' },
      ['link/routes-withdrawn 3'],
    ],
    [
      'an announcement withdrawn',
      { command: 'site.update', siteId: siteId('hq'), announcements: [{ prefix: '10.1.0.0/16' }] },
      ['link/routes-withdrawn 1'],
    ],
    [
      'a Private Network deleted',
      { command: 'network.delete', networkId: networkId('prod/1') },
      ['link/routes-withdrawn 1'],
    ],
    ['nothing withdrawn', { command: 'link.update', linkId: paris1, name: 'x' }, []],
  ])('%s', (_, command, expected) => {
    expect(codes(accepted(propagating(), command))).toEqual(expected)
  })

  test('also where a planned link is concerned: previews are of the planned view', () => {
    expect(codes(accepted(propagating('planned'), { command: 'link.detachVpc', linkId: paris1 }))).toContain(
      'link/routes-withdrawn 3',
    )
  })

  test('once per InterLink for a whole batch', () => {
    const answer = accepted(propagating(), {
      command: 'plan.batch',
      commands: [
        { command: 'link.detachVpc', linkId: paris1 },
        { command: 'link.detachPolicy', linkId: paris1, policyId: policyId('allow') },
        { command: 'policy.delete', policyId: policyId('allow') },
        { command: 'vpc.delete', vpcId: vpcId('prod') },
      ],
    })
    expect(codes(answer)).toEqual(['link/propagation-deactivated', 'link/routes-withdrawn 3'])
  })
})

describe('deleting', () => {
  test('a VPC takes its Private Networks and custom routes along, and no one else’s', () => {
    const plan = aPlan().vpc('prod', ['10.0.0.0/24']).route('prod', '10.9.0.0/16').vpc('lab', ['10.0.0.0/24']).build()
    const next = run(plan, { command: 'vpc.delete', vpcId: vpcId('prod') })
    expect(Object.keys(next.networks)).toEqual([networkId('lab/1')])
    expect(next.routes[routeId('prod 10.9.0.0/16')]).toBeUndefined()
  })

  test('an InterLink that was never provisioned is done at once, and releases what it used', () => {
    const plan = run(propagating('planned'), { command: 'link.deactivatePropagation', linkId: paris1 })
    const answer = accepted(plan, { command: 'link.delete', linkId: paris1 })
    expect(codes(answer)).toEqual(['link/vpc-detached', 'link/policy-detached'])
    expect(run(plan, { command: 'link.delete', linkId: paris1 }).links).toEqual({})
  })

  test('a provisioned InterLink waits for the partner, using its VPC until then', () => {
    const plan = run(
      propagating(),
      { command: 'link.deactivatePropagation', linkId: paris1 },
      { command: 'link.delete', linkId: paris1 },
    )
    expect(plan.links[paris1]?.status).toBe('deprovisioning')
    expect(codesOf(plan, { command: 'vpc.delete', vpcId: vpcId('prod') })).toEqual(['vpc/in-use'])
    const answer = accepted(plan, { command: 'link.setStatus', linkId: paris1, status: 'deleted' })
    expect(codes(answer)).toEqual(['link/vpc-detached', 'link/policy-detached'])
    const gone = run(plan, { command: 'link.setStatus', linkId: paris1, status: 'deleted' })
    expect(codesOf(gone, { command: 'link.update', linkId: paris1, name: 'x' })).toEqual(['link/not-found'])
  })

  test('takes the node out of the topology', () => {
    const plan = run(
      aPlan().site('hq').build(),
      { command: 'node.move', moves: [{ id: siteId('hq'), x: 8, y: 16 }] },
      { command: 'site.delete', siteId: siteId('hq') },
    )
    expect(plan.positions).toEqual({})
  })
})

describe('replacing an InterLink with a copy', () => {
  test('carries over everything but the order', () => {
    const plan = run(propagating(), { command: 'link.deactivatePropagation', linkId: paris1 })
    const next = run(plan, { command: 'link.replace', linkId: paris1, bandwidthMbps: 50 })
    const copy = Object.values(next.links).find((link) => link.id !== paris1)
    expect(copy).toMatchObject({
      name: 'paris-1',
      status: 'planned',
      bandwidthMbps: 50,
      siteId: siteId('hq'),
      vpcId: vpcId('prod'),
      routingPolicyV4Id: policyId('allow'),
      enableRoutePropagation: false,
      pairingKey: null,
    })
    expect(next.links[paris1]?.status).toBe('deprovisioning')
  })

  test('in another region leaves VPC and policies behind, and says so', () => {
    const plan = run(propagating(), { command: 'link.deactivatePropagation', linkId: paris1 })
    const answer = accepted(plan, { command: 'link.replace', linkId: paris1, region: 'nl-ams', popId: AMS })
    expect(codes(answer)).toEqual(['link/vpc-detached', 'link/policy-detached'])
  })

  test('of a planned one takes its place at once', () => {
    const plan = run(propagating('planned'), { command: 'link.deactivatePropagation', linkId: paris1 })
    const next = run(plan, { command: 'link.replace', linkId: paris1, bandwidthMbps: 50 })
    expect(Object.values(next.links).map((link) => [link.bandwidthMbps, link.vpcId])).toEqual([[50, vpcId('prod')]])
  })
})

describe('recording a status', () => {
  test('sets the sessions that it means', () => {
    const sessions = (status: LinkStatus, more = {}) => {
      const link = run(propagating('configuring'), { command: 'link.setStatus', linkId: paris1, status, ...more })
        .links[paris1]!
      return [link.bgpV4Status, link.bgpV6Status]
    }
    expect(sessions('active')).toEqual(['up', 'up'])
    expect(sessions('all_down')).toEqual(['down', 'down'])
    expect(sessions('limited_connectivity', { bgpV4Status: 'down', bgpV6Status: 'up' })).toEqual(['down', 'up'])
  })

  test('locked goes back to what it was, and nowhere else', () => {
    const locked = run(propagating(), { command: 'link.setStatus', linkId: paris1, status: 'locked' })
    expect(locked.links[paris1]?.enableRoutePropagation).toBe(true)
    const back = LINK_STATUSES.filter((status) => {
      const sessions = status === 'limited_connectivity' ? { bgpV4Status: 'up', bgpV6Status: 'down' } : {}
      return codesOf(locked, { command: 'link.setStatus', linkId: paris1, status, ...sessions }).length === 0
    })
    expect(back).toEqual(['active'])
    expect(
      run(locked, { command: 'link.setStatus', linkId: paris1, status: 'active' }).links[paris1]?.statusBeforeLock,
    ).toBeNull()
  })

  /** commands.md, "Status transitions", written out by hand. */
  const TABLE: Record<'hosted' | 'self_hosted', Partial<Record<LinkStatus, string>>> = {
    hosted: {
      planned: 'configuring requested',
      configuring: 'requested active limited_connectivity all_down failed locked',
      failed: 'requested locked',
      requested: 'provisioning refused expired locked',
      provisioning: 'active limited_connectivity all_down locked',
      active: 'configuring limited_connectivity all_down locked deprovisioning',
      limited_connectivity: 'configuring active all_down locked deprovisioning',
      all_down: 'configuring active limited_connectivity locked deprovisioning',
      deprovisioning: 'deleted',
    },
    self_hosted: {
      planned: 'configuring ready',
      configuring: 'ready active limited_connectivity all_down failed locked',
      failed: 'ready locked',
      ready: 'configuring active limited_connectivity all_down locked deprovisioning',
      active: 'configuring limited_connectivity all_down locked deprovisioning',
      limited_connectivity: 'configuring active all_down locked deprovisioning',
      all_down: 'configuring active limited_connectivity locked deprovisioning',
      deprovisioning: 'deleted',
    },
  }
  test.each(
    (['hosted', 'self_hosted'] as const).flatMap((kind) => statusesOfKind(kind).map((from) => [kind, from] as const)),
  )('follows the table: %s %s', (kind, from) => {
    if (from === 'locked') return
    const plan = aPlan().link('l', { kind, status: from }).build()
    const reached = LINK_STATUSES.filter((status) => {
      const sessions = status === 'limited_connectivity' ? { bgpV4Status: 'up', bgpV6Status: 'down' } : {}
      return codesOf(plan, { command: 'link.setStatus', linkId: linkId('l'), status, ...sessions }).length === 0
    })
    expect(reached.toSorted()).toEqual((TABLE[kind][from] ?? '').split(' ').filter(Boolean).toSorted())
  })
})

test('what the user settles by hand is no longer kept as what the import could not make sense of', () => {
  const imported = { fields: { status: 'great', other: 1 }, dangling: { vpcId: 'x', routingPolicyV4Id: 'y' } }
  const plan = aPlan().vpc('prod').policy('allow').link('paris-1', { status: 'unknown_link_status', imported }).build()
  const next = run(
    plan,
    { command: 'link.setStatus', linkId: paris1, status: 'active' },
    { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('prod') },
    { command: 'link.attachPolicy', linkId: paris1, policyId: policyId('allow') },
  )
  expect(next.links[paris1]?.imported).toEqual({ fields: { other: 1 }, dangling: {} })
})

describe('prefixes', () => {
  test('are stored canonical', () => {
    const plan = run(aPlan().build(), {
      command: 'site.create',
      name: 'x',
      announcements: [{ prefix: ' 2001:0DB8:0:0::/48', community: 'high' }, { prefix: '10.0.0.0/8' }],
    })
    expect(Object.values(plan.sites)[0]?.announcements).toEqual([
      { prefix: '2001:db8::/48', community: 'high' },
      { prefix: '10.0.0.0/8', community: null },
    ])
  })

  test('a filter entry covered by another is accepted', () => {
    const command = {
      command: 'policy.create',
      name: 'x',
      region: 'fr-par',
      isIpv6: false,
      prefixFilterIn: ['10.0.0.0/8', '10.1.0.0/16'],
    }
    expect(codesOf(aPlan().build(), command)).toEqual([])
  })
})

describe('a batch', () => {
  const batch = {
    command: 'plan.batch',
    title: 'Create VPC and attach it',
    commands: [
      { command: 'vpc.create', id: vpcId('new'), name: 'new', region: 'fr-par' },
      { command: 'link.attachVpc', linkId: paris1, vpcId: vpcId('new') },
    ],
  }
  const plan = aPlan().link('paris-1').build()

  test('may use what it has just created, and is one step', () => {
    const outcome = execute(plan, batch, testContext())
    expect(outcome).toMatchObject({
      ok: true,
      title: { given: 'Create VPC and attach it' },
      answer: { ids: { vpcId: vpcId('new'), linkId: paris1 } },
    })
  })

  test('is all or nothing', () => {
    const bad = { ...batch, commands: [...batch.commands, { command: 'link.detachVpc', linkId: linkId('nowhere') }] }
    const outcome = execute(plan, bad, testContext())
    expect(outcome).toMatchObject({
      ok: false,
      answer: { command: 'plan.batch', refusals: [{ code: 'link/not-found' }] },
    })
  })

  test('replays to the same plan from its normalised form', () => {
    const outcome = execute(
      plan,
      {
        command: 'plan.batch',
        commands: [
          { command: 'site.create', name: 'a' },
          { command: 'site.create', name: 'b' },
        ],
      },
      testContext(),
    )
    expect(outcome.ok && execute(plan, outcome.command, testContext())).toMatchObject({
      plan: outcome.ok && outcome.plan,
    })
  })
})
