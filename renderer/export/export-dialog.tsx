import { Button, Progress } from '@mantine/core'
import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ExportFormat } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import { showsAll } from '../../shared/topology/shown.ts'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import { selectGrouping, selectShown } from '../store/derived.ts'
import type { Dialog } from '../store/dialog.ts'
import { cancelExport } from '../store/exchange.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectHost, selectPlan, selectSelection, selectView } from '../store/select.ts'
import { dialogClosed, exportChosen } from '../store/ui-slice.ts'
import { type ExportPart, exportChoicesSchema, isDiagram, optionsOf } from './choices.ts'
import { copyExport, downloadExport, saveExportFile } from './deliver.ts'
import classes from './export.module.css'
import { ExportOptions } from './export-options.tsx'
import { ExportPreview } from './export-preview.tsx'
import { type ExportProgress, selectExport } from './export-slice.ts'
import { usePreview } from './use-preview.ts'

/** The selected things that a diagram draws. */
const drawnOf = (plan: ReturnType<typeof selectPlan>, selection: readonly string[]): string[] =>
  selection.filter((id) => [plan.sites, plan.links, plan.vpcs, plan.policies].some((things) => id in things))

/** Bytes other than a picture's can't be pasted anywhere. */
const canCopy = (format: ExportFormat): boolean => format !== 'pdf'

/** ISO 8601, of this place: what the calendar on the wall says. */
const todayHere = (): string => {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export const ExportDialog = ({ dialog }: { dialog: Extract<Dialog, { kind: 'export' }> }) => {
  const dispatch = useAppDispatch()
  const host = useAppSelector(selectHost)
  const shownView = useAppSelector(selectView)
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
  const remembered = useAppSelector((state) => state.ui.exported)
  const progress = useAppSelector(selectExport)
  const drawn = useMemo(() => drawnOf(plan, selection), [plan, selection])
  const [asked, setAsked] = useState(dialog.format)
  const choices = useMemo(
    () => exportChoicesSchema.parse(asked === undefined ? remembered : { ...remembered, format: asked }),
    [remembered, asked],
  )
  const shown = useAppSelector(selectShown)
  const grouping = useAppSelector(selectGrouping)
  const hasFilter = !showsAll(shown) || grouping !== 'none'
  const [part, setPart] = useState<ExportPart>({
    view: shownView,
    part: hasFilter ? 'shown' : 'all',
    hops: 2,
    since: dialog.since ?? null,
  })
  const [today] = useState(todayHere)
  const options = useMemo(
    () => optionsOf(choices, part, { selection: drawn, shown, grouping }, today),
    [choices, part, drawn, shown, grouping, today],
  )
  const seen = usePreview(options)
  const { format, theme, scale } = choices

  const deliver = async (way: typeof copyExport) => {
    if (await dispatch(way(options))) dispatch(dialogClosed())
  }
  const close = () => {
    if (progress !== null) void dispatch(cancelExport(progress.job))
    dispatch(dialogClosed())
  }
  return (
    <DialogFrame
      title={text.export.title}
      size={1120}
      onClose={close}
      onSubmit={() => void deliver(host?.asksForPaths ? saveExportFile : downloadExport)}
      buttons={
        <>
          {progress === null ? null : <Running progress={progress} />}
          {canCopy(format) ? (
            <Button
              leftSection={<Copy size={14} />}
              disabled={progress !== null}
              onClick={() => void deliver(copyExport)}
            >
              {text.export.copy}
            </Button>
          ) : null}
          <Button type="submit" variant="filled" disabled={progress !== null || seen.error !== null}>
            {host?.asksForPaths ? text.export.save : text.export.download}
          </Button>
        </>
      }
    >
      <div className={classes.sides}>
        <ExportOptions
          choices={choices}
          onChoices={(change) => {
            if (change.format !== undefined) setAsked(undefined)
            dispatch(exportChosen({ ...choices, ...change }))
          }}
          part={part}
          onPart={(change) => setPart({ ...part, ...change })}
          hasSelection={drawn.length > 0}
          hasFilter={hasFilter}
        />
        <ExportPreview
          seen={seen}
          theme={isDiagram(format) ? theme : 'light'}
          scale={format === 'png' ? scale : null}
        />
      </div>
    </DialogFrame>
  )
}

/** How far the file is, and the way to stop it. */
const Running = ({ progress: { job, done } }: { progress: NonNullable<ExportProgress> }) => {
  const dispatch = useAppDispatch()
  return (
    <div className={classes.progress}>
      <Progress value={done === 0 ? 100 : done * 100} animated={done === 0} aria-label={text.export.making} />
      <Button onClick={() => void dispatch(cancelExport(job))}>{text.export.stop}</Button>
    </div>
  )
}
