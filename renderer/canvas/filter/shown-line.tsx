import { Button, Pill } from '@mantine/core'
import { text } from '../../../shared/text/index.ts'
import { ALL_SHOWN, showsAll } from '../../../shared/topology/shown.ts'
import { selectGraph, selectShown, selectShownGraph } from '../../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectSelection } from '../../store/select.ts'
import { canvasAsked, shownChosen } from '../../store/ui-slice.ts'
import { useCanvas } from '../use-canvas.ts'
import type { View } from '../use-view.ts'
import classes from './filter.module.css'
import { hiddenOf } from './hidden-of.ts'
import { selectParts } from './select-facets.ts'

/** More are counted: the panel has them all. */
const MOST = 8

/** As long as something is hidden: how much is shown and why, each reason with its way out. */
export const ShownLine = ({ view }: { view: View }) => {
  const dispatch = useAppDispatch()
  const shown = useAppSelector(selectShown)
  if (showsAll(shown)) return null
  return (
    <section className={classes.line} aria-label={text.filter.chips}>
      <Counted />
      <Parts />
      <Button size="compact-xs" variant="subtle" onClick={view.fit}>
        {text.filter.fit}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => dispatch(shownChosen(ALL_SHOWN))}>
        {text.filter.all}
      </Button>
      <HiddenOnes />
    </section>
  )
}

const Counted = () => {
  const all = useAppSelector((state) => selectGraph(state).nodes.length)
  const count = useAppSelector((state) => selectShownGraph(state).nodes.length)
  return <strong role="status">{text.filter.shown(count, all)}</strong>
}

const Parts = () => {
  const dispatch = useAppDispatch()
  const parts = useAppSelector(selectParts)
  return (
    <>
      {parts.slice(0, MOST).map(({ key, words, without }) => (
        <Pill
          key={key}
          className={classes.part}
          title={words}
          withRemoveButton
          removeButtonProps={{ 'aria-label': text.filter.remove(words), 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => dispatch(shownChosen(without))}
        >
          {words}
        </Pill>
      ))}
      {parts.length > MOST ? <span>+{parts.length - MOST}</span> : null}
    </>
  )
}

/** What one chose or had pointed out elsewhere, and does not see here. */
const HiddenOnes = () => {
  const dispatch = useAppDispatch()
  const graph = useAppSelector(selectGraph)
  const part = useAppSelector(selectShownGraph)
  const selection = useAppSelector(selectSelection)
  const highlight = useCanvas((state) => state.highlight)
  const hidden = hiddenOf(graph, part, [...selection, ...Object.keys(highlight?.looks ?? {})])
  const reveal = () => {
    dispatch(shownChosen(ALL_SHOWN))
    dispatch(canvasAsked({ kind: 'flyTo', ids: hidden.map(({ id }) => id) }))
  }
  return (
    <div className={classes.hidden} role="status" data-none={hidden.length === 0 || undefined}>
      {hidden.length === 0 ? null : (
        <>
          {text.filter.hidden(hidden.map(({ label }) => label))}
          <Button size="compact-xs" variant="light" onClick={reveal}>
            {hidden.length === 1 ? text.filter.reveal : text.filter.revealAll}
          </Button>
        </>
      )}
    </div>
  )
}
