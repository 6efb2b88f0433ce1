import { bandwidth, list, plural } from './words.ts'

type Link = { link: string }

/** What a step does, as a heading: in the runbook, the script and the window. */
const steps = {
  'site.create': (a: { site: string }) => `Prepare external infrastructure ${a.site}`,
  'site.update': (a: { site: string }) => `Change what external infrastructure ${a.site} announces`,
  'site.delete': (a: { site: string }) => `Retire external infrastructure ${a.site}`,
  'connection.create': (a: { connection: string }) => `Order dedicated connection ${a.connection}`,
  'connection.update': (a: { connection: string }) => `Change dedicated connection ${a.connection}`,
  'connection.delete': (a: { connection: string }) => `Cancel dedicated connection ${a.connection}`,
  'vpc.create': (a: { vpc: string }) => `Create VPC ${a.vpc}`,
  'vpc.update': (a: { vpc: string }) => `Edit VPC ${a.vpc}`,
  'vpc.delete': (a: { vpc: string }) => `Delete VPC ${a.vpc}`,
  'network.create': (a: { network: string }) => `Create Private Network ${a.network}`,
  'network.update': (a: { network: string }) => `Edit Private Network ${a.network}`,
  'network.delete': (a: { network: string }) => `Delete Private Network ${a.network}`,
  'route.create': (a: { route: string }) => `Create custom route ${a.route}`,
  'route.update': (a: { route: string }) => `Edit custom route ${a.route}`,
  'route.delete': (a: { route: string }) => `Delete custom route ${a.route}`,
  'policy.create': (a: { policy: string }) => `Create routing policy ${a.policy}`,
  'policy.update': (a: { policy: string }) => `Edit routing policy ${a.policy}`,
  'policy.delete': (a: { policy: string }) => `Delete routing policy ${a.policy}`,
  'link.create': (a: Link) => `Order InterLink ${a.link}`,
  'link.update': (a: Link) => `Edit InterLink ${a.link}`,
  'link.connectSite': (a: Link & { site: string }) => `Connect InterLink ${a.link} to ${a.site}`,
  'link.disconnectSite': (a: Link & { site: string }) => `Disconnect InterLink ${a.link} from ${a.site}`,
  'link.attachVpc': (a: Link & { vpc: string }) => `Attach VPC ${a.vpc} to InterLink ${a.link}`,
  'link.detachVpc': (a: Link & { vpc: string }) => `Detach VPC ${a.vpc} from InterLink ${a.link}`,
  'link.attachPolicy': (a: Link & { policy: string }) => `Attach routing policy ${a.policy} to InterLink ${a.link}`,
  'link.detachPolicy': (a: Link & { policy: string }) => `Detach routing policy ${a.policy} from InterLink ${a.link}`,
  'link.activatePropagation': (a: Link) => `Activate route propagation on InterLink ${a.link}`,
  'link.deactivatePropagation': (a: Link) => `Deactivate route propagation on InterLink ${a.link}`,
  'link.delete': (a: Link) => `Delete InterLink ${a.link}`,
  'link.setStatus': (a: Link) => `Wait until InterLink ${a.link} is active`,
  gone: (a: Link) => `Wait until InterLink ${a.link} is gone`,
}

/** What people do where the account's interfaces can't. */
const people = {
  announce: (a: { site: string; prefixes: readonly string[] }) =>
    a.prefixes.length === 0
      ? `Nothing has to be announced from ${a.site} yet.`
      : `On the router of ${a.site}, announce over BGP: ${list(a.prefixes, 40)}.`,
  reannounce: (a: { site: string; added: readonly string[]; removed: readonly string[] }) =>
    [
      a.added.length > 0 ? `On the router of ${a.site}, announce over BGP: ${list(a.added, 40)}.` : '',
      a.removed.length > 0 ? `On the router of ${a.site}, stop announcing: ${list(a.removed, 40)}.` : '',
      a.added.length + a.removed.length === 0 ? `Nothing changes on the router of ${a.site}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  retire: (a: { site: string }) => `No InterLink ends at ${a.site} any more: its BGP configuration can go.`,
  connect: (a: Link & { site: string }) => `Set up the far end of InterLink ${a.link} on the router of ${a.site}.`,
  disconnect: (a: Link & { site: string }) => `Take InterLink ${a.link} out of the router of ${a.site}.`,
  orderConnection: (a: { connection: string; pop: string; mbps: number }) =>
    `Order the dedicated connection ${a.connection} (${bandwidth(a.mbps)}, ${a.pop}) from Scaleway's sales team.`,
  changeConnection: (a: { connection: string }) =>
    `Have Scaleway's support change the dedicated connection ${a.connection}.`,
  cancelConnection: (a: { connection: string }) =>
    `Have Scaleway's support end the dedicated connection ${a.connection}.`,
  partner: (a: Link & { partner: string; contacts: readonly string[]; pairingKey: string | null }) =>
    `Contact ${a.partner}${a.contacts.length === 0 ? '' : ` (${a.contacts.join(', ')})`} with the pairing key of InterLink ${a.link}${a.pairingKey === null ? ', which the order returned' : `: ${a.pairingKey}`}. The request expires after 10 days without an answer.`,
  port: (a: Link & { connection: string }) =>
    `Configure the VLAN and the BGP session of InterLink ${a.link} on your end of ${a.connection}.`,
  confirmDeletion: (a: Link & { partner: string | null }) =>
    a.partner === null
      ? `Wait until Scaleway has removed InterLink ${a.link}.`
      : `Ask ${a.partner} to delete InterLink ${a.link} on their side too: it is gone when both have.`,
  subnets: (a: { network: string; added: readonly string[]; removed: readonly string[] }) =>
    `The scw command can't change subnets: in the console or by the API, ${[
      a.added.length > 0 ? `add ${list(a.added, 40)} to` : '',
      a.removed.length > 0 ? `remove ${list(a.removed, 40)} from` : '',
    ]
      .filter((part) => part !== '')
      .join(' and ')} Private Network ${a.network}.`,
  customRoutesOn: (a: { vpc: string }) =>
    `In the console or by the API, enable the propagation of custom routes on VPC ${a.vpc}. It can't be disabled afterwards.`,
  customRoutesOff: (a: { vpc: string }) =>
    `Scaleway can't disable the propagation of custom routes once it is on: VPC ${a.vpc} would have to be created anew.`,
}

export const rollout = {
  steps,
  people,
  phases: {
    prepare: 'Prepare',
    order: 'Order InterLinks',
    connect: 'Bring new InterLinks into use',
    switch: 'Change InterLinks in use',
    narrow: 'Withdraw what is not let through any more',
    remove: 'Delete',
  },
  /** What each phase means for traffic. */
  phaseNotes: {
    prepare: 'Nothing in use is taken away.',
    order: 'Costs begin here; no traffic is touched.',
    connect: 'New paths come up beside the old ones.',
    switch: 'Traffic of the InterLink at hand is interrupted, as briefly as possible.',
    narrow: 'Routes that nothing needs any more are withdrawn.',
    remove: 'What is deleted now carries no traffic.',
  },
  stepCount: (count: number) => plural(count, 'step', 'steps'),
  panel: {
    label: 'Steps',
    save: 'Save as…',
    script: 'Script of scw calls (bash)',
    terraform: 'Terraform',
    runbook: 'Runbook (Markdown)',
    more: (count: number) => `and ${plural(count, 'more step', 'more steps')}: save them as a file to read them all`,
  },
  /** Ids that the plan does not know. */
  asked: {
    nextHop: (destination: string) => `the id of the resource that custom route ${destination} leads to`,
    connection: (connection: string) => `the id that dedicated connection ${connection} got`,
    pop: (pop: string) => `the id of the PoP that ${pop} stands for`,
  },
  terraform: {
    order:
      'Terraform calls in an order of its own. Where traffic may hardly be interrupted, use the script or the runbook, and this file to keep what they made.',
    vpc: (name: string) => `VPC ${name}`,
    network: (name: string) => `Private Network ${name}`,
    route: (destination: string) => `Custom route ${destination}`,
    policy: (name: string) => `Routing policy ${name}`,
    link: (name: string) => `InterLink ${name}`,
    withRegion: (what: string) => `${what}, with its region (fr-par/…)`,
    oneSubnet: (subnets: readonly string[]) =>
      `The provider takes one IPv4 subnet for a Private Network: add ${list(subnets, 40)} by hand.`,
    policiesAtCreation:
      'The provider attaches routing policies when it creates an InterLink, not later: exchange these with the script.',
    unwanted:
      'The plan has these no more. Terraform deletes those that its state knows; delete the others with the script:',
  },
  script: { asPlanned: 'already as planned', done: 'Done.' },
  runbook: {
    title: (plan: string) => `Runbook: ${plan}`,
    from: (baseline: string) => `From ${baseline} to the plan`,
    lastImport: 'the last import',
    emptyAccount: 'an empty account',
    nothing: 'The account is as planned: there is nothing to do.',
    date: 'Date',
    permissionSets: 'Permission sets needed',
    noPermissionSets: 'none: every step is done by people outside the account',
    who: { you: 'You', people: 'By hand' },
    command: 'Command',
    routesAfter: 'Expected routes after this step',
    noRouteChange: 'No route comes or goes.',
    added: (count: number) => `${plural(count, 'route', 'routes')} added`,
    removed: (count: number) => `${plural(count, 'route', 'routes')} removed`,
    more: (count: number) => `… and ${count} more`,
    route: (a: { table: string; destination: string; nextHop: string }) =>
      `${a.table}: ${a.destination} via ${a.nextHop}`,
    wayBack: 'Way back',
    noWayBack: 'None: what happened can’t be taken back; plan a change onwards from here.',
    wayBackByHand: 'By hand, the other way round.',
    leftovers: 'Not part of the steps',
    leftoversNote: 'The rules refuse these; resolve them by hand, then make the runbook again.',
  },
}
