import { number } from './words.ts'

/** What the topology says. */
export const canvas = {
  label: 'Topology',
  instructions:
    'Arrow keys move between nodes, Enter opens the inspector, Shift+F10 opens the menu, Alt with arrow keys moves the node, Delete detaches or deletes.',
  selectedMany: (count: number) => `${count} selected`,

  attach: {
    title: (name: string) => `Attach ${name} to…`,
    filter: 'Filter by name',
    none: 'Nothing to attach to yet.',
    noMatch: 'Nothing matches the filter.',
    more: (count: number) => `${number(count)} more: type to narrow them down.`,
    how: 'Everything connects through an InterLink: drag external infrastructure, a VPC or a routing policy onto one.',
    itself: 'This is the node that the connection comes from.',
    gone: 'This is not in the plan any more.',
    needsLink: 'These connect only through an InterLink.',
    sameKind: {
      site: 'External infrastructure connects to InterLinks, not to other external infrastructure.',
      link: 'InterLinks connect to external infrastructure, VPCs and routing policies, not to each other.',
      vpc: 'VPCs connect to InterLinks, not to each other.',
      policy: 'Routing policies are attached to InterLinks, not to each other.',
    },
    allowed: {
      'link.connectSite': 'Connect',
      'link.attachVpc': 'Attach VPC',
      'link.attachPolicy': 'Attach routing policy',
    } as Record<string, string>,
    replaces: (why: string) => `Replace: ${why}`,
    replace: 'Replace',
    replaceTitle: 'Replace what is attached',
    replaceMessage: (why: string) => `${why} It is detached, and the new one is attached in its place, as one step.`,
  },

  menu: {
    node: (name: string) => `Actions for ${name}`,
    edge: 'Actions for this connection',
    empty: 'Actions for the topology',
    inspect: 'Open in the inspector',
    attach: 'Attach to…',
    detach: (name: string) => `Detach ${name}…`,
    detachEdge: 'Detach…',
    activate: 'Activate route propagation',
    deactivate: 'Deactivate route propagation…',
    delete: 'Delete…',
    deleteMany: (count: number) => `Delete ${count}…`,
    selectNeighbours: 'Select what it connects to',
    fitSelection: 'Zoom to selection',
    fit: 'Fit all',
    arrange: 'Arrange all',
    selectAll: 'Select all',
  },

  create: {
    title: 'Create here',
    attached: (name: string) => `Create, attached to ${name}`,
    site: 'External infrastructure…',
    link: 'InterLink…',
    vpc: 'VPC…',
    policy: 'Routing policy…',
    policy4: 'IPv4 routing policy…',
    policy6: 'IPv6 routing policy…',
    taken: 'There is one already.',
  },

  tools: {
    label: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: (percent: number) => `Zoom ${percent} %: set to 100 %`,
    fit: 'Fit all',
    arrange: 'Arrange all',
    minimap: 'Overview map',
    minimapDrag: 'Overview map: drag to move the view',
    create: 'Create',
  },

  edge: {
    ends: (from: string, to: string) => `${from} → ${to}`,
  },

  empty: {
    title: 'Nothing is drawn yet',
    hint: 'A topology reads from left to right: external infrastructure, InterLinks, VPCs. Start with any of them, or bring in what you have.',
    steps: {
      site: ['External infrastructure', 'Your data centre, office or other cloud, and the prefixes it announces'],
      link: ['InterLink', 'The private connection, hosted by a partner or on your own port'],
      vpc: ['VPC', 'The Scaleway side: its Private Networks are what it announces'],
    } as const,
    sample: 'Open the sample',
    import: 'Import from an account…',
    hold: 'You can also double-click anywhere here.',
  },
}
