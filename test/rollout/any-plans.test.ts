import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '../../shared/commands/define.ts'
import { execute } from '../../shared/commands/execute.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { isWanted, startOf } from '../../shared/rollout/account.ts'
import { rollout } from '../../shared/rollout/rollout.ts'
import type { CoreCommand, Step } from '../../shared/rollout/step.ts'
import { startPlan, type Wish, wishes } from '../commands/arbitrary-commands.ts'
import { testContext } from '../commands/support.ts'

const walk = (plan: Plan, all: Wish[], context: Context): Plan => {
  return all.reduce((current, wish) => {
    const done = execute(current, wish(current), context)
    return done.ok ? done.plan : current
  }, plan)
}

const carriedOut = (plan: Plan, commands: readonly CoreCommand[]): Plan =>
  commands.reduce((current, command) => {
    const done = execute(current, command, testContext())
    expect(done.ok ? [] : done.answer.refusals, JSON.stringify(command)).toEqual([])
    return done.ok ? done.plan : current
  }, plan)

const sorted = (texts: readonly string[]) => texts.toSorted()

/** What of a plan an account and the routers at its far ends would show, in words of the plan; lists are sets. */
const asDeployed = (plan: Plan, skipped: ReadonlySet<string>) => {
  const each = <T extends { id: string }, R>(things: Record<string, T>, view: (thing: T) => R) =>
    Object.fromEntries(
      Object.values(things)
        .filter(({ id }) => !skipped.has(id))
        .map((thing) => [thing.id, view(thing)]),
    )
  return {
    sites: each(plan.sites, ({ name, location, asn, announcements }) => ({
      ...{ name, location, asn },
      announcements: Object.fromEntries(announcements.map(({ prefix, community }) => [prefix, community])),
    })),
    connections: each(plan.connections, ({ name, bandwidthMbps, vlanStart, vlanEnd }) => ({
      ...{ name, bandwidthMbps, vlanStart, vlanEnd },
    })),
    vpcs: each(plan.vpcs, ({ name, region, tags, customRoutesPropagationEnabled }) => ({
      ...{ name, region, tags, customRoutesPropagationEnabled },
    })),
    networks: each(plan.networks, ({ name, vpcId, subnets }) => ({ name, vpcId, subnets })),
    routes: each(plan.routes, ({ vpcId, destination }) => ({ vpcId, destination })),
    policies: each(plan.policies, ({ name, isIpv6, region, prefixFilterIn, prefixFilterOut }) => ({
      ...{ name, isIpv6, region, in: sorted(prefixFilterIn), out: sorted(prefixFilterOut) },
    })),
    links: each(
      Object.fromEntries(Object.entries(plan.links).filter(([, link]) => isWanted(link))),
      ({ name, tags, popId, partnerId, connectionId, bandwidthMbps, ...link }) => ({
        ...{ name, tags, popId, partnerId, connectionId, bandwidthMbps },
        siteId: link.siteId,
        vpcId: link.vpcId,
        policies: [link.routingPolicyV4Id, link.routingPolicyV6Id],
        propagation: link.enableRoutePropagation,
      }),
    ),
  }
}

/** Everything that a step left over touches, however indirectly: it may differ in the end. */
const touched = (plan: Plan, subjects: readonly string[]): Set<string> => {
  const all = new Set(subjects)
  for (const link of Object.values(plan.links)) {
    const { id, vpcId, siteId, connectionId, routingPolicyV4Id, routingPolicyV6Id } = link
    const uses = [vpcId, siteId, connectionId, routingPolicyV4Id, routingPolicyV6Id].filter((x) => x !== null)
    if (all.has(id)) for (const used of uses) all.add(used)
  }
  for (const { id, vpcId } of [...Object.values(plan.networks), ...Object.values(plan.routes)]) {
    if (all.has(vpcId)) all.add(id)
  }
  return all
}

const ANY_PAIR = fc.tuple(wishes(40), wishes(40)).map(([first, second]) => {
  const context = testContext()
  const baseline = walk(startPlan(), first, context)
  return { baseline, target: walk(baseline, second, context) }
})

test('the steps lead from any account to any plan, but for what they say is left over', () => {
  fc.assert(
    fc.property(ANY_PAIR, ({ baseline, target }) => {
      const { steps, leftovers } = rollout(baseline, target)
      const end = carriedOut(
        startOf(baseline, target),
        steps.flatMap(({ commands }) => commands),
      )
      const subjects = leftovers.map(({ subject }) => subject)
      const skipped = new Set([...touched(end, subjects), ...touched(target, subjects)])
      expect(asDeployed(end, skipped)).toEqual(asDeployed(target, skipped))
    }),
    { numRuns: 300 },
  )
})

test('nothing is left over where no InterLink is beyond what people can answer for', () => {
  const isOrdinary = ({ links }: Plan) =>
    Object.values(links).every(({ status }) =>
      ['planned', 'configuring', 'requested', 'provisioning', 'ready', 'active', 'all_down'].includes(status),
    )
  // A VLAN beside its connection's range is a finding of the checks: no order of steps gets there.
  const isInRange = ({ links, connections }: Plan) =>
    Object.values(links).every(({ connectionId, vlan }) => {
      const { vlanStart, vlanEnd } = connections[connectionId ?? ''] ?? { vlanStart: null, vlanEnd: null }
      return vlan === null || (vlan >= (vlanStart ?? 0) && vlan <= (vlanEnd ?? 4095))
    })
  const reachable = ANY_PAIR.filter((pair) =>
    [pair.baseline, pair.target].every((one) => isOrdinary(one) && isInRange(one)),
  )
  fc.assert(
    fc.property(reachable, ({ baseline, target }) => {
      expect(rollout(baseline, target).leftovers).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('every way back leads back', () => {
  fc.assert(
    fc.property(ANY_PAIR, ({ baseline, target }) => {
      let plan = startOf(baseline, target)
      for (const { commands, back } of rollout(baseline, target).steps) {
        const next = carriedOut(plan, commands)
        if (back !== null) {
          const gone = (step: Plan) => asDeployed(step, new Set())
          expect(gone(carriedOut(next, back)), JSON.stringify(commands)).toEqual(gone(plan))
        }
        plan = next
      }
    }),
    { numRuns: 150 },
  )
})

test('a plan that equals its baseline takes no step', () => {
  fc.assert(
    fc.property(wishes(60), (all) => {
      const plan = walk(startPlan(), all, testContext())
      const planned = Object.values(plan.links).some(({ status }) => status === 'planned')
      const { steps } = rollout(plan, plan)
      if (!planned) expect(steps.filter((step: Step) => step.phase !== 'remove')).toEqual([])
    }),
    { numRuns: 60 },
  )
})
