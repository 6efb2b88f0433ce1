import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core'
import { GitCompareArrows, History, Redo2, Undo2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { titleText } from '../../shared/commands/step-title.ts'
import type { Reply } from '../../shared/contract/host-error.ts'
import type { HistoryEntry } from '../../shared/contract/snapshot.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import tableClasses from '../lists/things-table.module.css'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { planHistory } from '../store/plan-files.ts'
import { goTo } from '../store/plan-points.ts'
import { selectReadOnly, selectSnapshot, selectSpoken } from '../store/select.ts'
import { comparisonChosen, sectionChosen } from '../store/ui-slice.ts'
import { Bar } from '../ui/bar.tsx'
import { dateTime } from '../ui/date-time.ts'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import { Unreadable } from '../ui/unreadable.tsx'
import classes from './history-view.module.css'

const states = perLanguage(
  () =>
    ({
      done: null,
      undone: { shape: 'ring', tone: 'warn', word: text.history.undone },
      discarded: { shape: 'cross', tone: 'muted', word: text.history.discarded },
    }) as const,
)

/** Where the plan stands, and what a step offers: to compare with it, to go back or forth to it. */
const Offers = ({ entry, here }: { entry: HistoryEntry; here: number }) => {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(selectReadOnly)
  if (entry.state === 'discarded') return null
  if (entry.sequence === here) return <span className="dim">{text.changes.history.here}</span>
  const compare = () => {
    dispatch(comparisonChosen({ from: { at: 'step', sequence: entry.sequence }, to: { at: 'now' } }))
    dispatch(sectionChosen('changes'))
  }
  const label = entry.state === 'done' ? text.changes.history.goHere : text.changes.history.goHereRedo
  return (
    <span className={classes.offers}>
      <Tooltip label={text.changes.history.compare}>
        <ActionIcon size={24} onClick={compare} aria-label={text.changes.history.compareOne(entry.sequence)}>
          <GitCompareArrows size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={label}>
        <ActionIcon
          size={24}
          disabled={readOnly !== null}
          onClick={() => void dispatch(goTo(entry.sequence))}
          aria-label={text.changes.history.goOne(label, entry.sequence)}
        >
          {entry.state === 'done' ? <Undo2 size={14} /> : <Redo2 size={14} />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

const columns = perLanguage((): Column<HistoryEntry>[] => [
  { id: 'step', header: text.history.columns.step, width: { min: 72 }, align: 'end', value: (entry) => entry.sequence },
  {
    id: 'what',
    header: text.history.columns.what,
    width: { min: 176, grow: 3 },
    value: (entry) => titleText(entry.title),
    cell: (entry) => (
      <bdi className={`clip ${entry.state === 'done' ? '' : classes.notDone}`} title={titleText(entry.title)}>
        {titleText(entry.title)}
      </bdi>
    ),
  },
  {
    id: 'state',
    header: text.history.columns.state,
    width: { min: 96 },
    value: (entry) => entry.state,
    cell: (entry) => {
      const mark = states()[entry.state]
      return mark === null ? null : <Mark {...mark} />
    },
  },
  {
    id: 'when',
    header: text.history.columns.when,
    width: { min: 208 },
    value: (entry) => entry.at,
    cell: (entry) => <time dateTime={entry.at}>{dateTime(entry.at)}</time>,
  },
])

export const HistoryView = () => {
  const dispatch = useAppDispatch()
  const { revision, path } = useAppSelector(selectSnapshot)
  const readOnly = useAppSelector(selectReadOnly)
  const [read, setRead] = useState<{ path: string; reply: Reply<HistoryEntry[]> } | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision or a wish to read once more asks anew.
  useEffect(() => {
    let current = true
    void dispatch(planHistory()).then((reply) => {
      if (current) setRead({ path, reply })
    })
    return () => {
      current = false
    }
  }, [dispatch, revision, path, asked])

  const entries = read?.reply.ok ? read.reply.value : []
  const here = entries.find(({ state }) => state === 'done')?.sequence ?? 0
  const spoken = useAppSelector(selectSpoken)
  // biome-ignore lint/correctness/useExhaustiveDependencies: headings and cells are words of the language that is spoken.
  const shown = useMemo(
    (): Column<HistoryEntry>[] => [
      ...columns(),
      {
        id: 'offers',
        header: text.changes.history.column,
        width: { min: 112 },
        value: () => '',
        cell: (entry) => <Offers entry={entry} here={here} />,
      },
    ],
    [here, spoken],
  )

  // The last revision's steps stay while the next one's are read; another plan's don't.
  if (read?.path !== path) return <Loader m="auto" aria-label={text.app.loading} />
  if (!read.reply.ok) return <Unreadable error={read.reply.error} onRetry={() => setAsked((count) => count + 1)} />
  if (entries.length === 0) {
    return <Empty icon={History} title={text.history.empty} hint={text.history.emptyHint} />
  }
  return (
    <div className={tableClasses.view}>
      <Bar>
        <h2>{text.history.title}</h2>
        {here === 0 ? null : (
          <Button className={classes.start} disabled={readOnly !== null} onClick={() => void dispatch(goTo(0))}>
            {text.changes.history.goStart}
          </Button>
        )}
      </Bar>
      <DataTable
        label={text.history.title}
        rows={entries}
        columns={shown}
        idOf={(entry) => String(entry.sequence)}
        initialSort={{ id: 'step', desc: true }}
      />
    </div>
  )
}
