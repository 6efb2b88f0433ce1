import { Autocomplete } from '@mantine/core'
import { useMemo, useState } from 'react'
import { matchesQuery, searchable } from '../../shared/model/name-search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text } from '../../shared/text/index.ts'
import { type ReadEnd, writeEnd, writtenNetworks } from '../../shared/trace/endpoint.ts'
import type { Network } from '../../shared/trace/network.ts'
import type { Source, Target } from '../../shared/trace/trace.ts'
import classes from './trace.module.css'

/** Options drawn at a time: typing narrows them down. */
const LIMIT = 50

type Props<E> = {
  label: string
  placeholder: string
  plan: Plan
  end: E | null
  read: (plan: Plan, written: string) => ReadEnd<E>
  onChange: (end: E | null) => void
}

/** One end of a trace: chosen from the plan's networks, or written as on the command line (`HQ:10.1.0.5`). */
export const EndField = <E extends Source | Target>({ label, placeholder, plan, end, read, onChange }: Props<E>) => {
  /** What was typed and is not (yet) an end. */
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(true)
  const [open, setOpen] = useState(false)
  const options = useMemo(() => optionsOf(plan), [plan])
  const written = draft ?? (end === null ? '' : writeEnd(plan, end))
  const answer = draft === null || draft.trim() === '' ? null : read(plan, draft)
  const problem = answer !== null && !answer.ok && left ? answer.problem : null
  const change = (value: string) => {
    const next = read(plan, value)
    setDraft(value)
    if (next.ok) onChange(next.end)
    else if (value.trim() === '') onChange(null)
  }
  return (
    <Autocomplete
      className={classes.end}
      label={label}
      placeholder={placeholder}
      value={written}
      data={options}
      limit={LIMIT}
      filter={({ options: groups, search }) =>
        groups.map((group) =>
          'group' in group
            ? { ...group, items: group.items.filter((item) => matchesQuery(searchable(item.label), search)) }
            : group,
        )
      }
      onChange={change}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true)
        if (answer?.ok) setDraft(null)
      }}
      onOptionSubmit={() => setLeft(true)}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // What is written is an end already: the list would only hide the answer.
      onKeyDown={({ key }) => key === 'Enter' && setOpen(false)}
      error={problem === null ? null : `${problem.message} ${problem.hint}`}
      clearable
      clearButtonProps={{ 'aria-label': `${text.trace.clear} ${label}` }}
      autoComplete="off"
      spellCheck={false}
      maxDropdownHeight={320}
    />
  )
}

const optionsOf = (plan: Plan) => {
  const all = writtenNetworks(plan)
  const ofKind = (kind: Network['kind']) =>
    all.filter(({ network }) => network.kind === kind).map(({ written }) => written)
  return [
    { group: text.routes.vpcs, items: ofKind('vpc') },
    { group: text.routes.sites, items: ofKind('site') },
  ]
}
