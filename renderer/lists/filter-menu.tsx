import { Button, Checkbox, Popover } from '@mantine/core'
import { ListFilter, X } from 'lucide-react'
import { useState } from 'react'
import { text } from '../../shared/text/index.ts'
import type { chosenOf, Facet } from './facets.ts'
import classes from './things-table.module.css'

/** Values drawn of each column: the others are found by typing into the list's own filter. */
const DRAWN = 60

type Chosen = ReturnType<typeof chosenOf>
type FilterProps = {
  chosen: Chosen
  onToggle: (id: string, value: string) => void
  onClear: () => void
}

const Values = ({ facet, onToggle }: { facet: Facet; onToggle: FilterProps['onToggle'] }) => (
  <fieldset className={classes.facet}>
    <legend>{facet.header}</legend>
    {facet.values.slice(0, DRAWN).map(({ value, count, chosen }) => (
      <Checkbox
        key={value}
        size="xs"
        checked={chosen}
        onChange={() => onToggle(facet.id, value)}
        label={
          <span className={classes.value}>
            <bdi className="clip">{value === '' ? text.tables.blank : value}</bdi>
            <span className="dim tabular">{text.number(count)}</span>
          </span>
        }
        classNames={{ body: classes.valueBody, labelWrapper: classes.valueLabel }}
      />
    ))}
    {facet.values.length > DRAWN ? (
      <p className={`dim ${classes.more}`}>{text.confirm.more(facet.values.length - DRAWN)}</p>
    ) : null}
  </fieldset>
)

/** What the list can be filtered by: the values of its columns, with how many rows have each. */
export const FilterMenu = ({ chosen, facets, onToggle, onClear }: FilterProps & { facets: () => Facet[] }) => {
  const [opened, setOpened] = useState(false)
  const count = chosen.length
  // Thousands of rows are counted only for whoever looks.
  const shown = opened ? facets() : []
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 100 }}
      width={560}
    >
      <Popover.Target>
        <Button
          leftSection={<ListFilter size={14} />}
          variant={count > 0 ? 'light' : 'default'}
          onClick={() => setOpened(!opened)}
          aria-label={count > 0 ? text.tables.filtersOn(count) : text.tables.filters}
        >
          {text.tables.filters}
          {count > 0 ? <span className="tabular">&nbsp;{text.number(count)}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.tables.filters}>
        {shown.length === 0 ? <p className={`dim ${classes.more}`}>{text.tables.noFilters}</p> : null}
        <div className={classes.facets}>
          {shown.map((facet) => (
            <Values key={facet.id} facet={facet} onToggle={onToggle} />
          ))}
        </div>
        {count > 0 ? (
          <Button variant="subtle" size="compact-xs" mt={8} onClick={onClear}>
            {text.tables.clearFilters}
          </Button>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

/** What filters the list now, each to be dropped with one click. */
export const FiltersInUse = ({ chosen, onToggle, onClear }: FilterProps) => {
  if (chosen.length === 0) return null
  return (
    <div className={classes.inUse}>
      {chosen.map(({ id, header, value }) => {
        const shown = value === '' ? text.tables.blank : value
        return (
          <button
            key={`${id} ${value}`}
            type="button"
            className={classes.chip}
            aria-description={text.tables.dropFilter(header, shown)}
            title={text.tables.dropFilter(header, shown)}
            onClick={() => onToggle(id, value)}
          >
            <span className="dim">{header}</span> <bdi className="clip">{shown}</bdi>
            <X size={12} aria-hidden="true" className="no-shrink" />
          </button>
        )
      })}
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {text.tables.clearFilters}
      </Button>
    </div>
  )
}
