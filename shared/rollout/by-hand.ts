import type { CoreCommand, PeopleStep } from './step.ts'

/** Who carries a command out: null is the account's own interfaces (`scw`, Terraform), anything else is people. */
export const byHand = (command: CoreCommand): PeopleStep | null => {
  switch (command.command) {
    case 'site.create':
    case 'site.update':
    case 'site.delete':
    case 'link.connectSite':
    case 'link.disconnectSite':
      return 'router'
    case 'connection.create':
    case 'connection.update':
    case 'connection.delete':
      return 'order'
    case 'link.setStatus':
      return command.status === 'deleted' ? 'confirm-deletion' : 'partner'
    case 'network.update':
      return 'subnets' in command ? 'subnets' : null
    case 'vpc.update':
      return 'customRoutesPropagation' in command ? 'custom-routes' : null
    default:
      return null
  }
}
