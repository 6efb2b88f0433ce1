import { number, plural } from './words.ts'

/** What the frame of the window says: bars, navigation, search, commands and what stands in the way of a plan. */
export const window = {
  app: {
    name: 'InterLink Planner',
    loading: 'Opening the plan…',
    about:
      'Plan private connectivity to your cloud, offline: external infrastructure, InterLinks, VPCs and routing policies as a live topology.',
    close: 'Close',
    cancel: 'Cancel',
    skip: 'Skip to the main view',
    popUps: 'Open menu',
  },

  host: {
    unreachable: 'The planner does not answer.',
    unreachableHint: 'It may have been stopped. Start it again; every change that was confirmed is saved.',
    keyRefused: 'The key in this address is not the one of the running planner.',
    keyHint: 'Open the address that it printed when it started.',
    noKeyTitle: 'This address has no key',
    noKey: 'Open the whole address that the planner printed when it started, including the part after #.',
    gone: {
      lost: 'Connection lost. Trying again…',
      refused: 'The planner was started anew: open the address that it printed.',
    },
    retry: 'Try again',
    crashed: 'Something in this window went wrong',
    crashedHint: 'The plan itself is safe: every confirmed change is saved. Reload the window to go on.',
    reload: 'Reload',
  },

  refused: { unknown: 'This was refused.' },

  readOnly: {
    'open-elsewhere': 'Read-only: this plan is open in another window or program.',
    'not-writable': 'Read-only: the file or its folder can’t be written.',
    hint: 'Save a copy to edit it.',
  },

  bar: {
    label: 'Plan and commands',
    planMenu: (name: string) => `Plan ${name}: open, save, import, export`,
    undo: (title: string | null) => (title === null ? 'Nothing to undo' : `Undo: ${title}`),
    redo: (title: string | null) => (title === null ? 'Nothing to redo' : `Redo: ${title}`),
    view: 'What is computed',
    today: 'Today',
    planned: 'Planned',
    viewHint: 'Today: ordered InterLinks by their status. Planned: planned ones as if they were active.',
    actingAs: (who: string) => `Acting as ${who}`,
    actingHint: 'What you may change depends on it, as in your account.',
    owner: 'Owner',
    ownerHint: 'Everything is permitted',
    member: 'Member with permission sets',
    sets: (count: number) => plural(count, 'permission set', 'permission sets'),
    search: 'Search or run a command',
    export: 'Export',
    look: 'Theme and language',
    theme: 'Theme',
    language: 'Language',
    systemLanguage: 'Like the system',
    themes: { light: 'Light', dark: 'Dark', auto: 'Like the system' },
    recent: 'Recent plans',
  },

  nav: {
    label: 'Sections',
    network: 'Network',
    interlink: 'InterLink',
    tabs: 'InterLink',
    topology: 'Topology',
    links: 'InterLinks',
    policies: 'Routing policies',
    vpcs: 'VPCs',
    sites: 'External infrastructure',
    connections: 'Dedicated connections',
    routes: 'Routes',
    checks: 'Checks',
    changes: 'Changes',
    history: 'History',
  },

  things: {
    title: 'In this plan',
    filter: 'Filter by name or prefix',
    clear: 'Clear filter',
    dragHint: 'Drag onto the topology to attach or place',
    none: 'Nothing in this plan yet.',
    noMatch: (query: string) => `Nothing matches “${query}”.`,
    create: 'Create',
  },

  status: {
    saved: 'Saved',
    saving: 'Saving…',
    counts: (c: { sites: number; links: number; vpcs: number; policies: number }) =>
      [
        plural(c.links, 'InterLink', 'InterLinks'),
        plural(c.vpcs, 'VPC', 'VPCs'),
        plural(c.policies, 'policy', 'policies'),
        `${c.sites} external`,
      ].join(' · '),
    selected: (count: number) => `${count} selected`,
    crossing: (crossing: number, blocked: number) =>
      `${plural(crossing, 'route', 'routes')} crossing · ${number(blocked)} blocked`,
    zoom: (zoom: number) => `${Math.round(zoom * 100)} %`,
  },

  spotlight: {
    placeholder: 'Search things, prefixes and commands…',
    nothing: 'Nothing found',
    commands: 'Commands',
    things: 'In this plan',
    disabled: (reason: string) => `Not now: ${reason}`,
  },

  actions: {
    groups: { plan: 'Plan', edit: 'Edit', create: 'Create', view: 'View', help: 'Help' },
    new: 'New plan…',
    open: 'Open…',
    openSample: 'Open the sample',
    saveAs: 'Save a copy as…',
    import: 'Import from an account…',
    exportSvg: 'Export diagram (SVG)…',
    exportJson: 'Export plan (JSON)…',
    undo: 'Undo',
    redo: 'Redo',
    find: 'Search…',
    fit: 'Fit the topology in the window',
    autoArrange: 'Arrange the topology',
    toggleTheme: 'Switch between light and dark',
    speak: (language: string) => `Language: ${language}`,
    languages: { en: 'English', fr: 'French (Français)' },
    toggleView: 'Switch between today and planned',
    shortcuts: 'Keyboard shortcuts',
    about: 'About InterLink Planner',
    delete: 'Delete or detach the selection',
    createSite: 'Create external infrastructure…',
    createLink: 'Create InterLink…',
    createVpc: 'Create VPC…',
    createPolicy: 'Create routing policy…',
    createConnection: 'Create dedicated connection…',
    go: (section: string) => `Go to ${section}`,
    toggleInspector: 'Show or hide the inspector',
    toggleThings: 'Show or hide the list',
    nothingSelected: 'Nothing is selected.',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    intro: 'Everything else is in search: one key away.',
    keys: { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', delete: 'Del', backspace: 'Backspace' },
  },
}
