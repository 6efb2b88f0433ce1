import { Loader, Tabs } from '@mantine/core'
import { usePrevious } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { text } from '../../shared/text/index.ts'
import { ThingsTable } from '../lists/things-table.tsx'
import { LinkOverview } from '../overview/link-overview.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectOverview, selectPlan } from '../store/select.ts'
import { isNetworkTab, NETWORK_TABS, type NetworkTab, sectionChosen } from '../store/ui-slice.ts'
import { TraceDrawer } from '../trace/trace-drawer.tsx'
import classes from './network-section.module.css'
import startClasses from './start-states.module.css'

// The largest part of the window: the rest is usable while it is read.
const TopologyCanvas = lazy(async () => {
  const { TopologyCanvas: component } = await import('../canvas/topology-canvas.tsx')
  return { default: component }
})

const Topology = () => (
  <Suspense
    fallback={
      <div className={startClasses.loading}>
        <Loader />
      </div>
    }
  >
    <TopologyCanvas />
    <TraceDrawer />
  </Suspense>
)

const InterLinks = () => {
  const shown = useAppSelector(selectOverview)
  const before = usePrevious(shown)
  if (shown !== null) return <LinkOverview key={shown.id} link={shown} />
  return <ThingsTable section="links" backFrom={before?.id ?? null} />
}

const View = ({ tab }: { tab: NetworkTab }) => {
  if (tab === 'topology') return <Topology />
  return tab === 'links' ? <InterLinks /> : <ThingsTable key={tab} section={tab} />
}

const Count = ({ tab }: { tab: Exclude<NetworkTab, 'topology'> }) => {
  const count = useAppSelector((state) => Object.keys(selectPlan(state)[tab]).length)
  return <span className={`tabular ${classes.count}`}>{text.number(count)}</span>
}

/** Network → InterLink: lists, Overview pages and topology of the same things, with one selection. */
export const NetworkSection = ({ tab }: { tab: NetworkTab }) => {
  const dispatch = useAppDispatch()
  return (
    <Tabs
      value={tab}
      onChange={(next) => isNetworkTab(next) && dispatch(sectionChosen(next))}
      keepMounted={false}
      classNames={{ root: classes.root, list: classes.list, tab: classes.tab, panel: classes.panel }}
    >
      <Tabs.List
        aria-label={text.nav.tabs}
        onFocus={({ target }) => target.scrollIntoView({ inline: 'nearest', block: 'nearest' })}
      >
        {NETWORK_TABS.map((each) => (
          <Tabs.Tab key={each} value={each} onClick={() => each === tab && dispatch(sectionChosen(each))}>
            {text.nav[each]} {each === 'topology' ? null : <Count tab={each} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        <View tab={tab} />
      </Tabs.Panel>
    </Tabs>
  )
}
