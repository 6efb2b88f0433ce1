import {
  Footprints,
  GitCompareArrows,
  History,
  LifeBuoy,
  Link2,
  ListChecks,
  type LucideIcon,
  Route,
  Workflow,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { text } from '../../shared/text/index.ts'
import { FindingsBadge } from '../checks/findings-badge.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { isNetworkTab, type Section, sectionChosen } from '../store/ui-slice.ts'
import classes from './side-bar.module.css'
import { ThingsList } from './things-list.tsx'

/** `to`: the section that it opens; `holds`: whether it is the current one; `badge`: what calls for attention there. */
type Entry = {
  label: () => string
  icon: LucideIcon
  to: Section
  holds: (section: Section) => boolean
  badge?: ComponentType
}

const only = (section: Section, icon: LucideIcon, badge?: ComponentType): Entry => ({
  label: () => text.nav[section],
  icon,
  to: section,
  holds: (shown) => shown === section,
  ...(badge === undefined ? {} : { badge }),
})

const TOPOLOGY = only('topology', Workflow)
const NETWORK: Entry[] = [
  {
    label: () => text.nav.interlink,
    icon: Link2,
    to: 'links',
    holds: (shown) => isNetworkTab(shown) && shown !== 'topology',
  },
]
const MORE = [
  only('routes', Route),
  only('trace', Footprints),
  only('resilience', LifeBuoy),
  only('checks', ListChecks, FindingsBadge),
  only('changes', GitCompareArrows),
  only('history', History),
]

const EntryLink = ({ label, icon: Icon, to, holds, badge: Badge }: Entry) => {
  const dispatch = useAppDispatch()
  const current = useAppSelector((state) => holds(state.ui.section))
  return (
    <button
      type="button"
      className={classes.section}
      aria-current={current ? 'page' : undefined}
      onClick={() => dispatch(sectionChosen(to))}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" className="no-shrink" />
      <span className="clip">{label()}</span>
      {Badge === undefined ? null : <Badge />}
    </button>
  )
}

const entries = (all: Entry[]) => all.map((entry) => <EntryLink key={entry.to} {...entry} />)

export const SideBar = () => {
  const thingsOpen = useAppSelector((state) => state.ui.thingsOpen)
  return (
    <div className={classes.bar}>
      <nav aria-label={text.nav.label} className={classes.nav}>
        {entries([TOPOLOGY])}
        <h2 className={classes.heading}>{text.nav.network}</h2>
        {entries(NETWORK)}
        <div className={classes.rule} />
        {entries(MORE)}
      </nav>
      {thingsOpen ? <ThingsList /> : null}
    </div>
  )
}
