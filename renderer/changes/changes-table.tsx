import { Button, CloseButton, TextInput } from '@mantine/core'
import { Equal, Workflow } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  changedThing,
  changeSentences,
  type DiffedPlans,
  diffLines,
  fieldSentence,
} from '../../shared/diff/describe.ts'
import { type Change, isEmptyDiff, type PlanDiff } from '../../shared/diff/plan-diff.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import { highlightOfDiff } from '../canvas/highlight/diff-highlight.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectSelection } from '../store/select.ts'
import { matchesQuery, searchable } from '../store/things.ts'
import { sectionChosen, selectionChanged } from '../store/ui-slice.ts'
import { CopyTextButton } from '../ui/copy-text-button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './changes.module.css'

type Row = { id: string; kind: Change['kind']; thing: string; sentences: readonly string[] }

const marks = perLanguage(
  () =>
    ({
      added: { shape: 'disc', tone: 'good', word: text.changes.kinds.added },
      changed: { shape: 'triangle', tone: 'warn', word: text.changes.kinds.changed },
      removed: { shape: 'cross', tone: 'bad', word: text.changes.kinds.removed },
    }) as const,
)

const columns = perLanguage((): Column<Row>[] => [
  {
    id: 'kind',
    header: text.changes.kindColumn,
    width: { min: 104 },
    value: ({ kind }) => text.changes.kinds[kind],
    cell: ({ kind }) => <Mark {...marks()[kind]} />,
  },
  {
    id: 'thing',
    header: text.changes.thingColumn,
    width: { min: 200, grow: 1 },
    value: ({ thing }) => thing,
    cell: ({ thing }) => (
      <bdi className="clip" title={thing}>
        {thing}
      </bdi>
    ),
  },
  {
    id: 'what',
    header: text.changes.whatColumn,
    width: { min: 280, grow: 3 },
    value: ({ sentences }) => sentences.join('; '),
    cell: ({ sentences }) => (
      <bdi className="clip" title={sentences.join('\n')}>
        {sentences.join('; ')}
      </bdi>
    ),
  },
])

/** What differs between two states, a thing a line. */
export const ChangesTable = ({ plans, diff }: { plans: DiffedPlans; diff: PlanDiff }) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
  const [query, setQuery] = useState('')
  const rows = useMemo(
    () =>
      diff.changes.map(
        (change): Row => ({
          id: change.id,
          kind: change.kind,
          thing: changedThing(plans, change),
          sentences: changeSentences(plans, change),
        }),
      ),
    [plans, diff],
  )
  const shown = useMemo(
    () =>
      query.trim() === ''
        ? rows
        : rows.filter((row) => matchesQuery(searchable(`${row.thing} ${row.sentences.join(' ')}`), query)),
    [rows, query],
  )
  if (isEmptyDiff(diff) && diff.moved === 0) return <Empty icon={Equal} title={text.changes.same} />
  const count = (kind: Change['kind']) => rows.filter((row) => row.kind === kind).length
  const showOnTopology = () => {
    dispatch(highlightShown(highlightOfDiff(plan, plans)))
    dispatch(sectionChosen('topology'))
  }
  return (
    <div className={classes.body}>
      <div className={classes.tools}>
        <span className="dim tabular" role="status">
          {text.changes.counts({ added: count('added'), changed: count('changed'), removed: count('removed') })}
        </span>
        <TextInput
          className={classes.filter}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={text.changes.filter}
          aria-label={text.changes.filter}
          rightSection={
            query === '' ? null : <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => setQuery('')} />
          }
        />
        <CopyTextButton
          label={text.changes.copyMarkdown}
          text={() =>
            diffLines(plans, diff)
              .map((line) => `- ${line}\n`)
              .join('')
          }
        />
        <Button leftSection={<Workflow size={14} />} onClick={showOnTopology}>
          {text.changes.showOnTopology}
        </Button>
      </div>
      {diff.plan.length === 0 && diff.moved === 0 ? null : (
        <p className={classes.remark}>
          {[
            ...diff.plan.map((field) => fieldSentence(plans, field)),
            ...(diff.moved === 0 ? [] : [text.changes.moved(diff.moved)]),
          ].join('. ')}
        </p>
      )}
      <DataTable
        label={text.changes.title}
        rows={shown}
        columns={columns()}
        idOf={({ id }) => id}
        selection={selection}
        onSelection={(ids) => dispatch(selectionChanged(ids))}
      />
    </div>
  )
}
