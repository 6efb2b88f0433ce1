import type { Link } from '../../shared/model/link.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { overviewOpened } from '../store/ui-slice.ts'
import classes from '../ui/thing-link.module.css'

/** An InterLink's name in a listing: opens its Overview page. The listing's own keys do the same, so Tab passes it by. */
export const OverviewLink = ({ link }: { link: Link }) => {
  const dispatch = useAppDispatch()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.link}
      title={link.name}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return
        event.stopPropagation()
        dispatch(overviewOpened(link.id))
      }}
    >
      <bdi>{link.name}</bdi>
    </button>
  )
}
