import { number, plural } from './words.ts'

/** What the dialogs say: confirming, creating, importing, exporting, files. */
export const dialogs = {
  confirm: {
    consequences: 'What happens',
    routesGone: (count: number) => plural(count, 'route goes', 'routes go'),
    routesNew: (count: number) => plural(count, 'route comes', 'routes come'),
    routeChanges: 'Routes that come and go',
    noRoutes: 'No route changes.',
    refused: 'This can’t be done',
    typeToConfirm: (word: string) => `Type ${word} to confirm`,
    via: (hop: string) => `via ${hop}`,
    in: (table: string) => `in ${table}`,
    more: (count: number) => `and ${number(count)} more`,
    detachAllAndDelete: 'Detach from all and delete',
    title: { deleteMany: (count: number) => `Delete ${count} things` },
    label: {
      delete: 'Delete',
      detach: 'Detach',
      confirm: 'Confirm',
    },
    undoable: 'You can undo this.',
  },

  create: {
    site: 'Create external infrastructure',
    link: 'Create InterLink',
    vpc: 'Create VPC',
    policy: 'Create routing policy',
    network: 'Add Private Network',
    route: 'Add custom route',
    connection: 'Create dedicated connection',
    button: 'Create',
    add: 'Add',
    choose: 'Choose…',
    chooseOne: 'Choose one.',
    optional: 'optional',
    atOnce: 'Attached at once, as one step.',
    names: {
      site: (n: number) => `site-${n}`,
      link: (region: string, n: number) => `${region}-${n}`,
      vpc: (region: string, n: number) => `vpc-${region}-${n}`,
      policy: (region: string, n: number) => `policy-${region}-${n}`,
      connection: (n: number) => `connection-${n}`,
      network: (n: number) => `network-${n}`,
    },
    noPartner: 'Import partners from your account first.',
    notANumber: 'Not a whole number.',
    pendingPrefixes: 'Some prefixes still need a look.',
  },

  export: {
    title: 'Export',
    format: 'Format',
    formats: { svg: 'Diagram (SVG)', json: 'Plan (JSON)' },
    theme: 'Theme',
    view: 'View',
    legend: 'Title and legend',
    preview: 'Preview',
    rendering: 'Drawing…',
    save: 'Save…',
    download: 'Download',
    saved: (path: string) => `Saved as ${path}`,
    size: (bytes: number) =>
      bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`,
  },

  files: {
    newTitle: 'New plan',
    openTitle: 'Open a plan',
    saveAsTitle: 'Save a copy',
    pathLabel: 'Path of the plan file',
    pathHint: 'On the machine where the planner runs; ends in .interlink.',
    open: 'Open',
    create: 'Create',
    save: 'Save',
  },
}
