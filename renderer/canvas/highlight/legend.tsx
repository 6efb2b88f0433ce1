import { Button, CloseButton } from '@mantine/core'
import { text } from '../../../shared/text/index.ts'
import { highlightPinned, highlightShown } from '../../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { sectionChosen } from '../../store/ui-slice.ts'
import { ShapeMark } from '../../ui/status-mark.tsx'
import { useCanvas } from '../use-canvas.ts'
import { LOOK_MARKS } from './highlight.ts'
import classes from './legend.module.css'

/** What stands out on the topology and why, and the way back to seeing all alike. */
export const HighlightLegend = () => {
  const dispatch = useAppDispatch()
  const highlight = useCanvas((state) => state.highlight)
  const isFailure = useAppSelector((state) => state.highlight.passing === null && state.highlight.pinned === 'failure')
  if (highlight === null) return null
  const close = () => {
    dispatch(highlightShown(null))
    dispatch(highlightPinned(null))
  }
  return (
    <section className={classes.legend} aria-label={text.trace.highlight.label}>
      <div className={classes.head}>
        <strong className="clip" title={highlight.title} role="status">
          {highlight.title}
        </strong>
        {isFailure ? (
          <Button size="compact-xs" variant="subtle" onClick={() => dispatch(sectionChosen('resilience'))}>
            {text.resilience.backToReport}
          </Button>
        ) : null}
        <CloseButton size="xs" aria-label={text.trace.highlight.close} onClick={close} />
      </div>
      <ul className={classes.list}>
        {highlight.legend.map(({ look, label }) => (
          <li key={look}>
            <ShapeMark shape={LOOK_MARKS[look].shape} tone={LOOK_MARKS[look].tone} />
            {label}
          </li>
        ))}
      </ul>
    </section>
  )
}
