import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MergeConflict } from '../../shared/merge/conflict.ts'
import { conflictWords } from '../../shared/merge/conflict-words.ts'
import { mergePlans } from '../../shared/merge/merge-plans.ts'
import { ENTITY_COLLECTIONS, type Plan, REFERENCES } from '../../shared/model/plan.ts'
import { samplePlan } from '../../shared/sample/sample-plan.ts'
import { brokenInvariants } from '../commands/invariants.ts'
import { type Command, run } from '../commands/support.ts'
import { aPlan, linkId, networkId, policyId, siteId, vpcId } from '../support/plan-builder.ts'
import { smallPlan } from '../support/plan-files.ts'
import { anySession } from './any-session.ts'

/** The plan after commands, each of which has to be accepted. */
const changed = (plan: Plan, ...commands: Command[]): Plan => run(plan, ...commands)

const merged = (base: Plan, ours: Plan, theirs: Plan) => {
  const { plan, conflicts } = mergePlans(base, ours, theirs)
  return { plan, words: conflicts.map((conflict) => conflictWords(conflict, { ours, theirs })) }
}

const base = aPlan(smallPlan()).vpc('staging').vpc('lab').vpc('dutch', [], { region: 'nl-ams' }).build()
const paris1 = linkId('paris-1')
const paris2 = linkId('paris-2')

describe('independent edits merge', () => {
  test('of different fields of one InterLink', () => {
    const ours = changed(base, { command: 'link.update', linkId: paris2, name: 'paris-backup' })
    const theirs = changed(base, { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('staging') })
    const { plan, words } = merged(base, ours, theirs)
    expect(words).toEqual([])
    expect(plan.links[paris2]).toMatchObject({ name: 'paris-backup', vpcId: vpcId('staging') })
  })

  test('of one filter: what either side added is in, what either took out is out', () => {
    const set = (...prefixFilterIn: string[]) => ({
      command: 'policy.update',
      policyId: policyId('p4'),
      prefixFilterIn,
    })
    const start = changed(base, set('10.0.0.0/8', '172.16.0.0/12'))
    const { plan, words } = merged(
      start,
      changed(start, set('10.0.0.0/8', '192.168.0.0/24')),
      changed(start, set('172.16.0.0/12', '10.0.0.0/8', '192.168.9.0/24')),
    )
    expect(words).toEqual([])
    expect(plan.policies[policyId('p4')]!.prefixFilterIn).toEqual(['10.0.0.0/8', '192.168.0.0/24', '192.168.9.0/24'])
  })

  test('of one site’s announcements, prefix by prefix', () => {
    const announce = (...announcements: { prefix: string; community?: string }[]) => ({
      command: 'site.update',
      siteId: siteId('hq'),
      announcements,
    })
    const start = changed(base, announce({ prefix: '10.1.0.0/16' }, { prefix: '10.2.0.0/16' }))
    const ours = changed(start, announce({ prefix: '10.1.0.0/16', community: 'high' }, { prefix: '10.2.0.0/16' }))
    const theirs = changed(start, announce({ prefix: '10.1.0.0/16' }, { prefix: '10.3.0.0/16' }))
    const { plan, words } = merged(start, ours, theirs)
    expect(words).toEqual([])
    expect(plan.sites[siteId('hq')]!.announcements).toEqual([
      { prefix: '10.1.0.0/16', community: 'high' },
      { prefix: '10.3.0.0/16', community: null },
    ])
  })

  test('of things that each side made and deleted', () => {
    const ours = changed(base, { command: 'vpc.delete', vpcId: vpcId('lab') })
    const theirs = changed(base, { command: 'vpc.create', id: vpcId('new'), name: 'new', region: 'fr-par' })
    const { plan, words } = merged(base, ours, theirs)
    expect(words).toEqual([])
    expect(plan.vpcs).not.toHaveProperty(vpcId('lab'))
    expect(plan.vpcs).toHaveProperty(vpcId('new'))
  })

  test('and where things stand is never a conflict', () => {
    const move = (x: number) => ({ command: 'node.move', moves: [{ id: paris1, x, y: 0 }] })
    const { plan, words } = merged(base, changed(base, move(8)), changed(base, move(80)))
    expect(words).toEqual([])
    expect(plan.positions[paris1]).toEqual({ x: 8, y: 0 })
  })
})

describe('real conflicts are told in domain words', () => {
  const attach = (vpc: string) => ({ command: 'link.attachVpc', linkId: paris2, vpcId: vpcId(vpc) })

  test('one InterLink attached to two VPCs', () => {
    expect(merged(base, changed(base, attach('prod')), changed(base, attach('staging'))).words).toEqual([
      'InterLink paris-2: VPC: ours prod, theirs staging',
    ])
  })

  test('a VPC deleted here and attached there comes back, with what was in it', () => {
    const start = changed(base, {
      command: 'network.create',
      id: networkId('lab/web'),
      vpcId: vpcId('lab'),
      name: 'web',
      subnets: ['10.77.0.0/24'],
    })
    const { plan, words } = merged(
      start,
      changed(start, { command: 'vpc.delete', vpcId: vpcId('lab') }),
      changed(start, attach('lab')),
    )
    expect(words).toEqual(['VPC lab: ours deleted it, theirs uses it in InterLink paris-2'])
    expect(plan.vpcs).toHaveProperty(vpcId('lab'))
    expect(plan.networks).toHaveProperty(networkId('lab/web'))
  })

  test('a thing deleted there and changed here stays', () => {
    const ours = changed(base, { command: 'vpc.update', vpcId: vpcId('lab'), tags: ['keep'] })
    const { plan, words } = merged(base, ours, changed(base, { command: 'vpc.delete', vpcId: vpcId('lab') }))
    expect(words).toEqual(['VPC lab: theirs deleted it, ours changed its Tags'])
    expect(plan.vpcs[vpcId('lab')]!.tags).toEqual(['keep'])
  })

  test('one prefix announced with two communities', () => {
    const announce = (community: string) => ({
      command: 'site.update',
      siteId: siteId('hq'),
      announcements: [{ prefix: '10.1.0.0/16', community }],
    })
    expect(merged(base, changed(base, announce('low')), changed(base, announce('high'))).words).toEqual([
      'external infrastructure hq: Announced prefixes 10.1.0.0/16: ours 10.1.0.0/16 (Low), theirs 10.1.0.0/16 (High)',
    ])
  })

  test('the name of the plan', () => {
    const named = (name: string) => ({ ...base, name })
    expect(merged(base, named('a'), named('b')).words).toEqual(['Plan: Name: ours a, theirs b'])
  })

  test('two figures for one demand', () => {
    const demand = (mbps: number, id: string) => ({
      command: 'demand.set',
      id,
      siteId: siteId('hq'),
      vpcId: vpcId('prod'),
      mbps,
    })
    const [mine, yours] = [linkId('demand 1'), linkId('demand 2')]
    const { plan, words } = merged(base, changed(base, demand(100, mine)), changed(base, demand(200, yours)))
    expect(words).toEqual(['traffic demand hq → prod: traffic (Mbit/s): ours 100, theirs 200'])
    expect(Object.values(plan.demands)).toMatchObject([{ mbps: 100 }])
    expect(merged(base, changed(base, demand(100, mine)), changed(base, demand(100, yours))).words).toEqual([])
  })

  test('two plans without anything in common', () => {
    const mine = aPlan().vpc('prod').build()
    const yours = aPlan().vpc('prod', [], { region: 'nl-ams' }).vpc('other').build()
    const { plan, conflicts } = mergePlans(null, mine, yours)
    expect(conflicts).toMatchObject([{ kind: 'field', collection: 'vpcs', field: 'region' }])
    expect(plan.vpcs).toHaveProperty(vpcId('other'))
  })
})

describe('what only both together break is a conflict', () => {
  test('an InterLink and a VPC of two regions', () => {
    const start = changed(base, {
      command: 'link.create',
      id: linkId('mover'),
      name: 'mover',
      region: 'fr-par',
      ...place('fr-par'),
    })
    const ours = changed(start, {
      command: 'link.update',
      linkId: linkId('mover'),
      region: 'nl-ams',
      ...place('nl-ams'),
    })
    const theirs = changed(start, { command: 'link.attachVpc', linkId: linkId('mover'), vpcId: vpcId('prod') })
    expect(merged(start, ours, theirs).words).toEqual([
      expect.stringContaining('Both together break a rule: InterLink mover is in nl-ams, VPC prod is in fr-par'),
    ])
  })

  const sample = samplePlan()
  const [connection] = Object.values(sample.connections)
  const selfHosted = (id: string, vlan: number, bandwidthMbps: number) => ({
    command: 'link.create',
    id: linkId(id),
    name: id,
    region: 'fr-par',
    popId: connection!.popId,
    connectionId: connection!.id,
    vlan,
    bandwidthMbps,
  })

  test('one VLAN taken twice', () => {
    const { words } = merged(
      sample,
      changed(sample, selfHosted('a', 150, 100)),
      changed(sample, selfHosted('b', 150, 100)),
    )
    expect(words.length).toBeGreaterThan(0)
    for (const line of words) expect(line).toMatch(/^Both together break a rule: .*VLAN 150/)
  })

  test('more than the port can carry', () => {
    const { words } = merged(
      sample,
      changed(sample, selfHosted('a', 150, 2000)),
      changed(sample, selfHosted('b', 151, 2000)),
    )
    expect(words).toEqual([])
    const more = merged(
      sample,
      changed(sample, selfHosted('a', 150, 2000)),
      changed(sample, selfHosted('b', 151, 2000), selfHosted('c', 152, 2000)),
    )
    expect(more.words.join()).toMatch(/lyon-port-1/)
  })

  test('two subnets that overlap in one VPC', () => {
    const add = (name: string, subnet: string) => ({
      command: 'network.create',
      id: networkId(name),
      vpcId: vpcId('lab'),
      name,
      subnets: [subnet],
    })
    const { words } = merged(base, changed(base, add('a', '10.77.0.0/16')), changed(base, add('b', '10.77.1.0/24')))
    expect(words.length).toBeGreaterThan(0)
    expect(words.join()).toMatch(/overlap/)
  })

  test('one destination routed twice in one VPC', () => {
    const add = (id: string) => ({
      command: 'route.create',
      id: networkId(id),
      vpcId: vpcId('lab'),
      destination: '10.5.0.0/16',
    })
    expect(merged(base, changed(base, add('a')), changed(base, add('b'))).words).toEqual([
      expect.stringMatching(/^Both together break a rule: .*10\.5\.0\.0\/16/),
    ])
  })

  test('propagation turned on while its last policy is detached', () => {
    const start = changed(base, { command: 'link.deactivatePropagation', linkId: paris1 })
    const ours = changed(start, { command: 'link.detachPolicy', linkId: paris1, policyId: policyId('p4') })
    const theirs = changed(start, { command: 'link.activatePropagation', linkId: paris1 })
    expect(merged(start, ours, theirs).words).toEqual([
      'Both together break a rule: InterLink paris-1 has no routing policy: every announcement would be blocked.',
    ])
  })

  test('an InterLink configured while it is deprovisioned', () => {
    const ours = changed(base, { command: 'link.setStatus', linkId: paris2, status: 'deprovisioning' })
    const theirs = changed(base, { command: 'link.attachVpc', linkId: paris2, vpcId: vpcId('lab') })
    expect(merged(base, ours, theirs).words).toEqual([
      'Both together break a rule: InterLink paris-2 is deprovisioning, so this is not possible.',
    ])
  })

  test('an InterLink ordered while its bandwidth is changed', () => {
    const start = changed(base, {
      command: 'link.create',
      id: linkId('new'),
      name: 'new',
      region: 'fr-par',
      ...place('fr-par'),
    })
    const ours = changed(start, { command: 'link.setStatus', linkId: linkId('new'), status: 'requested' })
    const theirs = changed(start, {
      command: 'link.update',
      linkId: linkId('new'),
      bandwidthMbps: place('fr-par').bandwidthMbps * 2,
    })
    expect(merged(start, ours, theirs).words).toEqual([
      "Both together break a rule: InterLink new is requested: its bandwidth can't be changed after ordering.",
    ])
  })
})

function place(region: string) {
  const pop = Object.values(base.pops).find(
    (candidate) => candidate.region === region && candidate.availableLinkBandwidthsMbps.length > 1,
  )!
  const [partner] = Object.values(base.partners)
  return { popId: pop.id, bandwidthMbps: pop.availableLinkBandwidthsMbps[0]!, partnerId: partner!.id }
}

/** The same conflict as the other side sees it. */
const mirrored = (conflict: MergeConflict): MergeConflict => {
  if (conflict.kind === 'field') return { ...conflict, ours: conflict.theirs, theirs: conflict.ours }
  if (conflict.kind === 'rule') return conflict
  return { ...conflict, deletedBy: conflict.deletedBy === 'ours' ? 'theirs' : 'ours' }
}
const inOrder = (conflicts: MergeConflict[]) => conflicts.map((c) => JSON.stringify(c, Object.keys(c).sort())).sort()

describe('for any three plans', () => {
  test('one side alone is that side', () => {
    fc.assert(
      fc.property(anySession(), ({ base, ours }) => {
        expect(mergePlans(base, ours, base)).toEqual({ plan: ours, conflicts: [] })
        expect(mergePlans(base, base, ours)).toEqual({ plan: ours, conflicts: [] })
        expect(mergePlans(base, ours, ours)).toEqual({ plan: ours, conflicts: [] })
      }),
    )
  })

  test('both sides see the same conflicts', () => {
    fc.assert(
      fc.property(anySession(), ({ base, ours, theirs }) => {
        const here = mergePlans(base, ours, theirs)
        const there = mergePlans(base, theirs, ours)
        expect(inOrder(here.conflicts.map(mirrored))).toEqual(inOrder(there.conflicts))
      }),
    )
  })

  test('every reference in what comes out leads somewhere', () => {
    fc.assert(
      fc.property(anySession(), ({ base, ours, theirs }) => {
        const { plan } = mergePlans(base, ours, theirs)
        for (const collection of ENTITY_COLLECTIONS)
          for (const thing of Object.values(plan[collection]) as Record<string, unknown>[])
            for (const [field, target] of Object.entries(REFERENCES))
              if (typeof thing[field] === 'string') expect(plan[target]).toHaveProperty(thing[field])
      }),
    )
  })

  test('without conflicts, the rules of the domain hold as after any command', () => {
    let clean = 0
    fc.assert(
      fc.property(anySession(), ({ base, ours, theirs }) => {
        const { plan, conflicts } = mergePlans(base, ours, theirs)
        if (conflicts.length > 0) return
        clean++
        expect(brokenInvariants(plan)).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(clean).toBeGreaterThan(30)
  })
})
