import { Button } from '@mantine/core'
import { Equal, Workflow } from 'lucide-react'
import { useMemo } from 'react'
import type { Comparison } from '../../shared/diff/compare.ts'
import { type EffectKind, effectWords } from '../../shared/diff/route-effects.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import { impactCounts } from '../impact/impact-counts.ts'
import { impactHighlight } from '../impact/impact-highlight.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { useFiltered } from '../lists/filter-field.tsx'
import { highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { sectionChosen } from '../store/ui-slice.ts'
import { Bar } from '../ui/bar.tsx'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './changes.module.css'

type Row = { id: string; kind: EffectKind; table: string; destination: string; way: string; why: string }

const marks = perLanguage(
  () =>
    ({
      unreachable: { shape: 'cross', tone: 'bad', word: text.changes.impact.unreachable },
      moved: { shape: 'triangle', tone: 'warn', word: text.changes.impact.moved },
      reachable: { shape: 'disc', tone: 'good', word: text.changes.impact.reachable },
    }) as const,
)

const columns = perLanguage((): Column<Row>[] => [
  {
    id: 'kind',
    header: text.changes.kindColumn,
    width: { min: 116 },
    value: ({ kind }) => text.changes.impact[kind],
    cell: ({ kind }) => <Mark {...marks()[kind]} />,
  },
  {
    id: 'table',
    header: text.changes.tableColumn,
    width: { min: 100, grow: 2 },
    value: ({ table }) => table,
    cell: ({ table }) => <Clipped words={table} />,
  },
  {
    id: 'destination',
    header: text.changes.destinationColumn,
    width: { min: 132, grow: 1 },
    value: ({ destination }) => destination,
    cell: ({ destination }) => (
      <span className="mono clip" title={destination}>
        {destination}
      </span>
    ),
  },
  {
    id: 'way',
    header: text.changes.wayColumn,
    width: { min: 120, grow: 3 },
    value: ({ way }) => way,
    cell: ({ way }) => <Clipped words={way} />,
  },
  {
    id: 'why',
    header: text.changes.whyColumn,
    width: { min: 208, grow: 4 },
    value: ({ why }) => why,
    cell: ({ why }) => <Clipped words={why} />,
  },
])

const Clipped = ({ words }: { words: string }) => (
  <bdi className="clip" title={words}>
    {words}
  </bdi>
)

const rowsOf = ({ effects }: Comparison): Row[] =>
  effects.map((effect) => ({
    id: `${effect.kind} ${effect.id} ${effect.destination}`,
    kind: effect.kind,
    table: effect.name,
    destination: effect.destination,
    way: effectWords(effect),
    why: effect.why.join(' '),
  }))

const wordsOf = ({ table, destination, way, why }: Row): string => `${table} ${destination} ${way} ${why}`

/** What a change does to the destinations of all route tables. */
export const ImpactTable = ({ compared }: { compared: Comparison }) => {
  const dispatch = useAppDispatch()
  const { impact, view } = compared
  const rows = useMemo(() => rowsOf(compared), [compared])
  const showOnTopology = () => {
    dispatch(highlightShown(impactHighlight(text.changes.routesOf(text.bar[view]), impact)))
    dispatch(sectionChosen('topology'))
  }
  const { shown, field } = useFiltered(rows, wordsOf, text.changes.filter)
  if (rows.length === 0) return <Empty icon={Equal} title={text.confirm.noRoutes} />
  const counts = `${text.changes.routesOf(text.bar[view])}${text.colon} ${impactCounts(impact).join(', ')}`
  return (
    <div className={classes.body}>
      <Bar>
        <span className="dim tabular clip" role="status" title={counts}>
          {counts}
        </span>
        {field}
        <Button leftSection={<Workflow size={14} />} onClick={showOnTopology}>
          {text.changes.showOnTopology}
        </Button>
      </Bar>
      <DataTable label={text.changes.routes} rows={shown} columns={columns()} idOf={({ id }) => id} />
    </div>
  )
}
