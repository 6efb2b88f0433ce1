import type { CountedNote, NoteKind } from '../../formats/import/notes.ts'
import type { ImportNoteCode } from '../../formats/import/review.ts'
import { number, plural } from './words.ts'

const NOUNS: Record<NoteKind, [one: string, many: string]> = {
  pops: ['PoP', 'PoPs'],
  partners: ['partner', 'partners'],
  connections: ['dedicated connection', 'dedicated connections'],
  vpcs: ['VPC', 'VPCs'],
  networks: ['Private Network', 'Private Networks'],
  routes: ['route', 'routes'],
  policies: ['routing policy', 'routing policies'],
  links: ['InterLink', 'InterLinks'],
  sites: ['announced prefix', 'announced prefixes'],
  resources: ['resource', 'resources'],
}

/** `1 InterLink`, `12 InterLinks`. */
const counted = (count: number, kind: NoteKind): string => plural(count, ...NOUNS[kind])

const examples = (note: CountedNote): string =>
  note.examples.length === 0 ? '' : ` (${note.examples.join(', ')}${note.moreExamples ? ', …' : ''})`
const them = (note: CountedNote) => (note.count === 1 ? 'it' : 'them')

const NOTES: Record<ImportNoteCode, (note: CountedNote) => string> = {
  'import/dangling-reference': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} names what is neither in the plan nor in the import${examples(n)}: left empty and remembered; importing the missing thing later connects ${them(n)}.`,
  'import/placeholder': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} names a VPC that is neither in the plan nor in the import${examples(n)}: a placeholder VPC holds ${them(n)}; importing that VPC later fills it in.`,
  'import/unknown-value': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} has a value that this version does not know${examples(n)}: kept as it is.`,
  'import/unknown-field': (n) =>
    `${counted(n.count, n.kind)} with a field "${n.field}" that this version does not know: kept.`,
  'import/unknown-resource': (n) =>
    `${counted(n.count, n.kind)} of type ${n.field}: a plan has nothing of that kind, so it is not imported.`,
  'import/unnamed': (n) => `${counted(n.count, n.kind)} without a name: named after the id${examples(n)}.`,
  'import/prefix-corrected': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} was not in canonical form${examples(n)}: written canonically.`,
  'import/skipped': (n) =>
    n.why === 'deleted'
      ? `${counted(n.count, n.kind)} deleted in the account${examples(n)}: not imported.`
      : `${counted(n.count, n.kind)} managed by the platform, not custom ones${examples(n)}: not imported, they follow from Private Networks and InterLinks.`,
  'import/duplicate-id': (n) =>
    `${counted(n.count, n.kind)} given more than once with the same contents${examples(n)}: taken once.`,
  'import/incomplete': (n) =>
    `the list holds ${n.why} of the account's ${NOUNS[n.kind][1]}: it is one page of several.`,
}

/** Where a text stops being JSON (RFC 8259): what was expected there. */
const jsonExpected = {
  value: 'a value',
  'value-or-]': 'a value or "]"',
  key: 'a field name in double quotes',
  'key-or-}': 'a field name in double quotes or "}"',
  colon: '":"',
  'after-value': '"," or the end of the array or object',
  nothing: 'nothing more',
}

/** What importing from an account says: the dialog, notes about what was read, and why a file can't be taken. */
export const importing = {
  import: {
    title: 'Import',
    choose: 'Choose files…',
    drop: 'Or drop files or a folder anywhere on the window',
    hint: 'What scw … -o json or the API prints, a Terraform state or terraform show -json, prefix lists as text or CSV. In any order, several files at once.',
    reading: 'Reading…',
    readingFiles: (names: string) => `Reading ${names}…`,
    groups: 'What to take',
    groupActions: {
      new: 'Add new',
      adopted: 'Join with planned',
      changed: 'Update changed',
      kept: 'Take the account’s',
      gone: 'Remove gone',
    },
    adoptedHint:
      'Was planned: drawn in the plan, and in the account now under the same name and place. From now on they are one.',
    keptHint:
      'As planned: decided in the plan since the last import, and left as it was in the account. The plan’s stays unless you tick it.',
    deletedInPlan: 'deleted in the plan',
    goneHint:
      'Gone: in the plan from the account, and no longer in a complete listing of it. Removed only where you tick it; InterLinks let go of what is removed.',
    changes: (count: number) => plural(count, 'change', 'changes'),
    changesOf: (name: string) => `What changes of ${name}`,
    fieldChange: (field: string, before: string, after: string) =>
      before === '' ? `${field}: ${after}` : `${field}: ${before} → ${after}`,
    whose: (files: string, count: number) => `Who announces the ${plural(count, 'prefix', 'prefixes')} of ${files}?`,
    newSite: 'A new external infrastructure…',
    take: (count: number) => (count === 0 ? 'Nothing to import' : `Import ${plural(count, 'thing', 'things')}`),
    /** How many entries of a list come and how many go. */
    entries: (come: number, go: number) => `+${number(come)} −${number(go)}:`,
    takeAsBaseline: 'Take as the baseline',
    asPlanned: 'Everything in these files is in the plan as the account has it now: taken, it becomes the baseline.',
    nothingNew: 'Everything in these files is in the plan already.',
    change: {
      new: 'New',
      adopted: 'Was planned',
      changed: 'Changed',
      kept: 'As planned',
      gone: 'Gone',
      same: 'Unchanged',
    },
    kinds: {
      pops: 'PoPs',
      partners: 'Partners',
      connections: 'Dedicated connections',
      sites: 'External infrastructure',
      vpcs: 'VPCs',
      networks: 'Private Networks',
      routes: 'Custom routes',
      policies: 'Routing policies',
      links: 'InterLinks',
    },
    notes: (count: number) => plural(count, 'note', 'notes'),
    notesHint: 'None of these stops the import, and nothing is lost.',
    things: 'Things',
    refusedTitle: 'These files can’t be imported',
    columns: { change: 'Change', kind: 'Kind', name: 'Name', fields: 'What changes', file: 'File' },
    another: 'Choose other files…',
    note: 'Note',
    unreadable: (name: string) => `${name} can’t be read.`,
    unreadableHint: 'It may be an empty folder, or gone since it was chosen.',
    dropOnWindow: 'Drop to import',
  },

  reading: {
    notes: NOTES,
    moreProblems: (count: number) => `${plural(count, 'more problem', 'more problems')} in this file`,
    mend: 'Nothing was imported. Mend or leave out what is named, then import again.',
    unrecognised:
      'nothing recognisable: expected InterLinks, routing policies, VPCs, Private Networks, routes, PoPs, partners or dedicated connections',
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    notText: 'neither UTF-8 nor UTF-16 with a byte order mark: save the file as UTF-8',
    empty: 'the file is empty',
    tooLarge: 'the file is too large to be read as one JSON text',
    notJson: (fault: string) => `not JSON: ${fault}`,
    json: {
      unexpected: (wanted: keyof typeof jsonExpected, found: string) =>
        `expected ${jsonExpected[wanted]}, found ${found}`,
      openString: 'a string is not closed on its line',
      escape: (found: string) => `${found} is not an escape that JSON knows`,
      cutInString: 'the text ends inside a string: the file is cut short',
      cutIn: (isObject: boolean) =>
        `the text ends inside ${isObject ? 'an object' : 'an array'}: the file is cut short`,
    },
    expected: (what: string, got: string) => `expected ${what}, got ${got}`,
    what: {
      text: 'text',
      uuid: 'a UUID',
      flag: 'true or false',
      number: 'a number',
      wholeNumber: 'a whole number',
      positive: 'a number above 0',
      array: 'an array',
      object: 'an object',
      prefix: 'a prefix',
      prefixLike: 'a prefix such as 10.0.0.0/8',
      nothing: 'nothing',
    },
    tooDeep: (levels: number) => `nested more than ${levels} levels deep`,
    part: (listed: number, all: number) => `${number(listed)} of ${number(all)}`,
    unnamed: (id: string) => `unnamed ${id}`,
    correctedTo: (given: string, canonical: string) => `${given} is ${canonical}`,
    otherKind: (id: string, kind: NoteKind, there: string) =>
      `${id} is not a ${NOUNS[kind][0]} in the plan: it is in ${there}`,
    givenTwice: (id: string, where: string) => `${id} is given twice with different contents, first at ${where}`,
    terraform: {
      encrypted: 'the state is encrypted: import what "show -json" prints instead',
      version: (version: string) => `state version ${version} is not read: let Terraform 0.12 or newer write it again`,
      nothingExists: 'a plan of which nothing exists yet: nothing has an id to go by',
    },
    prefixList: {
      whose: (count: number) =>
        `${plural(count, 'prefix', 'prefixes')}: whose announcements are they? Name the external infrastructure (--site NAME)`,
      suggestion: (prefix: string) => `Is it ${prefix}?`,
      community: (given: string) => `${given} is not a community: low, medium, high or the number of one`,
      twice: (prefix: string) => `${prefix} is announced twice with different communities`,
    },
    notAVpc: (id: string, there: string) => `${id} is not a VPC: it is in ${there}`,
  },
}
