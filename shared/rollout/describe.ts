import type { Plan } from '../model/plan.ts'
import type { Announcement } from '../model/site.ts'
import { LOCAL_PREFERENCES } from '../routing/local-preference.ts'
import { text } from '../text/index.ts'
import type { CoreCommand, Step } from './step.ts'

/** The names of everything that a command speaks of, as they are just before it. */
const namesIn = (before: Plan, command: CoreCommand) => {
  const id = (field: string) =>
    String(command[field] ?? (command.command.startsWith(field.slice(0, -2)) ? command.id : ''))
  const given = (field: string) => (command.command === `${field}.create` ? String(command.name) : undefined)
  const link = before.links[id('linkId')]
  const route = before.routes[id('routeId')]
  return {
    link: given('link') ?? link?.name ?? '',
    site: given('site') ?? before.sites[id('siteId')]?.name ?? before.sites[link?.siteId ?? '']?.name ?? '',
    vpc: given('vpc') ?? before.vpcs[id('vpcId')]?.name ?? before.vpcs[link?.vpcId ?? '']?.name ?? '',
    network: given('network') ?? before.networks[id('networkId')]?.name ?? '',
    route: String(command.destination ?? route?.destination ?? ''),
    policy: given('policy') ?? before.policies[id('policyId')]?.name ?? '',
    connection: given('connection') ?? before.connections[id('connectionId')]?.name ?? '',
  }
}

/** One command as a heading, in the language spoken: "Attach VPC prod to InterLink paris-1". */
export const describeCommand = (before: Plan, command: CoreCommand): string => {
  const { steps } = text.rollout
  if (command.command === 'link.setStatus' && command.status === 'deleted') return steps.gone(namesIn(before, command))
  return steps[command.command as keyof typeof steps](namesIn(before, command))
}

export const describeStep = ({ before, commands }: Step): string => describeCommand(before, commands[0]!)

const announced = (announcements: readonly Announcement[]): string[] =>
  announcements.map(({ prefix, community }) =>
    community === null ? prefix : `${prefix} (${LOCAL_PREFERENCES[community].community})`,
  )

const added = (was: readonly string[], will: readonly string[]) => will.filter((one) => !was.includes(one))

/** What a person does in a step that the account's interfaces can't do; null for the other steps. */
export const describePeople = ({ before, byHand, commands }: Step): string | null => {
  const command = commands[0]!
  const { people } = text.rollout
  const names = namesIn(before, command)
  const link = before.links[String(command.linkId)]
  const partner = before.partners[link?.partnerId ?? '']
  switch (byHand) {
    case null:
      return null
    case 'router': {
      if (command.command === 'link.connectSite') return people.connect(names)
      if (command.command === 'link.disconnectSite') return people.disconnect(names)
      if (command.command === 'site.delete') return people.retire(names)
      const will = command.announcements as Announcement[] | undefined
      if (command.command === 'site.create') return people.announce({ ...names, prefixes: announced(will ?? []) })
      const was = announced(before.sites[String(command.siteId)]!.announcements)
      const wanted = will === undefined ? was : announced(will)
      return people.reannounce({ ...names, added: added(was, wanted), removed: added(wanted, was) })
    }
    case 'order':
      if (command.command === 'connection.update') return people.changeConnection(names)
      if (command.command === 'connection.delete') return people.cancelConnection(names)
      return people.orderConnection({
        ...names,
        pop: before.pops[String(command.popId)]?.displayName ?? '',
        mbps: Number(command.bandwidthMbps),
      })
    case 'partner':
      if (link?.kind === 'self_hosted') {
        return people.port({ ...names, connection: before.connections[link.connectionId ?? '']?.name ?? '' })
      }
      return people.partner({
        ...names,
        partner: partner?.name ?? '',
        contacts: [partner?.contactEmail ?? '', partner?.portalUrl ?? ''].filter((contact) => contact !== ''),
        pairingKey: link?.pairingKey ?? null,
      })
    case 'confirm-deletion':
      return people.confirmDeletion({ ...names, partner: partner?.name ?? null })
    case 'subnets': {
      const was = before.networks[String(command.networkId)]!.subnets
      const will = command.subnets as string[]
      return people.subnets({ ...names, added: added(was, will), removed: added(will, was) })
    }
    case 'custom-routes':
      return command.customRoutesPropagation ? people.customRoutesOn(names) : people.customRoutesOff(names)
  }
}
