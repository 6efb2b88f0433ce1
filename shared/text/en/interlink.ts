import { number, plural } from './words.ts'

/** What an InterLink’s Overview page and its pop-ups say. Names are those of the document. */
export const interlink = {
  page: 'Overview',
  open: 'Open Overview page',
  breadcrumb: 'Breadcrumb',
  information: 'Information',
  sessions: { v4: 'IPv4 session', v6: 'IPv6 session' },
  noSession: 'Not ordered yet',
  inspectorCovered: 'The Overview page shows all of it',

  guide: {
    title: 'Get traffic flowing',
    allDone: 'Configuration is complete',
    steps: {
      create: ['Create the InterLink', 'The connection itself, in one region'],
      attachVpc: ['Attach a VPC', 'The Scaleway resources it leads to'],
      attachPolicy: ['Attach a routing policy', 'The route announcements to allow'],
      activate: ['Activate route propagation', 'Both ends exchange their routes'],
    } as const,
    states: { done: 'Done', next: 'Next', later: 'Later' },
  },

  vpc: {
    title: 'Attached VPC',
    none: 'No VPC attached: the InterLink is not connected to any Scaleway resources.',
    announces: (count: number) =>
      count === 0 ? 'announces nothing yet' : `announces ${plural(count, 'route', 'routes')}`,
  },

  propagation: {
    title: 'Route propagation',
    onHint: 'Traffic can flow along the routes that the routing policy allows.',
    offHint: 'All routes are blocked and no traffic can flow.',
    policies: 'Routing policy',
    noPolicy: 'No routing policy attached: every announcement is blocked.',
    add: 'Add a routing policy',
    bothAttached: 'There is one for IPv4 and one for IPv6: detach one of them first.',
    more: (policy: string) => `See more: ${policy}`,
    editPolicy: 'Edit policy',
  },

  routes: { title: 'Routes' },
  tags: { title: 'Tags' },
  deletion: {
    title: 'Delete InterLink',
    hint: 'Route propagation must be off first. Settings such as region, partner, location and bandwidth can only be changed by deleting an InterLink and creating another.',
  },

  fit: {
    of: (passing: number, announced: number) =>
      announced === 0 ? 'nothing announced' : `lets ${number(passing)} of ${number(announced)} through`,
    both: (incoming: string, outgoing: string) => `Into the VPC: ${incoming} · from the VPC: ${outgoing}`,
    missed: 'Not let through:',
  },

  attachVpc: {
    title: 'Attach VPC',
    intro: 'It must be in the same region as the InterLink, which can be attached to one VPC at a time.',
    create: 'Create VPC',
    noneChosen: 'Choose a VPC first.',
    stillToDo: (steps: string[]) => `To let traffic flow you must still ${steps.join(' and ')}.`,
    attachPolicy: 'create and attach a routing policy',
    activate: 'activate route propagation',
    unsuited: (policy: string, vpc: string) => `Routing policy ${policy} does not fit what ${vpc} announces.`,
  },

  attachPolicy: {
    title: 'Attach routing policy',
    intro:
      'Make sure that it is suitable for what both ends announce. An InterLink has at most one routing policy for IPv4 and one for IPv6.',
    submit: 'Attach policy',
    create: 'Create routing policy',
    noneChosen: 'Choose a routing policy first.',
  },

  activate: {
    title: 'Activate route propagation',
    intro: 'These routing policies will define which announcements are accepted. You can change them here.',
    impossible:
      'It is not possible to activate route propagation without a routing policy: all route announcements would be blocked.',
    noPolicy: 'No routing policy',
    unfiltered: (version: 'IPv4' | 'IPv6') => `Every ${version} announcement is blocked.`,
  },

  detachVpc: {
    title: 'Detach VPC',
    message: (vpc: string, link: string) =>
      `This detaches VPC ${vpc} from InterLink ${link}, which is not connected to any Scaleway resources until you attach a VPC again.`,
  },
  detachPolicy: {
    title: 'Detach policy',
    message: (policy: string, link: string) => `This detaches routing policy ${policy} from InterLink ${link}.`,
    blocksAll: 'With no attached routing policy, the default rule blocks the propagation of any route.',
  },
  deactivate: {
    title: 'Deactivate route propagation',
    message: (link: string) =>
      `This turns off route propagation. All routes of InterLink ${link} are removed from the VPC’s route table, and traffic can’t flow over it until route propagation is activated again.`,
    submit: 'Deactivate',
  },
  editPolicy: {
    title: 'Edit routing policy',
    warning: 'Modifications are immediately propagated on every InterLink that uses this policy.',
    submit: 'Edit routing policy',
    save: 'Save',
    unchanged: 'Nothing is changed yet.',
  },
}
