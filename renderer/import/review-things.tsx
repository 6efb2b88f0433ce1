import { Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ImportedThing, ImportNote, ImportReview } from '../../shared/formats/import/review.ts'
import { perLanguage, text } from '../../shared/text/index.ts'
import type { Column } from '../lists/columns.ts'
import { DataTable } from '../lists/data-table.tsx'
import { Mark } from '../ui/status-mark.tsx'
import classes from './import.module.css'

const changes = perLanguage(
  () =>
    ({
      new: { shape: 'disc', tone: 'good', word: text.import.change.new },
      adopted: { shape: 'half-disc', tone: 'good', word: text.import.change.adopted },
      changed: { shape: 'triangle', tone: 'warn', word: text.import.change.changed },
      kept: { shape: 'diamond', tone: 'accent', word: text.import.change.kept },
      gone: { shape: 'cross', tone: 'bad', word: text.import.change.gone },
      same: { shape: 'ring', tone: 'muted', word: text.import.change.same },
    }) as const,
)
const ORDER = ['changed', 'adopted', 'kept', 'gone', 'new', 'same'] as const

const fieldWords = ({ change, fields }: ImportedThing): string =>
  change === 'kept' && fields.length === 0
    ? text.import.deletedInPlan
    : fields.map(({ field, before, after }) => text.import.fieldChange(field, before, after)).join('; ')

const thingColumns = perLanguage((): Column<ImportedThing>[] => [
  {
    id: 'change',
    header: text.import.columns.change,
    width: { min: 104 },
    value: ({ change }) => ORDER.indexOf(change),
    cell: ({ change }) => <Mark {...changes()[change]} />,
  },
  { id: 'kind', header: text.import.columns.kind, width: { min: 136 }, value: ({ kind }) => text.import.kinds[kind] },
  { id: 'name', header: text.import.columns.name, width: { min: 200, grow: 2 }, value: ({ name }) => name },
  {
    id: 'fields',
    header: text.import.columns.fields,
    width: { min: 160, grow: 3 },
    value: fieldWords,
    cell: (thing) => (
      <bdi className="clip" title={fieldWords(thing)}>
        {fieldWords(thing)}
      </bdi>
    ),
  },
  { id: 'file', header: text.import.columns.file, width: { min: 120, grow: 1 }, value: ({ file }) => file },
])

const noteColumns = perLanguage((): Column<ImportNote>[] => [
  {
    id: 'message',
    header: text.import.note,
    width: { min: 280, grow: 3 },
    value: ({ message }) => message,
    cell: ({ message }) => (
      <bdi className="clip" title={message}>
        {message}
      </bdi>
    ),
  },
  {
    id: 'file',
    header: text.import.columns.file,
    width: { min: 120, grow: 1 },
    value: ({ file, path }) => `${file} ${path}`,
  },
])

const keyOf = ({ kind, id, change }: ImportedThing): string => `${kind} ${id} ${change}`
const noteKey = ({ file, path, code, message }: ImportNote): string => `${file} ${path} ${code} ${message}`

/** Everything that the files hold, thing by thing, and what of them was odd. */
export const ReviewThings = ({ review: { things, notes } }: { review: ImportReview }) => {
  // What stays as it is is counted above; here it would only hide what does not.
  const shown = useMemo(() => things.filter(({ change }) => change !== 'same'), [things])
  return (
    <Tabs defaultValue={shown.length > 0 || notes.length === 0 ? 'things' : 'notes'} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="things">{text.import.changes(shown.length)}</Tabs.Tab>
        <Tabs.Tab value="notes">{text.import.notes(notes.length)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="things" pt={8}>
        <Things things={shown} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" pt={8}>
        <Notes notes={notes} />
      </Tabs.Panel>
    </Tabs>
  )
}

const Things = ({ things }: { things: readonly ImportedThing[] }) => {
  const [opened, setOpened] = useState<string | null>(null)
  const thing = things.find((candidate) => keyOf(candidate) === opened && candidate.fields.length > 0)
  return (
    <>
      <div className={thing === undefined ? classes.table : classes.shortTable}>
        <DataTable
          label={text.import.things}
          rows={things}
          columns={thingColumns()}
          idOf={keyOf}
          initialSort={{ id: 'change', desc: false }}
          onOpen={setOpened}
        />
      </div>
      {thing === undefined ? null : <FieldChanges thing={thing} />}
    </>
  )
}

const FieldChanges = ({ thing: { name, fields } }: { thing: ImportedThing }) => (
  <section className={classes.details} aria-label={text.import.changesOf(name)}>
    <h3>
      <bdi>{name}</bdi>
    </h3>
    <dl>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before === '' ? null : (
              <>
                <del>{before}</del> →{' '}
              </>
            )}
            <ins>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

const Notes = ({ notes }: { notes: readonly ImportNote[] }) => {
  const [opened, setOpened] = useState<string | null>(null)
  const note = notes.find((candidate) => noteKey(candidate) === opened)
  return (
    <>
      <p className={`dim ${classes.text}`}>{text.import.notesHint}</p>
      <div className={note === undefined ? classes.table : classes.shortTable}>
        <DataTable
          label={text.import.notes(notes.length)}
          rows={notes}
          columns={noteColumns()}
          idOf={noteKey}
          onOpen={setOpened}
        />
      </div>
      {note === undefined ? null : <p className={classes.details}>{note.message}</p>}
    </>
  )
}
