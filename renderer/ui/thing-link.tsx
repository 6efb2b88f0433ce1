import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { nameOf, selectPlan, thingOf } from '../store/select.ts'
import { canvasAsked, thingShown } from '../store/ui-slice.ts'
import classes from './thing-link.module.css'

/** A thing's name, wherever it is mentioned: selects it, and has the topology show it. */
export const ThingLink = ({ id, name }: { id: string; name?: string }) => {
  const dispatch = useAppDispatch()
  const shown = useAppSelector((state) => name ?? nameOf(selectPlan(state), id))
  const exists = useAppSelector((state) => thingOf(selectPlan(state), id) !== null)
  if (!exists) return <bdi className="clip">{shown}</bdi>
  return (
    <button
      type="button"
      className={classes.link}
      title={shown}
      onClick={(event) => {
        event.stopPropagation()
        dispatch(thingShown(id))
        dispatch(canvasAsked({ kind: 'flyTo', ids: [id] }))
      }}
    >
      <bdi>{shown}</bdi>
    </button>
  )
}
