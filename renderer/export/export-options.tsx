import { NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PlanPoints } from '../../shared/contract/point.ts'
import { EXPORT_FORMATS } from '../../shared/contract/requests.ts'
import { TABLES } from '../../shared/formats/diagram/tables.ts'
import { ORIENTATIONS, PAPERS } from '../../shared/formats/drawing/pages.ts'
import { text } from '../../shared/text/index.ts'
import { MOST_HOPS } from '../../shared/topology/shown.ts'
import { pointKey, pointOf, pointOptions } from '../changes/points.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { planPoints } from '../store/plan-points.ts'
import { type ExportChoices, type ExportPart, isDiagram, isDrawing, PARTS, SCALES, THEMES } from './choices.ts'
import classes from './export.module.css'

type ChoiceProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  data: { value: T; label: string; disabled?: boolean }[]
}

const Choice = <T extends string>({ label, value, onChange, data }: ChoiceProps<T>) => (
  <div>
    <div className={classes.label}>{label}</div>
    <SegmentedControl aria-label={label} fullWidth value={value} onChange={(next) => onChange(next as T)} data={data} />
  </div>
)

type Change<T> = (change: Partial<T>) => void
type Props = {
  choices: ExportChoices
  onChoices: Change<ExportChoices>
  part: ExportPart
  onPart: Change<ExportPart>
  /** Whether anything is selected that is drawn. */
  hasSelection: boolean
  /** Whether the canvas filters or frames anything. */
  hasFilter: boolean
}

/** What an export is made of: the format, then what it shows, then how. Only what means something for the format is asked. */
export const ExportOptions = ({ choices, onChoices, part, onPart, hasSelection, hasFilter }: Props) => {
  const { format, table } = choices
  return (
    <div className={classes.options}>
      <Select
        label={text.export.format}
        value={format}
        onChange={(next) => next !== null && onChoices({ format: next })}
        data={EXPORT_FORMATS.map((each) => ({ value: each, label: text.export.formats[each] }))}
        allowDeselect={false}
        data-autofocus
      />
      {format === 'csv' ? (
        <Select
          label={text.export.table}
          value={table}
          onChange={(next) => next !== null && onChoices({ table: next })}
          data={TABLES.map((each) => ({ value: each, label: text.export.tables[each] }))}
          allowDeselect={false}
        />
      ) : null}
      {isDiagram(format) ? (
        <PartOptions part={part} onPart={onPart} hasSelection={hasSelection} hasFilter={hasFilter} />
      ) : null}
      {isDiagram(format) ? (
        <Choice
          label={text.export.theme}
          value={choices.theme}
          onChange={(theme) => onChoices({ theme })}
          data={THEMES.map((each) => ({ value: each, label: text.export.themes[each] }))}
        />
      ) : null}
      {format === 'png' ? (
        <Choice
          label={text.export.scale}
          value={`${choices.scale}`}
          onChange={(next) => onChoices({ scale: SCALES.find((scale) => `${scale}` === next)! })}
          data={SCALES.map((each) => ({ value: `${each}` as const, label: `${each}×` }))}
        />
      ) : null}
      {format === 'pdf' ? <PaperOptions choices={choices} onChoices={onChoices} /> : null}
      {isDrawing(format) ? <FrameOptions choices={choices} onChoices={onChoices} /> : null}
    </div>
  )
}

/** Which part of the plan, in which view, compared with what. */
const PartOptions = ({
  part: { view, part, hops, since },
  onPart,
  hasSelection,
  hasFilter,
}: Omit<Props, 'choices' | 'onChoices'>) => {
  const points = usePoints()
  return (
    <>
      <Choice
        label={text.export.scope}
        value={part}
        onChange={(next) => onPart({ part: next })}
        data={PARTS.map((each) => ({
          value: each,
          label: text.export.scopes[each],
          disabled: each === 'shown' ? !hasFilter : each !== 'all' && !hasSelection,
        }))}
      />
      {part === 'near' ? (
        <NumberInput
          label={text.export.hops}
          value={hops}
          onChange={(next) => typeof next === 'number' && onPart({ hops: next })}
          min={1}
          max={MOST_HOPS}
          clampBehavior="strict"
          allowDecimal={false}
        />
      ) : null}
      <Choice
        label={text.export.view}
        value={view}
        onChange={(next) => onPart({ view: next })}
        data={[
          { value: 'today', label: text.bar.today },
          { value: 'planned', label: text.bar.planned },
        ]}
      />
      <Select
        label={text.export.since}
        placeholder={text.export.sinceNothing}
        clearable
        value={since ? pointKey(since) : null}
        onChange={(next) => onPart({ since: next === null ? null : pointOf(next) })}
        data={
          points === null
            ? []
            : pointOptions({ points, history: [], others: [] }, []).map(({ group, items }) => ({
                group,
                items: items.filter(({ value }) => value !== 'now'),
              }))
        }
      />
    </>
  )
}

const PaperOptions = ({
  choices: { paper, orientation, onePage },
  onChoices,
}: Pick<Props, 'choices' | 'onChoices'>) => (
  <>
    <div className={classes.pair}>
      <Select
        label={text.export.paper}
        value={paper}
        onChange={(next) => next !== null && onChoices({ paper: next })}
        data={PAPERS.map((each) => ({ value: each, label: text.export.papers[each] }))}
        allowDeselect={false}
      />
      <Select
        label={text.export.orientation}
        value={orientation}
        onChange={(next) => next !== null && onChoices({ orientation: next })}
        data={ORIENTATIONS.map((each) => ({ value: each, label: text.export.orientations[each] }))}
        allowDeselect={false}
        disabled={paper === 'drawing'}
      />
    </div>
    <Switch
      label={text.export.onePage}
      checked={onePage}
      onChange={(event) => onChoices({ onePage: event.currentTarget.checked })}
      disabled={paper === 'drawing'}
    />
  </>
)

/** What stands around the drawing. */
const FrameOptions = ({
  choices: { titleBlock, dated, author, legend },
  onChoices,
}: Pick<Props, 'choices' | 'onChoices'>) => (
  <>
    <Switch
      label={text.export.legend}
      checked={legend}
      onChange={(event) => onChoices({ legend: event.currentTarget.checked })}
    />
    <Switch
      label={text.export.titleBlock}
      checked={titleBlock}
      onChange={(event) => onChoices({ titleBlock: event.currentTarget.checked })}
    />
    {titleBlock ? (
      <div className={classes.inTitleBlock}>
        <Switch
          label={text.export.dated}
          checked={dated}
          onChange={(event) => onChoices({ dated: event.currentTarget.checked })}
        />
        <TextInput
          aria-label={text.export.author}
          placeholder={text.export.author}
          value={author}
          onChange={(event) => onChoices({ author: event.currentTarget.value })}
          maxLength={255}
        />
      </div>
    ) : null}
  </>
)

/** What the plan can be compared with, as it is while the dialog is open. */
const usePoints = (): PlanPoints | null => {
  const dispatch = useAppDispatch()
  const [points, setPoints] = useState<PlanPoints | null>(null)
  useEffect(() => {
    void dispatch(planPoints()).then((reply) => setPoints(reply.ok ? reply.value : null))
  }, [dispatch])
  return points
}
