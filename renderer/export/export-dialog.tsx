import { Button, SegmentedControl, Select, Switch } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  type Sent,
} from '../../shared/contract/requests.ts'
import { TABLES, type TableName } from '../../shared/formats/diagram/tables.ts'
import { text } from '../../shared/text/index.ts'
import classes from '../dialogs/dialog.module.css'
import { DialogFrame } from '../dialogs/dialog-frame.tsx'
import type { Dialog } from '../store/dialog.ts'
import { renderExport, saveExport } from '../store/exchange.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectHost, selectPlan, selectSelection, selectView } from '../store/select.ts'
import { dialogClosed, type View } from '../store/ui-slice.ts'
import { CopyTextButton } from '../ui/copy-text-button.tsx'
import { notify } from '../ui/notify.tsx'
import { ExportPreview } from './export-preview.tsx'
import { blobOf, download } from './file-bytes.ts'

/** Which options mean anything for a format. */
const DIAGRAMS: readonly ExportFormat[] = ['svg', 'png', 'pdf', 'drawio', 'mermaid', 'dot']
const DRAWINGS: readonly ExportFormat[] = ['svg', 'png', 'pdf']

const SCOPES = ['all', 'selection', 'near'] as const
type Scope = (typeof SCOPES)[number]
const THEMES = ['light', 'dark', 'print'] as const
const SCALES = ['1', '2', '3', '4'] as const

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

/** The selected things that a diagram draws. */
const drawnOf = (plan: ReturnType<typeof selectPlan>, selection: readonly string[]): string[] =>
  selection.filter((id) => [plan.sites, plan.links, plan.vpcs, plan.policies].some((things) => id in things))

/** The file at hand for the options chosen: rendered anew with each of them, null while that takes. */
type Options = Sent<'export.render'>

const useExported = (options: Options): ExportedFile | null => {
  const dispatch = useAppDispatch()
  const [made, setMade] = useState<{ options: Options; file: ExportedFile | null } | null>(null)
  useEffect(() => {
    let current = true
    void dispatch(renderExport(options)).then((file) => {
      if (current) setMade({ options, file })
    })
    return () => {
      current = false
    }
  }, [dispatch, options])
  return made?.options === options ? made.file : null
}

export const ExportDialog = ({ dialog }: { dialog: Extract<Dialog, { kind: 'export' }> }) => {
  const dispatch = useAppDispatch()
  const host = useAppSelector(selectHost)
  const shownView = useAppSelector(selectView)
  const plan = useAppSelector(selectPlan)
  const selection = useAppSelector(selectSelection)
  const drawn = useMemo(() => drawnOf(plan, selection), [plan, selection])
  const [format, setFormat] = useState<ExportFormat>(dialog.format ?? 'svg')
  const [theme, setTheme] = useState<ExportOptions['theme']>('light')
  const [view, setView] = useState<View>(shownView)
  const [legend, setLegend] = useState(true)
  const [scope, setScope] = useState<Scope>('all')
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2')
  const [table, setTable] = useState<TableName>('links')
  const options = useMemo(
    (): Options => ({
      ...{ format, theme, view, legend, table },
      scale: Number(scale),
      around: scope === 'all' ? [] : drawn,
      hops: scope === 'near' ? 2 : 0,
    }),
    [format, theme, view, legend, table, scale, scope, drawn],
  )
  const file = useExported(options)
  const isDiagram = DIAGRAMS.includes(format)
  const isDrawing = DRAWINGS.includes(format)

  const save = async () => {
    if (!host?.asksForPaths) {
      if (file === null) return
      download(file)
      dispatch(dialogClosed())
      return
    }
    const path = await dispatch(saveExport(options))
    if (path === null) return
    notify({ kind: 'done', title: text.export.saved(path) })
    dispatch(dialogClosed())
  }
  return (
    <DialogFrame
      title={text.export.title}
      size={860}
      onSubmit={() => void save()}
      buttons={
        <>
          {file?.encoding === 'utf8' ? <CopyTextButton label={text.export.copy} text={() => file.text} /> : null}
          <Button type="submit" variant="filled" disabled={file === null} data-autofocus>
            {host?.asksForPaths ? text.export.save : text.export.download}
          </Button>
        </>
      }
    >
      <div className={classes.row}>
        <Select
          label={text.export.format}
          value={format}
          onChange={(next) => next !== null && setFormat(next as ExportFormat)}
          data={EXPORT_FORMATS.map((each) => ({ value: each, label: text.export.formats[each] }))}
          allowDeselect={false}
        />
        {format === 'csv' ? (
          <Select
            label={text.export.table}
            value={table}
            onChange={(next) => next !== null && setTable(next as TableName)}
            data={TABLES.map((each) => ({ value: each, label: text.export.tables[each] }))}
            allowDeselect={false}
          />
        ) : null}
        {isDiagram ? (
          <>
            <Choice
              label={text.export.theme}
              value={theme}
              onChange={setTheme}
              data={THEMES.map((each) => ({ value: each, label: text.export.themes[each] }))}
            />
            <Choice
              label={text.export.view}
              value={view}
              onChange={setView}
              data={[
                { value: 'today', label: text.bar.today },
                { value: 'planned', label: text.bar.planned },
              ]}
            />
          </>
        ) : null}
      </div>
      {isDiagram ? (
        <div className={classes.row}>
          <Choice
            label={text.export.scope}
            value={scope}
            onChange={setScope}
            data={SCOPES.map((each) => ({
              value: each,
              label: text.export.scopes[each],
              disabled: each !== 'all' && drawn.length === 0,
            }))}
          />
          {format === 'png' ? (
            <Choice
              label={text.export.scale}
              value={scale}
              onChange={setScale}
              data={SCALES.map((each) => ({ value: each, label: `${each}×` }))}
            />
          ) : null}
        </div>
      ) : null}
      {isDrawing ? (
        <Switch
          label={text.export.legend}
          checked={legend}
          onChange={(event) => setLegend(event.currentTarget.checked)}
        />
      ) : null}
      <ExportPreview file={file} />
      {file === null ? null : (
        <span className="dim tabular">
          {file.fileName} · {text.export.size(blobOf(file).size)}
        </span>
      )}
    </DialogFrame>
  )
}
