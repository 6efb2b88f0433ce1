import { History, type LucideIcon, Route, Workflow } from 'lucide-react'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectPlan } from '../store/select.ts'
import { SECTIONS, type Section, sectionChosen } from '../store/ui-slice.ts'
import { text } from '../text/index.ts'
import { KIND_ICONS } from '../ui/kind-icon.tsx'
import classes from './side-bar.module.css'
import { ThingsList } from './things-list.tsx'

const ICONS: Record<Section, LucideIcon> = {
  topology: Workflow,
  links: KIND_ICONS.link,
  policies: KIND_ICONS.policy,
  vpcs: KIND_ICONS.vpc,
  sites: KIND_ICONS.site,
  connections: KIND_ICONS.connection,
  routes: Route,
  history: History,
}

const COUNTED = ['links', 'policies', 'vpcs', 'sites', 'connections'] as const
const isCounted = (section: Section): section is (typeof COUNTED)[number] => COUNTED.some((s) => s === section)

const SectionLink = ({ section }: { section: Section }) => {
  const dispatch = useAppDispatch()
  const current = useAppSelector((state) => state.ui.section === section)
  const plan = useAppSelector(selectPlan)
  const Icon = ICONS[section]
  return (
    <button
      type="button"
      className={classes.section}
      aria-current={current ? 'page' : undefined}
      onClick={() => dispatch(sectionChosen(section))}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" className="no-shrink" />
      <span className="clip">{text.nav[section]}</span>
      {isCounted(section) ? (
        <span className={`tabular ${classes.count}`}>{Object.keys(plan[section]).length.toLocaleString('en')}</span>
      ) : null}
    </button>
  )
}

export const SideBar = () => {
  const thingsOpen = useAppSelector((state) => state.ui.thingsOpen)
  return (
    <div className={classes.bar}>
      <nav aria-label={text.nav.label} className={classes.nav}>
        {SECTIONS.map((section) => (
          <SectionLink key={section} section={section} />
        ))}
      </nav>
      {thingsOpen ? <ThingsList /> : null}
    </div>
  )
}
