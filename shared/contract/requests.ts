import { z } from 'zod'
import { TABLES } from '../formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS, type Pages } from '../formats/drawing/pages.ts'
import { IMPORT_KINDS } from '../formats/import/kinds.ts'
import { type ImportReview, TAKE_ALL, TAKEN_CHANGES } from '../formats/import/review.ts'
import { nameSchema } from '../model/common.ts'
import { siteIdSchema } from '../model/ids.ts'
import type { Plan } from '../model/plan.ts'
import { LANGUAGE_TAGS } from '../text/languages.ts'
import { GROUPINGS } from '../topology/groups.ts'
import { ALL_SHOWN, shownSchema } from '../topology/shown.ts'
import type { Answer } from './answer.ts'
import type { Reply } from './host-error.ts'
import { type NamedSnapshot, type PlanPoints, pointSchema } from './point.ts'
import type { HistoryEntry, PlanChange, PlanSnapshot } from './snapshot.ts'

/** Text files as the user gave them: contents are read where the user is, parsed where the rules are. */
const textFilesSchema = z
  .array(z.strictObject({ name: z.string(), text: z.string(), undecodable: z.string().nullable().default(null) }))
  .min(1)

/** Made by the window that imports: its files are handed over once, and spoken of by this afterwards. */
const jobSchema = z.guid()

const reviewKindSchema = z.enum([...IMPORT_KINDS, 'sites'])
const importSiteSchema = z.strictObject({ id: siteIdSchema, name: nameSchema }).nullable()
const importChoiceSchema = z.strictObject({
  site: importSiteSchema,
  leave: z.array(z.strictObject({ kind: reviewKindSchema, change: z.enum(TAKEN_CHANGES) })),
  remove: z.array(z.enum(IMPORT_KINDS)),
  overrule: z.array(z.enum(IMPORT_KINDS)).default([]),
})

export const EXPORT_FORMATS = ['svg', 'png', 'pdf', 'drawio', 'mermaid', 'dot', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const exportOptionsSchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  theme: z.enum(['light', 'dark', 'print']).default('light'),
  view: z.enum(['today', 'planned']).default('planned'),
  legend: z.boolean().default(true),
  /** Above an SVG, PNG or PDF: the plan's name, then view, part, `date` and `author`. */
  titleBlock: z.boolean().default(true),
  /** Given by the caller, so that the same options give the same bytes on any day. */
  date: z.iso.date().nullable().default(null),
  author: nameSchema.nullable().default(null),
  /** Of a PNG: pixels for one unit of the drawing. */
  scale: z.number().int().min(1).max(4).default(2),
  /** Of a PDF. `onePage`: however small things get; otherwise as many pages as keep the text readable. */
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(ORIENTATIONS).default('auto'),
  onePage: z.boolean().default(false),
  /** What of the plan a diagram shows, and what it puts frames around. */
  shown: shownSchema.default(ALL_SHOWN),
  group: z.enum(GROUPINGS).default('none'),
  /** Draws what was added, changed and removed since then. */
  since: pointSchema.nullable().default(null),
  /** Of a CSV: which of the plan's tables. */
  table: z.enum(TABLES).default('links'),
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** `text` is the file's text, or its bytes in base64. */
export type ExportedFile = { fileName: string; mimeType: string; encoding: 'utf8' | 'base64'; text: string }

/** `width` and `height` of the whole drawing, in its units; `pages` of a PDF. `length`: characters of the whole text. */
export type ExportPreview =
  | ({ kind: 'picture'; width: number; height: number; pages: Pages | null } & Omit<ExportedFile, 'fileName'>)
  | { kind: 'text'; text: string; length: number }

/** What this host is and can do; fixed for its life. `asksForPaths`: it has native dialogs, so paths may be left out. */
export type HostInfo = { kind: 'desktop' | 'web'; version: string; asksForPaths: boolean; platform: string }

/** A file that holds a plan, with the plan's name. */
export type PlanFile = { path: string; name: string }
export type RecentPlan = PlanFile

const pathSchema = z.string().min(1).optional()
const request = <I extends z.ZodType>(input: I) => input

/**
 * Everything the renderer may ask of a host, one list: the input's schema here, the answer's type in `Answers`. Hosts
 * check every payload against the schema before anything else sees it. A `path` left out is asked of the user by hosts
 * that can (`HostInfo.asksForPaths`); the answer is null where the user cancels.
 */
export const requestSchemas = {
  'host.info': request(z.strictObject({})),
  /** The language in which the host answers from now on. */
  'host.speak': request(z.strictObject({ language: z.enum(LANGUAGE_TAGS) })),
  'plan.current': request(z.strictObject({})),
  'plan.recent': request(z.strictObject({})),
  'plan.new': request(z.strictObject({ path: pathSchema, name: nameSchema.optional() })),
  'plan.open': request(z.strictObject({ path: pathSchema })),
  'plan.openSample': request(z.strictObject({})),
  'plan.saveAs': request(z.strictObject({ path: pathSchema })),
  /** Any command of commands.md, `plan.undo` and `plan.redo` included. The core itself checks it. */
  'plan.execute': request(z.strictObject({ command: z.unknown(), preview: z.boolean().optional() })),
  'plan.history': request(z.strictObject({ limit: z.number().int().min(1).max(1000).default(200) })),
  /** What the plan can be compared with, and the plan at such a point. */
  'plan.points': request(z.strictObject({})),
  'plan.at': request(z.strictObject({ point: pointSchema })),
  /** A file to compare with, in whichever form: it is read to the end, and nothing about it changes. */
  'plan.choose': request(z.strictObject({ path: pathSchema })),
  /** Undoes or redoes until the given step is the last one done; 0: until none is. */
  'plan.goTo': request(z.strictObject({ sequence: z.number().int().min(0) })),
  'snapshot.take': request(z.strictObject({ name: nameSchema })),
  'snapshot.rename': request(z.strictObject({ id: z.guid(), name: nameSchema })),
  'snapshot.delete': request(z.strictObject({ id: z.guid() })),
  /** A text that the window made, as a file; `fileName` is what the dialog suggests. */
  'text.save': request(z.strictObject({ fileName: z.string().min(1).max(255), text: z.string(), path: pathSchema })),
  /** Without `files`: those of the same job again, with another site. */
  'import.review': request(
    z.strictObject({ job: jobSchema, files: textFilesSchema.optional(), site: importSiteSchema.default(null) }),
  ),
  /** What `import.review` of the same job showed, as far as `choice` says. */
  'import.take': request(z.strictObject({ job: jobSchema, choice: importChoiceSchema.default(TAKE_ALL) })),
  /** Ends the review, if it is under way, and lets go of the files. */
  'import.cancel': request(z.strictObject({ job: jobSchema })),
  /** `job`: made by the window, to speak of it in `exportProgress` and `export.cancel`; a new one of the same name ends the old. */
  'export.preview': request(z.strictObject({ job: jobSchema, options: exportOptionsSchema })),
  'export.render': request(z.strictObject({ job: jobSchema, options: exportOptionsSchema })),
  'export.save': request(z.strictObject({ job: jobSchema, options: exportOptionsSchema, path: pathSchema })),
  'export.cancel': request(z.strictObject({ job: jobSchema })),
} as const

export type RequestName = keyof typeof requestSchemas

export type Answers = {
  'host.info': HostInfo
  'host.speak': null
  'plan.current': PlanSnapshot
  'plan.recent': RecentPlan[]
  'plan.new': PlanSnapshot | null
  'plan.open': PlanSnapshot | null
  'plan.openSample': PlanSnapshot
  'plan.saveAs': PlanSnapshot | null
  'plan.execute': Answer
  'plan.history': HistoryEntry[]
  'plan.points': PlanPoints
  'plan.at': Plan
  'plan.choose': PlanFile | null
  'plan.goTo': null
  'snapshot.take': NamedSnapshot
  'snapshot.rename': NamedSnapshot
  'snapshot.delete': null
  'text.save': { path: string } | null
  'import.review': ImportReview
  'import.take': ImportReview
  'import.cancel': null
  'export.preview': ExportPreview
  'export.render': ExportedFile
  'export.save': { path: string } | null
  'export.cancel': null
}

/** What a caller sends (before defaults), and what a handler receives (after them). */
export type Sent<N extends RequestName> = z.input<(typeof requestSchemas)[N]>
export type Received<N extends RequestName> = z.output<(typeof requestSchemas)[N]>

/** The host's face of the contract: one handler for each request. It may throw a `HostFailure`; the door turns it into a `Reply`. */
export type Served = { [N in RequestName]: (input: Received<N>) => Answers[N] | Promise<Answers[N]> }

/** The renderer's face of the contract. */
export type Host = {
  request<N extends RequestName>(name: N, input: Sent<N>): Promise<Reply<Answers[N]>>
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void
}

/** Ids of the native menu's items that the renderer carries out. */
export const MENU_ACTIONS = [
  'new',
  'open',
  'openSample',
  'saveAs',
  'import',
  'exportSvg',
  'exportJson',
  'undo',
  'redo',
  'find',
  'fit',
  'autoArrange',
  'toggleTheme',
  'toggleView',
  'shortcuts',
  'about',
] as const
export type MenuAction = (typeof MENU_ACTIONS)[number]

/** What a host tells its windows unasked. */
export type HostEvent =
  | { type: 'planOpened'; snapshot: PlanSnapshot }
  | { type: 'planChanged'; change: PlanChange }
  | { type: 'menuAction'; action: MenuAction }
  /** `done`: 0 to 1. */
  | { type: 'importProgress' | 'exportProgress'; job: string; done: number }
  | { type: 'failed'; message: string; hint: string }
