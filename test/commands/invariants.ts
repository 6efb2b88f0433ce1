import { attachedPolicyIds } from '../../shared/model/link.ts'
import { isConfigurable, statusesOfKind } from '../../shared/model/link-status.ts'
import { type Plan, planSchema } from '../../shared/model/plan.ts'
import { covers, parsePrefix } from '../../shared/model/prefix.ts'

/** What domain.md promises of every plan that commands alone have made; answers what is broken, in words. */
export const brokenInvariants = (plan: Plan): string[] => {
  const broken: string[] = []
  const must = (holds: boolean, what: string) => holds || broken.push(what)

  const shape = planSchema.safeParse(plan)
  must(shape.success, `the plan has its shape: ${shape.error?.message}`)

  for (const link of Object.values(plan.links)) {
    const vpc = link.vpcId === null ? null : plan.vpcs[link.vpcId]
    const site = link.siteId === null ? null : plan.sites[link.siteId]
    must(vpc !== undefined && site !== undefined, `${link.id} refers to things that are there`)
    if (vpc) {
      must(vpc.region === link.region, `rule 1: ${link.id} and its VPC share the region`)
      must(
        !vpc.organizationId || !link.organizationId || vpc.organizationId === link.organizationId,
        `rule 1: organization`,
      )
    }
    for (const [isIpv6, id] of [
      [false, link.routingPolicyV4Id],
      [true, link.routingPolicyV6Id],
    ] as const) {
      if (id === null) continue
      must(plan.policies[id]?.region === link.region, `rule 3: ${link.id} and its policy share the region`)
      must(plan.policies[id]?.isIpv6 === isIpv6, `D2: ${link.id} has each policy in the slot of its IP version`)
    }
    if (link.enableRoutePropagation) {
      must(link.vpcId !== null, `rules 2 and 6: propagation of ${link.id} needs a VPC`)
      must(attachedPolicyIds(link).length > 0, `rules 4 and 6: propagation of ${link.id} needs a policy`)
    }
    must(link.status !== 'deleted', `rule 10: a deleted link is gone`)
    must(
      link.status === 'unknown_link_status' || statusesOfKind(link.kind).includes(link.status),
      `${link.kind} ${link.status}`,
    )
    must((link.kind === 'hosted') === (link.partnerId !== null), `${link.id} has its kind's host`)
    must((link.kind === 'self_hosted') === (link.connectionId !== null), `${link.id} has its kind's host`)
    const pop = link.popId === null ? undefined : plan.pops[link.popId]
    must(pop?.region === link.region, `rule 11: the PoP of ${link.id} is in its region`)
    must(
      pop?.availableLinkBandwidthsMbps.includes(link.bandwidthMbps) ?? false,
      `rule 11: ${link.id} has an offered bandwidth`,
    )
    if (link.status === 'limited_connectivity') {
      must(
        (link.bgpV4Status === 'up') !== (link.bgpV6Status === 'up'),
        `rule 10: exactly one session of ${link.id} is up`,
      )
    }
    if (isConfigurable(link.status)) must(link.statusBeforeLock === null, `${link.id} is not locked`)
  }

  for (const connection of Object.values(plan.connections)) {
    const links = Object.values(plan.links).filter((link) => link.connectionId === connection.id)
    const sum = links.reduce((mbps, link) => mbps + link.bandwidthMbps, 0)
    must(sum <= connection.bandwidthMbps, `rule 11: ${connection.id} is not oversubscribed`)
    const vlans = links.flatMap((link) => link.vlan ?? [])
    must(new Set(vlans).size === vlans.length, `rule 11: VLANs of ${connection.id} differ`)
  }

  for (const vpc of Object.values(plan.vpcs)) {
    const subnets = Object.values(plan.networks)
      .filter((n) => n.vpcId === vpc.id)
      .flatMap((n) => n.subnets)
    const parsed = subnets.map((subnet) => parsePrefix(subnet)).map((read) => (read.ok ? read.prefix : null))
    parsed.forEach((a, i) => {
      for (const b of parsed.slice(i + 1))
        must(!!a && !!b && !covers(a, b) && !covers(b, a), `subnets of ${vpc.id} don't overlap`)
    })
  }
  for (const thing of [...Object.values(plan.networks), ...Object.values(plan.routes)]) {
    must(thing.vpcId in plan.vpcs, `${thing.id} is in a VPC`)
  }
  for (const policy of Object.values(plan.policies)) {
    for (const text of [...policy.prefixFilterIn, ...policy.prefixFilterOut]) {
      const read = parsePrefix(text)
      must(
        read.ok && read.prefix.text === text && (read.prefix.version === 6) === policy.isIpv6,
        `${text} is canonical and of its policy's IP version`,
      )
    }
  }
  const things = [plan.sites, plan.vpcs, plan.networks, plan.routes, plan.policies, plan.connections, plan.links]
  for (const { id, subjectId } of Object.values(plan.suppressions)) {
    must(
      things.some((collection) => subjectId in collection),
      `suppression ${id} has its subject`,
    )
  }
  for (const id of Object.keys(plan.positions)) {
    must(
      id in plan.sites || id in plan.links || id in plan.vpcs || id in plan.policies,
      `position of ${id} has its node`,
    )
  }
  return broken
}
