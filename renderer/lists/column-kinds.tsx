import { text } from '../../shared/text/index.ts'
import { OnOffMark } from '../ui/status-mark.tsx'
import type { Column } from './columns.ts'

/** Columns that lists of several kinds of things have. */

export const name = <T extends { name: string }>(): Column<T> => ({
  id: 'name',
  header: text.field.name,
  width: { min: 168, grow: 2 },
  pinned: true,
  value: (thing) => thing.name,
})

export const region = <T extends { region: string }>(): Column<T> => ({
  id: 'region',
  header: text.field.region,
  width: { min: 88 },
  facet: true,
  value: (thing) => thing.region,
})

export const count = <T,>(id: string, header: string, value: (thing: T) => number, min = 112): Column<T> => ({
  id,
  header,
  width: { min },
  align: 'end',
  value,
  cell: (thing) => text.number(value(thing)),
})

export const bandwidth = <T,>(id: string, header: string, value: (thing: T) => number): Column<T> => ({
  ...count(id, header, value),
  cell: (thing) => text.bandwidth(value(thing)),
})

export const onOff = <T,>(id: string, header: string, isOn: (thing: T) => boolean): Column<T> => {
  const word = (thing: T) => (isOn(thing) ? text.field.on : text.field.off)
  return {
    id,
    header,
    width: { min: 136 },
    facet: true,
    value: word,
    cell: (thing) => <OnOffMark on={isOn(thing)} word={word(thing)} />,
  }
}

/** Cells draw the first of a list of prefixes; beyond that nobody reads a cell. */
const DRAWN = 12
const HINTED = 40

export const prefixes = <T,>(id: string, header: string, of: (thing: T) => string[]): Column<T> => ({
  id,
  header,
  width: { min: 176, grow: 2 },
  value: (thing) => of(thing).join(' '),
  cell: (thing) => (
    <span className="mono clip" title={of(thing).slice(0, HINTED).join('\n')}>
      {of(thing).slice(0, DRAWN).join('  ')}
    </span>
  ),
})

export const tags = <T extends { tags: string[] }>(): Column<T> => ({
  id: 'tags',
  header: text.field.tags,
  width: { min: 128, grow: 1 },
  optional: true,
  value: (thing) => thing.tags.join(', '),
})
