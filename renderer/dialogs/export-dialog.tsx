import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { ExportedFile, ExportFormat } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import type { Dialog } from '../store/dialog.ts'
import { renderExport, saveExport } from '../store/exchange.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectHost, selectView } from '../store/select.ts'
import { dialogClosed, type View } from '../store/ui-slice.ts'
import { notify } from '../ui/notify.tsx'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'

/** Text shown of a long file; the rest is in the file. */
const PREVIEW_CHARS = 20_000

/** A browser's own way to save a file. */
const download = ({ fileName, mimeType, text: contents }: ExportedFile) => {
  const url = URL.createObjectURL(new Blob([contents], { type: mimeType }))
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click()
  URL.revokeObjectURL(url)
}

const Preview = ({ file }: { file: ExportedFile | null }) => {
  const url = useMemo(
    () => (file?.mimeType === 'image/svg+xml' ? `data:image/svg+xml,${encodeURIComponent(file.text)}` : null),
    [file],
  )
  return (
    <div className={classes.preview} aria-busy={file === null}>
      {file === null ? (
        <span className="dim">{text.export.rendering}</span>
      ) : url === null ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <pre className="mono" tabIndex={0}>
          {file.text.slice(0, PREVIEW_CHARS)}
        </pre>
      ) : (
        <img src={url} alt={text.export.preview} />
      )}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  data: { value: T; label: string }[]
}

const Choice = <T extends string>({ label, value, onChange, data }: ChoiceProps<T>) => (
  <div>
    <div className={classes.label}>{label}</div>
    <SegmentedControl aria-label={label} fullWidth value={value} onChange={(next) => onChange(next as T)} data={data} />
  </div>
)

export const ExportDialog = ({ dialog }: { dialog: Extract<Dialog, { kind: 'export' }> }) => {
  const dispatch = useAppDispatch()
  const host = useAppSelector(selectHost)
  const shownView = useAppSelector(selectView)
  const [format, setFormat] = useState<ExportFormat>(dialog.format ?? 'svg')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const [view, setView] = useState<View>(shownView)
  const [legend, setLegend] = useState(true)
  const [file, setFile] = useState<ExportedFile | null>(null)
  const options = useMemo(() => ({ format, theme, view, legend }), [format, theme, view, legend])
  useEffect(() => {
    let current = true
    setFile(null)
    void dispatch(renderExport(options)).then((rendered) => {
      if (current) setFile(rendered)
    })
    return () => {
      current = false
    }
  }, [dispatch, options])

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
      size={760}
      onSubmit={() => void save()}
      buttons={
        <Button type="submit" variant="filled" disabled={file === null} data-autofocus>
          {host?.asksForPaths ? text.export.save : text.export.download}
        </Button>
      }
    >
      <div className={classes.row}>
        <Choice
          label={text.export.format}
          value={format}
          onChange={setFormat}
          data={[
            { value: 'svg', label: text.export.formats.svg },
            { value: 'json', label: text.export.formats.json },
          ]}
        />
        {format === 'svg' ? (
          <>
            <Choice
              label={text.export.theme}
              value={theme}
              onChange={setTheme}
              data={[
                { value: 'light', label: text.bar.themes.light },
                { value: 'dark', label: text.bar.themes.dark },
              ]}
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
      {format === 'svg' ? (
        <Switch
          label={text.export.legend}
          checked={legend}
          onChange={(event) => setLegend(event.currentTarget.checked)}
        />
      ) : null}
      <Preview file={file} />
      {file === null ? null : (
        <span className="dim tabular">
          {file.fileName} · {text.export.size(new Blob([file.text]).size)}
        </span>
      )}
    </DialogFrame>
  )
}
