/** What each command does, in the history and where its undo is offered. These are the names that commands may have. */
export const commands = {
  'plan.import': 'Import',
  'plan.update': 'Rename plan',
  'access.set': 'Change who is acting',
  'node.move': 'Move',
  'link.activatePropagation': 'Activate route propagation',
  'link.attachPolicy': 'Attach routing policy',
  'link.attachVpc': 'Attach VPC',
  'link.connectSite': 'Connect external infrastructure',
  'link.create': 'Create InterLink',
  'link.deactivatePropagation': 'Deactivate route propagation',
  'link.delete': 'Delete InterLink',
  'link.detachPolicy': 'Detach routing policy',
  'link.detachVpc': 'Detach VPC',
  'link.disconnectSite': 'Disconnect external infrastructure',
  'link.replace': 'Replace InterLink with a copy',
  'link.setStatus': 'Record status',
  'link.update': 'Edit InterLink',
  'site.create': 'Create external infrastructure',
  'site.delete': 'Delete external infrastructure',
  'site.update': 'Edit external infrastructure',
  'vpc.create': 'Create VPC',
  'vpc.delete': 'Delete VPC',
  'vpc.update': 'Edit VPC',
  'network.create': 'Create Private Network',
  'network.delete': 'Delete Private Network',
  'network.update': 'Edit Private Network',
  'route.create': 'Create custom route',
  'route.update': 'Edit custom route',
  'route.delete': 'Delete custom route',
  'policy.create': 'Create routing policy',
  'policy.delete': 'Delete routing policy',
  'policy.update': 'Edit routing policy',
  'connection.create': 'Create dedicated connection',
  'connection.update': 'Edit dedicated connection',
  'connection.delete': 'Delete dedicated connection',
  'demand.set': 'Enter expected traffic',
  'demand.remove': 'Remove expected traffic',
  'check.suppress': 'Suppress check',
  'check.unsuppress': 'No longer suppress check',
}

/** Titles that the app itself gives to steps of several commands. */
export const stepTitles = { arrange: 'Arrange topology' }

export const stepTitle = (does: string, subject: string | null, more: number): string =>
  `${does}${subject === null ? '' : `: ${subject}`}${more === 0 ? '' : ` and ${more} more`}`

export type CommandName = keyof typeof commands
