import { ActionIcon, Loader, Select, Tabs, Tooltip } from '@mantine/core'
import { ArrowLeftRight, FileX } from 'lucide-react'
import { useMemo } from 'react'
import { diffPlans } from '../../shared/diff/plan-diff.ts'
import { impactOf } from '../../shared/routing/impact.ts'
import { routingOf } from '../../shared/routing/of-plan.ts'
import { text } from '../../shared/text/index.ts'
import { RolloutPanel } from '../rollout/rollout-panel.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { selectView } from '../store/select.ts'
import { comparisonChosen } from '../store/ui-slice.ts'
import { Empty } from '../ui/empty.tsx'
import classes from './changes.module.css'
import { ChangesTable } from './changes-table.tsx'
import { destinationCount, ImpactTable } from './impact-table.tsx'
import { pointKey, pointOf, pointOptions } from './points.ts'
import { SnapshotMenu } from './snapshot-menu.tsx'
import { useComparison, usePoints } from './use-comparison.ts'

/** The Changes section: two states of the plan, what differs between them, what that does to the routes, how to get there. */
export const ChangesView = () => {
  const dispatch = useAppDispatch()
  const view = useAppSelector(selectView)
  const { known, reread } = usePoints()
  const { from, to, plans } = useComparison(known)
  const compared = useMemo(() => {
    if (plans === null || plans === 'failed') return null
    const { before, after } = plans
    return { plans, diff: diffPlans(before, after), impact: impactOf(routingOf(before, view), routingOf(after, view)) }
  }, [plans, view])

  if (known === null || from === null) return <Loader m="auto" aria-label={text.app.loading} />
  const options = pointOptions(known)
  const pick = (label: string, point: typeof to, onPick: (key: string) => void) => (
    <Select
      className={classes.point}
      aria-label={label}
      data={options}
      value={pointKey(point)}
      onChange={(key) => key !== null && onPick(key)}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <h2>{text.changes.title}</h2>
        {pick(text.changes.from, from, (key) => dispatch(comparisonChosen({ from: pointOf(key), to })))}
        <Tooltip label={text.changes.swap}>
          <ActionIcon aria-label={text.changes.swap} onClick={() => dispatch(comparisonChosen({ from: to, to: from }))}>
            <ArrowLeftRight size={16} />
          </ActionIcon>
        </Tooltip>
        {pick(text.changes.to, to, (key) => dispatch(comparisonChosen({ from, to: pointOf(key) })))}
        <SnapshotMenu snapshots={known.points.snapshots} onChange={reread} />
      </div>
      {known.points.baseline === null && from.at === 'start' ? (
        <p className={classes.remark}>{text.changes.noBaseline}</p>
      ) : null}
      {plans === 'failed' ? (
        <Empty icon={FileX} title={text.changes.unreadable.title} hint={text.changes.unreadable.hint} />
      ) : compared === null ? (
        <Loader m="auto" aria-label={text.changes.loading} />
      ) : (
        <Tabs defaultValue="things" keepMounted={false} classNames={{ root: classes.tabs, panel: classes.panel }}>
          <Tabs.List aria-label={text.changes.title}>
            <Tabs.Tab value="things">{text.changes.tabs.things(compared.diff.changes.length)}</Tabs.Tab>
            <Tabs.Tab value="routes">{text.changes.tabs.routes(destinationCount(compared.impact))}</Tabs.Tab>
            <Tabs.Tab value="apply">{text.changes.tabs.apply}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="things">
            <ChangesTable plans={compared.plans} diff={compared.diff} />
          </Tabs.Panel>
          <Tabs.Panel value="routes">
            <ImpactTable impact={compared.impact} view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="apply">
            <RolloutPanel plans={compared.plans} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  )
}
