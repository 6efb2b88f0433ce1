import { Button, FileButton, Loader, Tabs } from '@mantine/core'
import { FileJson } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../shared/contract/answer.ts'
import type { ImportedThing, ImportNote, ImportReview } from '../../shared/formats/import/review.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import type { Dialog } from '../store/dialog.ts'
import { reviewImport, takeImport } from '../store/exchange.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { canvasAsked, dialogClosed, dialogOpened } from '../store/ui-slice.ts'
import { Mark } from '../ui/status-mark.tsx'
import classes from './dialog.module.css'
import { DialogFrame } from './dialog-frame.tsx'
import { readFiles } from './read-files.ts'
import { Refusals } from './refusals.tsx'

const changes = perLanguage(
  () =>
    ({
      new: { shape: 'disc', tone: 'good', word: text.import.change.new },
      changed: { shape: 'triangle', tone: 'warn', word: text.import.change.changed },
      gone: { shape: 'cross', tone: 'bad', word: text.import.change.gone },
      same: { shape: 'ring', tone: 'muted', word: text.import.change.same },
    }) as const,
)

const thingColumns = perLanguage((): Column<ImportedThing>[] => [
  {
    id: 'change',
    header: text.import.columns.change,
    width: { min: 112 },
    value: (thing) => Object.keys(changes()).indexOf(thing.change),
    cell: (thing) => <Mark {...changes()[thing.change]} />,
  },
  {
    id: 'kind',
    header: text.import.columns.kind,
    width: { min: 144 },
    value: (thing) => text.import.kinds[thing.kind],
  },
  { id: 'name', header: text.import.columns.name, width: { min: 120, grow: 2 }, value: (thing) => thing.name },
  {
    id: 'fields',
    header: text.import.columns.fields,
    width: { min: 80, grow: 1 },
    value: (thing) => thing.fields.map(({ field }) => field).join(', '),
  },
  { id: 'file', header: text.import.columns.file, width: { min: 96, grow: 1 }, value: (thing) => thing.file },
])

const noteColumns = perLanguage((): Column<ImportNote>[] => [
  { id: 'message', header: text.import.note, width: { min: 280, grow: 3 }, value: (note) => note.message },
  {
    id: 'file',
    header: text.import.columns.file,
    width: { min: 120, grow: 1 },
    value: (note) => `${note.file} ${note.path}`,
  },
])

const Choose = () => {
  const dispatch = useAppDispatch()
  const choose = async (files: File[]) => {
    if (files.length > 0) dispatch(dialogOpened({ kind: 'import', files: await readFiles(files) }))
  }
  return (
    <div className={classes.drop}>
      <FileJson size={28} strokeWidth={1.25} aria-hidden="true" />
      <p className={classes.text}>{text.import.hint}</p>
      <FileButton multiple accept=".json,application/json" onChange={(files) => void choose(files)}>
        {(props) => (
          <Button {...props} variant="filled" data-autofocus>
            {text.import.choose}
          </Button>
        )}
      </FileButton>
      <span className="dim">{text.import.drop}</span>
    </div>
  )
}

const Review = ({ review }: { review: ImportReview }) => (
  <Tabs defaultValue="things" keepMounted={false}>
    <Tabs.List>
      <Tabs.Tab value="things">
        {text.import.things} ({text.number(review.things.length)})
      </Tabs.Tab>
      <Tabs.Tab value="notes">{text.import.notes(review.notes.length)}</Tabs.Tab>
    </Tabs.List>
    <Tabs.Panel value="things" pt={8}>
      <div className={classes.table}>
        <DataTable
          label={text.import.things}
          rows={review.things}
          columns={thingColumns()}
          idOf={(thing) => `${thing.kind} ${thing.id}`}
        />
      </div>
    </Tabs.Panel>
    <Tabs.Panel value="notes" pt={8}>
      <p className={`dim ${classes.text}`}>{text.import.notesHint}</p>
      <div className={classes.table}>
        <DataTable
          label={text.import.notes(review.notes.length)}
          rows={review.notes}
          columns={noteColumns()}
          idOf={(note) => `${note.file} ${note.path} ${note.code} ${note.message}`}
        />
      </div>
    </Tabs.Panel>
  </Tabs>
)

/** Files are reviewed before anything of them is taken: what is new, what changes, what isn't understood. */
export const ImportDialog = ({ dialog: { files } }: { dialog: Extract<Dialog, { kind: 'import' }> }) => {
  const dispatch = useAppDispatch()
  const [review, setReview] = useState<ImportReview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    setReview(null)
    setRefusal(null)
    if (files === undefined || files.length === 0) return
    let current = true
    void dispatch(reviewImport(files)).then((reply) => {
      if (!current) return
      if (reply.ok) setReview(reply.value)
      else setRefusal({ ...reply.error, subject: '' })
    })
    return () => {
      current = false
    }
  }, [dispatch, files])

  const chosen = files !== undefined && files.length > 0
  const news = review?.things.filter((thing) => thing.change !== 'same').length ?? 0
  const take = async () => {
    if (!chosen || news === 0) return
    const reply = await dispatch(takeImport(files))
    if (!reply.ok) return setRefusal({ ...reply.error, subject: '' })
    dispatch(dialogClosed())
    dispatch(canvasAsked({ kind: 'fit' }))
  }
  const buttons = chosen ? (
    <>
      <Button onClick={() => dispatch(dialogOpened({ kind: 'import' }))}>{text.import.another}</Button>
      {review === null ? null : (
        <Button variant="filled" disabled={news === 0} onClick={() => void take()} data-autofocus>
          {text.import.take(news)}
        </Button>
      )}
    </>
  ) : undefined
  return (
    <DialogFrame title={refusal === null ? text.import.title : text.import.refusedTitle} buttons={buttons} size={760}>
      {chosen ? null : <Choose />}
      {refusal === null ? null : <Refusals refusals={[refusal]} />}
      {chosen && review === null && refusal === null ? <Loader aria-label={text.import.reading} m="auto" /> : null}
      {review !== null && news === 0 ? <p className={classes.text}>{text.import.nothingNew}</p> : null}
      {review === null ? null : <Review review={review} />}
    </DialogFrame>
  )
}
