import { CloseButton, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import { text } from '../../shared/text/index.ts'
import classes from './filter-field.module.css'

/** The field above a list that narrows it down; `label` says by what. */
export const FilterField = ({
  query,
  onQuery,
  label,
}: {
  query: string
  onQuery: (query: string) => void
  label: string
}) => (
  <TextInput
    className={classes.field}
    value={query}
    onChange={(event) => onQuery(event.currentTarget.value)}
    placeholder={label}
    aria-label={label}
    rightSection={
      query === '' ? null : <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => onQuery('')} />
    }
  />
)

/**
 * The rows that hold every word of what is typed, and the field to type it in. `wordsOf` says all that a row shows; another
 * function asks every row anew.
 */
export const useFiltered = <Row extends object>(rows: readonly Row[], wordsOf: (row: Row) => string, label: string) => {
  const [query, setQuery] = useState('')
  // Thousands of rows are gone through beside the typing, not before the next letter.
  const asked = useDeferredValue(query)
  const haystackOf = useMemo(() => {
    const known = new WeakMap<Row, string>()
    return (row: Row) => {
      const haystack = known.get(row) ?? searchable(wordsOf(row))
      known.set(row, haystack)
      return haystack
    }
  }, [wordsOf])
  const shown = useMemo(
    () => (asked.trim() === '' ? rows : rows.filter((row) => matchesQuery(haystackOf(row), asked))),
    [rows, asked, haystackOf],
  )
  return { shown, field: <FilterField query={query} onQuery={setQuery} label={label} /> }
}
