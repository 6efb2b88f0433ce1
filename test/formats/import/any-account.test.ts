import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewImport } from '../../../shared/formats/import/review-import.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { newPlan, planSchema } from '../../../shared/model/plan.ts'
import {
  apiConnection,
  apiLink,
  apiPolicy,
  apiRoute,
  apiVpc,
  file,
  imported,
  recordedList,
  uuid,
} from '../../support/account.ts'

const empty = newPlan(uuid(0) as PlanId, 'account')
const KINDS = { vpcs: 0x10, policies: 0x20, connections: 0x30, links: 0x40, networks: 0x50, routes: 0x60 }
const OF_EACH = 4

/** An id of that kind, of a thing that the account may or may not have. */
const idOf = (kind: keyof typeof KINDS) => fc.nat(OF_EACH - 1).map((n) => uuid(KINDS[kind] + n))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const link = fc.record(
  {
    status: fc.constantFrom('active', 'requested', 'locked', 'hibernating', 'deleted', 'limited_connectivity'),
    region: fc.constantFrom('fr-par', 'nl-ams', 'it-mil'),
    bgp_v4_status: fc.constantFrom('up', 'down', 'flapping', 'unknown_bgp_status'),
    vpc_id: maybe(idOf('vpcs')),
    policies: fc.oneof(
      fc.record({ routing_policy_v4_id: maybe(idOf('policies')), routing_policy_v6_id: maybe(idOf('policies')) }),
      fc.record({ routing_policy_id: maybe(idOf('policies')) }),
    ),
    self: maybe(fc.record({ connection_id: idOf('connections') })),
    enable_route_propagation: fc.boolean(),
    quantum: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

/** The files of an account: any part of it may be missing, whatever refers to it. */
const account = fc
  .record({
    vpcs: fc.subarray([0, 1, 2, 3]),
    policies: fc.subarray([0, 1, 2, 3]),
    connections: fc.subarray([0, 1, 2, 3]),
    links: fc.array(link, { maxLength: OF_EACH }),
    networks: fc.array(idOf('vpcs'), { maxLength: OF_EACH }),
    routes: fc.array(fc.record({ vpc_id: idOf('vpcs'), type: fc.constantFrom('custom', 'subnet') }), {
      maxLength: OF_EACH,
    }),
  })
  .map(({ vpcs, policies, connections, links, networks, routes }) => [
    ...vpcs.map((n) => apiVpc(KINDS.vpcs + n)),
    ...policies.map((n) =>
      apiPolicy(
        KINDS.policies + n,
        n % 2 === 0 ? {} : { is_ipv6: true, prefix_filter_in: ['fd00::/8'], prefix_filter_out: [] },
      ),
    ),
    ...connections.map((n) => apiConnection(KINDS.connections + n)),
    ...links.map(({ policies: attached, ...fields }, n) =>
      apiLink(KINDS.links + n, { ...fields, ...attached, ...(fields.self ? { partner: null } : {}) }),
    ),
    ...networks.map((vpc_id, n) => ({
      ...recordedList('private-networks.json', 'private_networks')[0],
      id: uuid(KINDS.networks + n),
      subnets: [`10.${n}.0.0/24`],
      vpc_id,
    })),
    ...routes.map((fields, n) => apiRoute(KINDS.routes + n, { ...fields, description: `route ${n}` })),
  ])

test('any account makes a plan that the model accepts, with every reference leading somewhere; again, it changes nothing', () => {
  fc.assert(
    fc.property(account, (things) => {
      const plan = imported(empty, file('account', things))
      expect(planSchema.parse(plan)).toEqual(plan)
      for (const { vpcId, connectionId, routingPolicyV4Id, routingPolicyV6Id } of Object.values(plan.links)) {
        for (const id of [vpcId, connectionId, routingPolicyV4Id, routingPolicyV6Id])
          if (id !== null) expect(id in plan.vpcs || id in plan.connections || id in plan.policies).toBe(true)
      }
      for (const { vpcId } of [...Object.values(plan.networks), ...Object.values(plan.routes)])
        expect(plan.vpcs).toHaveProperty(vpcId)
      expect(reviewImport(plan, [file('account', things)]).command).toBeNull()
    }),
  )
})

test('an account taken piece by piece, in any order, ends as the account taken at once', () => {
  const inPieces = account.chain((things) =>
    fc.tuple(
      fc.constant(things),
      fc.shuffledSubarray(things, { minLength: things.length, maxLength: things.length }),
      fc.array(fc.nat(5), { minLength: things.length, maxLength: things.length }),
    ),
  )
  fc.assert(
    fc.property(inPieces, ([things, shuffled, steps]) => {
      let plan = empty
      for (let step = 0; step <= 5; step++) {
        const piece = shuffled.filter((_, i) => steps[i] === step)
        if (piece.length > 0) plan = imported(plan, file(`piece ${step}`, piece))
      }
      expect(plan).toEqual(imported(empty, file('account', things)))
    }),
  )
})
