import type { Plan } from '../model/plan.ts'
import { type Ends, type Fit, policyFitness, type Whitelist } from './fitness.ts'
import type { Direction } from './reason.ts'

/** One end that announces something of the policy's IP version, and how much of it the policy would let through. */
export type Announcer = { readonly ends: Ends; readonly name: string; readonly fit: Fit }

/**
 * Whose current announcements a policy of `region` could meet, in the plan's order. Incoming: external infrastructure with
 * an InterLink in that region, or with none anywhere yet. Outgoing: the VPCs of that region. Who announces nothing of the
 * policy's IP version is left out.
 */
export const policyReach = (plan: Plan, region: string, whitelist: Whitelist, direction: Direction): Announcer[] =>
  (direction === 'in' ? sitesReaching(plan, region) : vpcsIn(plan, region))
    .map(({ name, ends }) => ({ name, ends, fit: policyFitness(plan, whitelist, ends)[direction] }))
    .filter(({ fit }) => fit.announced > 0)

const vpcsIn = (plan: Plan, region: string) =>
  Object.values(plan.vpcs)
    .filter((vpc) => vpc.region === region)
    .map(({ id, name }) => ({ name, ends: { siteId: null, vpcId: id } }))

const sitesReaching = (plan: Plan, region: string) => {
  const links = Object.values(plan.links)
  const connected = new Set(links.map((link) => link.siteId))
  const here = new Set(links.filter((link) => link.region === region).map((link) => link.siteId))
  return Object.values(plan.sites)
    .filter(({ id }) => here.has(id) || !connected.has(id))
    .map(({ id, name }) => ({ name, ends: { siteId: id, vpcId: null } }))
}
