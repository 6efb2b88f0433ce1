import type { Column } from './columns.ts'

/** The values that were chosen of each column, by the column's id; a column without any filters nothing. */
export type FacetFilter = Readonly<Record<string, readonly string[]>>

/** A column that the list can be filtered by, its values and how many rows have each. */
export type Facet = { id: string; header: string; values: { value: string; count: number; chosen: boolean }[] }

const textOf = <Row>(column: Column<Row>, row: Row) => String(column.value(row))

/** Whether a row has, in every column that filters, one of the chosen values. */
const passes = <Row>(columns: readonly Column<Row>[], filter: FacetFilter, row: Row): boolean =>
  columns.every((column) => {
    const chosen = filter[column.id] ?? []
    return chosen.length === 0 || chosen.includes(textOf(column, row))
  })

/** The rows that pass; the same array where nothing filters. */
export const filteredBy = <Row>(
  columns: readonly Column<Row>[],
  filter: FacetFilter,
  rows: readonly Row[],
): readonly Row[] => {
  const filtering = columns.filter(({ id }) => (filter[id] ?? []).length > 0)
  return filtering.length === 0 ? rows : rows.filter((row) => passes(filtering, filter, row))
}

/**
 * What the list can be filtered by. Each count is of the rows that the other columns let through, so that it says what choosing
 * the value would show. A chosen value stays even where no row has it any more.
 */
export const facetsOf = <Row>(columns: readonly Column<Row>[], filter: FacetFilter, rows: readonly Row[]): Facet[] =>
  columns
    .filter(({ facet }) => facet)
    .map((column) => {
      const others = { ...filter, [column.id]: [] }
      const chosen = filter[column.id] ?? []
      const counts = new Map<string, number>(chosen.map((value) => [value, 0]))
      for (const row of rows) counts.set(textOf(column, row), counts.get(textOf(column, row)) ?? 0)
      for (const row of filteredBy(columns, others, rows)) {
        counts.set(textOf(column, row), (counts.get(textOf(column, row)) ?? 0) + 1)
      }
      return {
        id: column.id,
        header: column.header,
        values: [...counts]
          .map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
          .toSorted((a, b) => a.value.localeCompare(b.value, undefined, { numeric: true })),
      }
    })
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))

/** The filter with a value of a column chosen, or no longer. */
export const withToggled = (filter: FacetFilter, id: string, value: string): FacetFilter => {
  const chosen = filter[id] ?? []
  return { ...filter, [id]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] }
}

/** The chosen values, one by one, in the order of the columns. */
export const chosenOf = <Row>(
  columns: readonly Column<Row>[],
  filter: FacetFilter,
): { id: string; header: string; value: string }[] =>
  columns.flatMap(({ id, header }) => (filter[id] ?? []).map((value) => ({ id, header, value })))
