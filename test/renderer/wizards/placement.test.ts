import { describe, expect, test } from 'vitest'
import { orderCommands, orderStates } from '../../../renderer/wizards/link/link-order.ts'
import {
  errorsByField,
  type PlacementChoices,
  placementInput,
  placementOf,
} from '../../../renderer/wizards/placement/placement.ts'
import type { StatusEvent } from '../../../renderer/wizards/provisioning/events.ts'
import { execute, guard } from '../../../shared/commands/execute.ts'
import type { LinkKind } from '../../../shared/model/link.ts'
import { statusesOfKind } from '../../../shared/model/link-status.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'

const plan = samplePlan()
const port = Object.values(plan.connections)[0]!
const ID = 'abcdef00-0000-4000-8000-000000000001'
const context = { newId: () => ID, now: () => '2026-01-01T00:00:00.000Z' }

const choices = (changed: Partial<PlacementChoices> = {}): PlacementChoices => ({
  region: 'fr-par',
  kind: 'hosted',
  partnerId: null,
  connectionId: null,
  popId: null,
  bandwidthMbps: null,
  vlan: null,
  peerAsn: '',
  ...changed,
})
const createOf = (made: PlacementChoices) => ({
  command: 'link.create',
  id: ID,
  name: 'new',
  ...placementInput(made, placementOf(plan, made)),
})

describe('where a new InterLink runs', () => {
  test.each(['fr-par', 'nl-ams'])('nothing chosen but %s comes to something the core allows', (region) => {
    expect(guard(plan, createOf(choices({ region })))).toEqual([])
  })

  test('a self-hosted one ends where its dedicated connection does, on a free VLAN, within what is left', () => {
    const made = choices({ kind: 'self_hosted' })
    const placement = placementOf(plan, made)
    expect(placement.hostId).toBe(port.id)
    expect(placement.popId).toBe(port.popId)
    expect(placement.left!.mbps).toBeLessThan(port.bandwidthMbps)
    expect(guard(plan, createOf(made))).toEqual([])
  })

  test('a region without a dedicated connection offers none', () => {
    expect(placementOf(plan, choices({ kind: 'self_hosted', region: 'pl-waw' })).hosts).toEqual([])
  })

  test('a choice that a later one took away gives way', () => {
    const amsterdam = placementOf(plan, choices({ region: 'nl-ams' })).popId
    expect(placementOf(plan, choices({ region: 'fr-par', popId: amsterdam })).popId).not.toBe(amsterdam)
  })

  test('more than is left can be asked for, and is refused at the bandwidth', () => {
    const errors = errorsByField(guard(plan, createOf(choices({ kind: 'self_hosted', bandwidthMbps: 10_000 }))))
    expect(Object.keys(errors)).toEqual(['bandwidthMbps'])
    expect(errors.bandwidthMbps).toContain(`Dedicated connection ${port.name} has 10 Gbps`)
  })

  test('a VLAN in use is refused at the VLAN, one that is no number as well', () => {
    const taken = Object.values(plan.links).find((link) => link.connectionId === port.id)!.vlan
    const vlan = (typed: string) => errorsByField(guard(plan, createOf(choices({ kind: 'self_hosted', vlan: typed }))))
    expect(vlan(String(taken)).vlan).toContain('is taken by')
    expect(Object.keys(vlan('ten'))).toEqual(['vlan'])
  })

  test('what an InterLink uses that will be gone by then is free', () => {
    const user = Object.values(plan.links).find((link) => link.connectionId === port.id)!
    const left = (without?: string) => placementOf(plan, choices({ kind: 'self_hosted' }), without).left!.mbps
    expect(left(user.id) - left()).toBe(user.bandwidthMbps)
  })
})

describe('an InterLink that is made as planned or ordered', () => {
  const policy = Object.values(plan.policies).find(({ region, isIpv6 }) => region === 'fr-par' && !isIpv6)!
  const make = (kind: LinkKind, state: StatusEvent, policyIds: readonly string[]) => {
    const { create, also } = orderCommands({ create: createOf(choices({ kind })), kind, state, policyIds })
    return {
      steps: [create, ...also],
      done: execute(plan, { command: 'plan.batch', commands: [create, ...also] }, context),
    }
  }
  const kinds: LinkKind[] = ['hosted', 'self_hosted']
  const cases = kinds.flatMap((kind) =>
    [{ status: 'planned' } as StatusEvent, ...orderStates(kind)].map((state) => ({ kind, ...state })),
  )

  test.each(cases)('$kind, $status: has its policy, and that status', ({ kind, ...state }) => {
    for (const policyIds of [[], [policy.id]]) {
      const { done } = make(kind, state, policyIds)
      expect(done.ok && done.plan.links[ID]).toMatchObject({
        kind,
        ...state,
        routingPolicyV4Id: policyIds[0] ?? null,
      })
    }
  })

  test('can stand at each status that its kind can have while it exists', () => {
    for (const kind of kinds) {
      const offered = new Set(orderStates(kind).map(({ status }) => status))
      expect([...offered, 'planned'].toSorted()).toEqual(statusesOfKind(kind).toSorted())
    }
  })

  test('is drawn first where nothing could be attached once it is ordered', () => {
    expect(make('hosted', { status: 'provisioning' }, [policy.id]).steps.map((step) => step.command)).toEqual([
      'link.create',
      'link.attachPolicy',
      'link.setStatus',
      'link.setStatus',
    ])
    expect(make('hosted', { status: 'provisioning' }, []).steps).toHaveLength(1)
  })
})
