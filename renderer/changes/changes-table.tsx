import { Button } from '@mantine/core'
import { Copy, Download, Equal, Workflow } from 'lucide-react'
import { useMemo } from 'react'
import {
  changedThing,
  changeSentences,
  type DiffedPlans,
  diffLines,
  fieldSentence,
} from '../../shared/diff/describe.ts'
import { type Change, isEmptyDiff, type PlanDiff } from '../../shared/diff/plan-diff.ts'
import { changeLook } from '../../shared/formats/drawing/change-mark.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import { highlightOfDiff } from '../canvas/highlight/diff-highlight.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { useFiltered } from '../lists/filter-field.tsx'
import { highlightShown } from '../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan, selectSelection } from '../store/select.ts'
import { sectionChosen, selectionChanged } from '../store/ui-slice.ts'
import { Bar } from '../ui/bar.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Empty } from '../ui/empty.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './changes.module.css'
import { IconTool } from './icon-tool.tsx'

type Row = { id: string; kind: Change['kind']; thing: string; sentences: readonly string[] }

const columns = perLanguage((): Column<Row>[] => [
  {
    id: 'kind',
    header: text.changes.kindColumn,
    width: { min: 104 },
    value: ({ kind }) => text.changes.kinds[kind],
    cell: ({ kind }) => {
      const { shape, tone, word } = changeLook(kind)
      return <Mark shape={shape} tone={tone} word={word} />
    },
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

const wordsOf = ({ thing, sentences }: Row): string => [thing, ...sentences].join(' ')

const markdownOf = (plans: DiffedPlans, diff: PlanDiff): string =>
  diffLines(plans, diff)
    .map((line) => `- ${line}\n`)
    .join('')

/** What differs between two states, a thing a line. */
export const ChangesTable = ({
  plans,
  diff,
  onExport,
}: {
  plans: DiffedPlans
  diff: PlanDiff
  /** Null where the later state is not the plan that is open: exports are of that one. */
  onExport: (() => void) | null
}) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
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
  const { shown, field } = useFiltered(rows, wordsOf, text.changes.filter)
  if (isEmptyDiff(diff) && diff.moved === 0) return <Empty icon={Equal} title={text.changes.same} />
  const count = (kind: Change['kind']) => rows.filter((row) => row.kind === kind).length
  const counts = text.changes.counts({ added: count('added'), changed: count('changed'), removed: count('removed') })
  const showOnTopology = () => {
    dispatch(highlightShown(highlightOfDiff(plan, plans)))
    dispatch(sectionChosen('topology'))
  }
  return (
    <div className={classes.body}>
      <Bar>
        <span className="dim tabular clip" role="status" title={counts}>
          {counts}
        </span>
        {field}
        <IconTool
          icon={Copy}
          label={text.changes.copyMarkdown}
          onClick={() => void copyText(markdownOf(plans, diff), text.field.copied)}
        />
        {onExport === null ? null : <IconTool icon={Download} label={text.changes.exportDrawing} onClick={onExport} />}
        <Button leftSection={<Workflow size={14} />} onClick={showOnTopology}>
          {text.changes.showOnTopology}
        </Button>
      </Bar>
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
