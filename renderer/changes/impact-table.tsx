import { Button } from '@mantine/core'
import { Equal, Workflow } from 'lucide-react'
import { useMemo } from 'react'
import type { Impact } from '../../shared/routing/impact.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import { impactCounts } from '../impact/impact-counts.ts'
import { impactHighlight } from '../impact/impact-highlight.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { sectionChosen, type View } from '../store/ui-slice.ts'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './changes.module.css'

type Row = { id: string; kind: 'unreachable' | 'moved' | 'reachable'; table: string; destination: string; way: string }

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
    width: { min: 136 },
    value: ({ kind }) => text.changes.impact[kind],
    cell: ({ kind }) => <Mark {...marks()[kind]} />,
  },
  { id: 'table', header: text.changes.tableColumn, width: { min: 160, grow: 1 }, value: ({ table }) => table },
  {
    id: 'destination',
    header: text.changes.destinationColumn,
    width: { min: 180, grow: 1 },
    value: ({ destination }) => destination,
    cell: ({ destination }) => <span className="mono clip">{destination}</span>,
  },
  { id: 'way', header: text.changes.wayColumn, width: { min: 200, grow: 2 }, value: ({ way }) => way },
])

const rowsOf = ({ unreachable, moved, reachable, added }: Impact): Row[] => {
  const names = (hops: readonly { name: string }[]) => hops.map(({ name }) => name).join(', ')
  const waysTo = (id: string, destination: string) =>
    names(added.filter((way) => way.id === id && way.destination === destination).map(({ nextHop }) => nextHop))
  const row = (kind: Row['kind'], one: { id: string; name: string; destination: string }, way: string): Row => ({
    ...{ id: `${kind} ${one.id} ${one.destination}`, kind, table: one.name, destination: one.destination, way },
  })
  return [
    ...unreachable.map((one) => row('unreachable', one, text.confirm.noWay)),
    ...moved.map((one) => row('moved', one, text.confirm.movedFrom(names(one.from), names(one.to)))),
    ...reachable.map((one) => row('reachable', one, text.confirm.via(waysTo(one.id, one.destination)))),
  ]
}

/** How many destinations an impact reaches: the rows of its table. */
export const destinationCount = ({ unreachable, moved, reachable }: Impact): number =>
  unreachable.length + moved.length + reachable.length

/** What a change does to the destinations of all route tables. */
export const ImpactTable = ({ impact, view }: { impact: Impact; view: View }) => {
  const dispatch = useAppDispatch()
  const rows = useMemo(() => rowsOf(impact), [impact])
  const showOnTopology = () => {
    dispatch(highlightShown(impactHighlight(text.changes.routesOf(text.bar[view]), impact)))
    dispatch(sectionChosen('topology'))
  }
  if (rows.length === 0) return <Empty icon={Equal} title={text.confirm.noRoutes} />
  return (
    <div className={classes.body}>
      <div className={classes.tools}>
        <span className="dim" role="status">
          {text.changes.routesOf(text.bar[view])}
          {text.colon} {impactCounts(impact).join(', ')}
        </span>
        <Button className={classes.last} leftSection={<Workflow size={14} />} onClick={showOnTopology}>
          {text.changes.showOnTopology}
        </Button>
      </div>
      <DataTable label={text.changes.routes} rows={rows} columns={columns()} idOf={({ id }) => id} />
    </div>
  )
}
