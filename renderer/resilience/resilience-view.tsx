import { Tabs } from '@mantine/core'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { RESILIENCE_TABS, resilienceTabChosen } from '../store/resilience-slice.ts'
import { DemandTable } from './demand-table.tsx'
import { FailureReport } from './failure-report.tsx'
import classes from './resilience.module.css'

/** The Resilience section: what each single failure does, and the traffic that is expected. */
export const ResilienceView = () => {
  const dispatch = useAppDispatch()
  const tab = useAppSelector((state) => state.resilience.tab)
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        const chosen = RESILIENCE_TABS.find((each) => each === next)
        if (chosen !== undefined) dispatch(resilienceTabChosen(chosen))
      }}
      keepMounted={false}
      classNames={{ root: classes.view, panel: classes.panel, list: classes.tabs }}
    >
      <Tabs.List aria-label={text.nav.resilience}>
        {RESILIENCE_TABS.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {text.resilience.tabs[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>{tab === 'report' ? <FailureReport /> : <DemandTable />}</Tabs.Panel>
    </Tabs>
  )
}
