import { CloseButton, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { matchesQuery, searchable } from '../store/things.ts'
import classes from './changes.module.css'

/** The rows that hold every word of what is typed, and the field to type it in. `wordsOf` says all that a row shows. */
export const useFiltered = <Row extends object>(rows: readonly Row[], wordsOf: (row: Row) => string) => {
  const [query, setQuery] = useState('')
  // Thousands of rows are gone through beside the typing, not before the next letter.
  const asked = useDeferredValue(query)
  const haystacks = useMemo(() => new WeakMap<Row, string>(), [])
  const shown = useMemo(() => {
    if (asked.trim() === '') return rows
    return rows.filter((row) => {
      const haystack = haystacks.get(row) ?? searchable(wordsOf(row))
      haystacks.set(row, haystack)
      return matchesQuery(haystack, asked)
    })
  }, [rows, asked, haystacks, wordsOf])
  return { shown, field: <FilterField query={query} onQuery={setQuery} /> }
}

const FilterField = ({ query, onQuery }: { query: string; onQuery: (query: string) => void }) => (
  <TextInput
    className={classes.filter}
    value={query}
    onChange={(event) => onQuery(event.currentTarget.value)}
    placeholder={text.changes.filter}
    aria-label={text.changes.filter}
    rightSection={
      query === '' ? null : <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => onQuery('')} />
    }
  />
)
