import type { Plan } from '../model/plan.ts'
import { text } from '../text/index.ts'
import type { Command } from './enable.ts'
import type { Failure } from './failure.ts'

/** What fails, by the name that people know. */
export function failureText(plan: Plan, failure: Failure): string {
  const { failures } = text.resilience
  const { kind, id } = failure
  switch (kind) {
    case 'link':
      return failures.link(plan.links[id]?.name ?? id)
    case 'session':
      return failures.session(plan.links[id]?.name ?? id, failure.version)
    case 'pop':
      return failures.pop(plan.pops[id]?.displayName ?? id)
    case 'partner':
      return failures.partner(plan.partners[id]?.name ?? id)
    case 'connection':
      return failures.connection(plan.connections[id]?.name ?? id)
    case 'site':
      return failures.site(plan.sites[id]?.name ?? id)
  }
}

/** What the commands of a fix do, a sentence each, in order. Names of what earlier ones make are known to later ones. */
export function stepTexts(plan: Plan, commands: readonly Command[]): string[] {
  const made = new Map(commands.flatMap(({ id, name }) => (id === undefined ? [] : [[String(id), String(name)]])))
  const nameIn = (things: Record<string, { name: string }>, id: unknown) =>
    made.get(String(id)) ?? things[String(id)]?.name ?? String(id)
  const { steps } = text.resilience
  return commands.map((command) => {
    const link = nameIn(plan.links, command.linkId)
    switch (command.command) {
      case 'link.connectSite':
        return steps['link.connectSite']({ link, site: nameIn(plan.sites, command.siteId) })
      case 'link.attachVpc':
        return steps['link.attachVpc']({ link, vpc: nameIn(plan.vpcs, command.vpcId) })
      case 'link.attachPolicy':
        return steps['link.attachPolicy']({ link, policy: nameIn(plan.policies, command.policyId) })
      case 'link.activatePropagation':
        return steps['link.activatePropagation']({ link })
      case 'policy.update':
        return steps['policy.update']({
          policy: nameIn(plan.policies, command.policyId),
          prefixes: addedPrefixes(plan, command),
        })
      case 'policy.create':
        return steps['policy.create']({ policy: String(command.name), prefixes: addedPrefixes(plan, command) })
      default:
        return steps['link.create']({
          link: String(command.name),
          mbps: Number(command.bandwidthMbps),
          pop: plan.pops[String(command.popId)]?.displayName ?? String(command.popId),
          partner: nameIn(plan.partners, command.partnerId),
        })
    }
  })
}

/** What a change to a policy's filters adds to them. */
function addedPrefixes(plan: Plan, command: Command): string[] {
  const policy = plan.policies[String(command.policyId)]
  return (['prefixFilterIn', 'prefixFilterOut'] as const).flatMap((filter) => {
    const now = (command[filter] ?? []) as readonly string[]
    return now.filter((prefix) => !policy?.[filter].includes(prefix))
  })
}

/** The steps of a fix in one sentence. */
export function fixSentence(plan: Plan, commands: readonly Command[]): string {
  const steps = stepTexts(plan, commands).join('; ')
  return `${steps.slice(0, 1).toUpperCase()}${steps.slice(1)}.`
}
