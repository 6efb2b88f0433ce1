import { number, plural } from './words.ts'

/** What is said where one action is for several things at once. */
export const bulk = {
  label: 'Selection',
  heading: 'Actions',
  selected: (count: number) => `${number(count)} selected`,
  notShown: (count: number) => `${number(count)} not shown by the filter`,
  clear: 'Clear selection',
  more: 'More actions',
  actions: {
    attachVpc: 'Attach VPC',
    detachVpc: 'Detach VPC',
    attachPolicy: 'Attach routing policy',
    detachPolicies: 'Detach routing policies',
    activate: 'Activate route propagation',
    deactivate: 'Deactivate route propagation',
    addTags: 'Add tags',
    removeTags: 'Remove tags',
    delete: 'Delete',
    detachAndDelete: 'Detach from all and delete',
  },
  of: (what: string, count: number) => `${what}: ${number(count)}`,
  choose: {
    vpc: 'VPC to attach',
    policy: 'Routing policy to attach',
    addTags: 'Tags to add',
    removeTags: 'Tags to remove',
    first: 'Choose first.',
    tagsFirst: 'Name a tag first.',
    fits: (possible: number, all: number) =>
      possible === all ? 'possible for all' : `possible for ${number(possible)} of ${number(all)}`,
  },
  possible: (possible: number, all: number) =>
    possible === all ? `Applies to all ${number(all)}` : `Applies to ${number(possible)} of ${number(all)}`,
  looking: (done: number, all: number) => `Looking what is possible: ${number(done)} of ${number(all)}`,
  none: 'None of them: nothing can be done.',
  refused: (count: number) => `Left out: ${number(count)}`,
  unaffected: (count: number) => `${plural(count, 'needs', 'need')} no change.`,
  oneStep: 'All of it is one step, which can be undone.',
  propagationFirst: (count: number) =>
    `Route propagation is on for ${number(count)} of them. It has to be off before they can be deleted.`,
  deactivateFirst: (count: number) => `Deactivate route propagation of ${number(count)}`,
  attachment: (link: string, target: string) => `${link} — ${target}`,
}
