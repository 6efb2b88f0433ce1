import { z } from 'zod'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/requests.ts'
import { TABLES } from '../../shared/formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS } from '../../shared/formats/drawing/pages.ts'
import type { AskedOptions } from '../store/exchange.ts'

export const THEMES = ['light', 'dark', 'print'] as const
export const PARTS = ['all', 'selection', 'near'] as const
export const SCALES = [1, 2, 3, 4] as const
export const MOST_HOPS = 4

/** What is chosen in the dialog and remembered from one export to the next. */
export const exportChoicesSchema = z.object({
  format: z.enum(EXPORT_FORMATS).catch('svg'),
  theme: z.enum(THEMES).catch('light'),
  legend: z.boolean().catch(true),
  titleBlock: z.boolean().catch(true),
  dated: z.boolean().catch(true),
  author: z.string().catch(''),
  scale: z.literal(SCALES).catch(2),
  paper: z.enum(PAPERS).catch('a4'),
  orientation: z.enum(ORIENTATIONS).catch('auto'),
  onePage: z.boolean().catch(false),
  table: z.enum(TABLES).catch('links'),
})
export type ExportChoices = z.infer<typeof exportChoicesSchema>

/** What is chosen for this export alone. `hops`: of `near`. */
export type ExportPart = {
  view: 'today' | 'planned'
  part: (typeof PARTS)[number]
  hops: number
  since: AskedOptions['since']
}

/** Formats that draw the topology, and those of them that are a drawing of ours with title block and legend. */
export const isDiagram = (format: ExportFormat): boolean => format !== 'csv' && format !== 'json'
export const isDrawing = (format: ExportFormat): boolean => format === 'svg' || format === 'png' || format === 'pdf'

/** The host's options for what is chosen. `selection`: ids of what is selected and drawn. `today`: ISO 8601, of this place. */
export const optionsOf = (
  { dated, author, ...choices }: ExportChoices,
  { view, part, hops, since }: ExportPart,
  selection: readonly string[],
  today: string,
): AskedOptions => ({
  ...choices,
  view,
  since: since ?? null,
  date: dated ? today : null,
  author: author.trim() === '' ? null : author.trim(),
  around: part === 'all' ? [] : [...selection],
  hops: part === 'near' ? hops : 0,
})
