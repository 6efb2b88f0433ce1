/** What an import says to people, in English: notes by code, as functions of what they count. */
import type { ImportKind } from './kinds.ts'
import type { CountedNote } from './notes.ts'
import type { ImportNoteCode } from './review.ts'

const NOUNS: Record<ImportKind, [one: string, many: string]> = {
  pops: ['PoP', 'PoPs'],
  partners: ['partner', 'partners'],
  connections: ['dedicated connection', 'dedicated connections'],
  vpcs: ['VPC', 'VPCs'],
  networks: ['Private Network', 'Private Networks'],
  routes: ['route', 'routes'],
  policies: ['routing policy', 'routing policies'],
  links: ['InterLink', 'InterLinks'],
}

/** `1 InterLink`, `12 InterLinks`. */
export const counted = (count: number, kind: ImportKind): string => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`
export const nounOf = (kind: ImportKind): string => NOUNS[kind][0]

const examples = (note: CountedNote): string =>
  note.examples.length === 0 ? '' : ` (${note.examples.join(', ')}${note.moreExamples ? ', …' : ''})`
const them = (note: CountedNote) => (note.count === 1 ? 'it' : 'them')

const MESSAGES: Record<ImportNoteCode, (note: CountedNote) => string> = {
  'import/dangling-reference': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} names what is neither in the plan nor in the import${examples(n)}: left empty and remembered; importing the missing thing later connects ${them(n)}.`,
  'import/placeholder': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} names a VPC that is neither in the plan nor in the import${examples(n)}: a placeholder VPC holds ${them(n)}; importing that VPC later fills it in.`,
  'import/unknown-value': (n) =>
    `${n.field} of ${counted(n.count, n.kind)} has a value that this version does not know${examples(n)}: kept as it is.`,
  'import/unknown-field': (n) =>
    `${counted(n.count, n.kind)} with a field "${n.field}" that this version does not know: kept.`,
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

export const noteMessage = (note: CountedNote): string => MESSAGES[note.code](note)
