import { z } from 'zod'
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/requests.ts'
import { TABLES } from '../../shared/formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS } from '../../shared/formats/drawing/pages.ts'
import type { Grouping } from '../../shared/topology/groups.ts'
import { ALL_SHOWN, type Shown } from '../../shared/topology/shown.ts'
import type { AskedOptions } from '../store/exchange.ts'

export const THEMES = ['light', 'dark', 'print'] as const
export const PARTS = ['all', 'shown', 'selection', 'near'] as const
export const SCALES = [1, 2, 3, 4] as const

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

/** What is chosen for this export alone. `shown`: as on the canvas, filtered and framed. `hops`: of `near`. */
export type ExportPart = {
  view: 'today' | 'planned'
  part: (typeof PARTS)[number]
  hops: number
  since: AskedOptions['since']
}

/** Formats that draw the topology, and those of them that are a drawing of ours with title block and legend. */
export const isDiagram = (format: ExportFormat): boolean => format !== 'csv' && format !== 'json'
export const isDrawing = (format: ExportFormat): boolean => format === 'svg' || format === 'png' || format === 'pdf'

/** What the canvas has: ids of what is selected and drawn, what is shown, what is framed. */
export type OnCanvas = { selection: readonly string[]; shown: Shown; grouping: Grouping }

/** The host's options for what is chosen. `today`: ISO 8601, of this place. */
export const optionsOf = (
  { dated, author, ...choices }: ExportChoices,
  { view, part, hops, since }: ExportPart,
  { selection, shown, grouping }: OnCanvas,
  today: string,
): AskedOptions => ({
  ...choices,
  view,
  since: since ?? null,
  date: dated ? today : null,
  author: author.trim() === '' ? null : author.trim(),
  shown:
    part === 'shown'
      ? shown
      : part === 'all'
        ? ALL_SHOWN
        : { ...ALL_SHOWN, around: [...selection], hops: part === 'near' ? hops : 0 },
  group: part === 'shown' ? grouping : 'none',
})
