import { Button, Checkbox, CloseButton, MultiSelect, SegmentedControl, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { text } from '../../../shared/text/index.ts'
import { type FacetOption, VERSIONS } from '../../../shared/topology/facets.ts'
import { GROUPINGS } from '../../../shared/topology/groups.ts'
import {
  ALL_SHOWN,
  FACETS,
  type Facet,
  HIDEABLE,
  IP_VERSIONS,
  type Shown,
  showsAll,
} from '../../../shared/topology/shown.ts'
import { editingBlocked } from '../../actions/blockers.ts'
import { selectGrouping, selectShown } from '../../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { groupingChosen, shownChosen } from '../../store/ui-slice.ts'
import { GuardedButton } from '../../ui/guarded-button.tsx'
import type { CanvasActions } from '../canvas-actions.ts'
import classes from './filter.module.css'
import { selectFacets, selectKindCounts } from './select-facets.ts'

/** A list of values is as long as fits; typing narrows it down. */
const MOST = 50

const Row = ({ label, id, children }: { label: string; id?: string; children: ReactNode }) => (
  <div className={classes.row}>
    <span id={id} className={classes.label}>
      {label}
    </span>
    {children}
  </div>
)

type Change = (change: Partial<Shown>) => void

/** What is shown and framed: every change is seen at once behind the panel. */
export const FilterPanel = ({ actions }: { actions: CanvasActions }) => {
  const dispatch = useAppDispatch()
  const shown = useAppSelector(selectShown)
  const facets = useAppSelector(selectFacets)
  const change: Change = (part) => dispatch(shownChosen({ ...shown, ...part }))
  // A facet of which all things have the one value parts nothing.
  const offered = FACETS.filter((facet) => facets[facet].length > (facet === 'tags' ? 0 : 1) || shown[facet].length > 0)
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <strong>{text.filter.title}</strong>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={showsAll(shown)}
          onClick={() => dispatch(shownChosen(ALL_SHOWN))}
        >
          {text.filter.all}
        </Button>
      </div>
      <TextInput
        size="xs"
        value={shown.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        placeholder={text.filter.name}
        aria-label={text.filter.name}
        maxLength={255}
        data-autofocus
        rightSection={
          shown.name === '' ? null : (
            <CloseButton size="xs" aria-label={text.lists.clear} onClick={() => change({ name: '' })} />
          )
        }
      />
      <Kinds shown={shown} change={change} />
      <div className={classes.facets}>
        {offered.map((facet) => (
          <FacetField key={facet} facet={facet} options={facets[facet]} shown={shown} change={change} />
        ))}
      </div>
      <VersionRow shown={shown} change={change} />
      <p className={classes.hint}>{text.filter.ends}</p>
      <Frames actions={actions} />
    </div>
  )
}

const Kinds = ({ shown, change }: { shown: Shown; change: Change }) => {
  const counts = useAppSelector(selectKindCounts)
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.label}>{text.filter.shows}</legend>
      {HIDEABLE.map((kind) => (
        <Checkbox
          key={kind}
          size="xs"
          label={
            <>
              {text.filter.kinds[kind]} <span className={classes.count}>{text.number(counts[kind])}</span>
            </>
          }
          checked={!shown.hide.includes(kind)}
          onChange={(event) =>
            change({
              hide: event.currentTarget.checked ? shown.hide.filter((other) => other !== kind) : [...shown.hide, kind],
            })
          }
        />
      ))}
    </fieldset>
  )
}

type FacetProps = { facet: Facet; options: readonly FacetOption[]; shown: Shown; change: Change }

const FacetField = ({ facet, options, shown, change }: FacetProps) => {
  const label = text.filter.facets[facet]
  // What was asked for and is in the plan no more can still be taken back.
  const gone = shown[facet].filter((value) => !options.some((option) => option.value === value))
  return (
    <MultiSelect
      size="xs"
      aria-label={label}
      placeholder={shown[facet].length === 0 ? label : undefined}
      value={[...shown[facet]]}
      onChange={(values) => change({ [facet]: values })}
      data={[
        ...options.map((option) => ({
          value: option.value,
          label: text.filter.countOf(option.label, option.count),
        })),
        ...gone.map((value) => ({ value, label: value })),
      ]}
      limit={MOST}
      searchable
      clearable
      nothingFoundMessage={text.lists.noMatch}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
    />
  )
}

const VersionRow = ({ shown, change }: { shown: Shown; change: Change }) => {
  const id = useId()
  return (
    <Row label={text.filter.versions} id={id}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby={id}
        value={shown.ipVersion ?? 'both'}
        onChange={(next) => change({ ipVersion: IP_VERSIONS.find((version) => version === next) ?? null })}
        data={[
          { value: 'both', label: text.filter.bothVersions },
          ...IP_VERSIONS.map((version) => ({ value: version, label: VERSIONS[version] })),
        ]}
      />
    </Row>
  )
}

/** Frames around places, and the layout in which they stand apart. */
const Frames = ({ actions }: { actions: CanvasActions }) => {
  const dispatch = useAppDispatch()
  const grouping = useAppSelector(selectGrouping)
  const blocked = useAppSelector(editingBlocked)
  const id = useId()
  return (
    <div className={classes.frames}>
      <Row label={text.filter.group} id={id}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby={id}
          value={grouping}
          onChange={(next) => dispatch(groupingChosen(next))}
          data={GROUPINGS.map((value) => ({ value, label: text.filter.grouping[value] }))}
        />
      </Row>
      <GuardedButton size="xs" variant="default" blockedBy={blocked} onClick={actions.arrangeByPlace}>
        {text.filter.arrange}
      </GuardedButton>
      <p className={classes.hint}>{text.filter.arrangeHint}</p>
    </div>
  )
}
