import { Loader } from '@mantine/core'
import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { titleText } from '../../shared/commands/step-title.ts'
import type { HistoryEntry } from '../../shared/contract/snapshot.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import tableClasses from '../lists/things-table.module.css'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { planHistory } from '../store/plan-files.ts'
import { selectSnapshot } from '../store/select.ts'
import { dateTime } from '../ui/date-time.ts'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './history-view.module.css'

const states = perLanguage(
  () =>
    ({
      done: null,
      undone: { shape: 'ring', tone: 'warn', word: text.history.undone },
      discarded: { shape: 'cross', tone: 'muted', word: text.history.discarded },
    }) as const,
)

const columns = perLanguage((): Column<HistoryEntry>[] => [
  { id: 'step', header: text.history.columns.step, width: { min: 72 }, align: 'end', value: (entry) => entry.sequence },
  {
    id: 'what',
    header: text.history.columns.what,
    width: { min: 240, grow: 3 },
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
    width: { min: 120 },
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
  const [read, setRead] = useState<{ path: string; revision: number; entries: HistoryEntry[] } | null>(null)
  useEffect(() => {
    let current = true
    void dispatch(planHistory()).then((entries) => {
      if (current && entries !== null) setRead({ path, revision, entries })
    })
    return () => {
      current = false
    }
  }, [dispatch, revision, path])

  // The last revision's steps stay while the next one's are read; another plan's don't.
  if (read?.path !== path) return <Loader m="auto" aria-label={text.app.loading} />
  const { entries } = read
  if (entries.length === 0) {
    return <Empty icon={History} title={text.history.empty} hint={text.history.emptyHint} />
  }
  return (
    <div className={tableClasses.view}>
      <div className={tableClasses.head}>
        <h2>{text.history.title}</h2>
      </div>
      <DataTable
        label={text.history.title}
        rows={entries}
        columns={columns()}
        idOf={(entry) => String(entry.sequence)}
        initialSort={{ id: 'step', desc: true }}
      />
    </div>
  )
}
