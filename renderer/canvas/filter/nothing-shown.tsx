import { Button } from '@mantine/core'
import { Funnel } from 'lucide-react'
import { text } from '../../../shared/text/index.ts'
import { ALL_SHOWN } from '../../../shared/topology/shown.ts'
import { selectGraph } from '../../store/derived.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { shownChosen } from '../../store/ui-slice.ts'
import { Empty } from '../../ui/empty.tsx'
import classes from './filter.module.css'

/** A plan that holds things, and a filter that none of them passes. */
export const NothingShown = () => {
  const dispatch = useAppDispatch()
  const count = useAppSelector((state) => selectGraph(state).nodes.length)
  return (
    <div className={classes.nothing}>
      <Empty icon={Funnel} title={text.filter.nothing} hint={text.filter.nothingHint(count)}>
        <Button onClick={() => dispatch(shownChosen(ALL_SHOWN))}>{text.filter.all}</Button>
      </Empty>
    </div>
  )
}
