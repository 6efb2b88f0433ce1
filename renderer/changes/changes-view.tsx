import { ActionIcon, Loader, Select, Tabs, Tooltip } from '@mantine/core'
import { ArrowLeftRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PlanPoint } from '../../shared/contract/point.ts'
import type { DiffedPlans } from '../../shared/diff/describe.ts'
import { text } from '../../shared/text/index.ts'
import { RolloutPanel } from '../rollout/rollout-panel.tsx'
import type { ComparedSide } from '../store/dialog.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { askForComparedFile } from '../store/plan-points.ts'
import { selectView } from '../store/select.ts'
import { comparisonChosen, dialogOpened } from '../store/ui-slice.ts'
import { Bar } from '../ui/bar.tsx'
import { Unreadable } from '../ui/unreadable.tsx'
import classes from './changes.module.css'
import { ChangesTable } from './changes-table.tsx'
import { ImpactTable } from './impact-table.tsx'
import { CHOOSE_FILE, comparedOptions, type KnownPoints, pointKey, pointOf } from './points.ts'
import { SnapshotMenu } from './snapshot-menu.tsx'
import { useCompared } from './use-compared.ts'
import { useComparison, usePoints } from './use-comparison.ts'

const Working = ({ label }: { label: string }) => <Loader m="auto" aria-label={label} />

/** The Changes section: two states of the plan, what differs between them, what that does to the routes, how to get there. */
export const ChangesView = () => {
  const { points, reread } = usePoints()
  if (points === null) return <Working label={text.app.loading} />
  if (points.error !== null) return <Unreadable error={points.error} onRetry={reread} />
  return <Compared known={points.value} reread={reread} />
}

const Compared = ({ known, reread }: { known: KnownPoints; reread: () => void }) => {
  const { from, to, plans, retry } = useComparison(known)
  const dispatch = useAppDispatch()
  const [tab, setTab] = useState<string | null>('things')
  return (
    <div className={classes.view}>
      <Head known={known} from={from} to={to} reread={reread} />
      {known.points.baseline === null && from.at === 'start' ? (
        <p className={classes.remark}>{text.changes.noBaseline}</p>
      ) : null}
      {plans?.error ? (
        <Unreadable error={plans.error} onRetry={retry} />
      ) : (
        <Result
          key={`${pointKey(from)} → ${pointKey(to)}`}
          plans={plans === null ? null : plans.value}
          tab={tab}
          onTab={setTab}
          onExport={to.at === 'now' ? () => dispatch(dialogOpened({ kind: 'export', since: from })) : null}
        />
      )}
    </div>
  )
}

/** What a comparison says. While the plan changes, what was said last stays until the next is worked out. */
const Result = ({
  plans,
  tab,
  onTab,
  onExport,
}: {
  plans: DiffedPlans | null
  tab: string | null
  onTab: (tab: string | null) => void
  onExport: (() => void) | null
}) => {
  const compared = useCompared(plans, useAppSelector(selectView))
  if (compared === null) return <Working label={text.changes.loading} />
  return (
    <Tabs value={tab} onChange={onTab} keepMounted={false} classNames={{ root: classes.tabs, panel: classes.panel }}>
      <Tabs.List aria-label={text.changes.title}>
        <Tabs.Tab value="things">{text.changes.tabs.things(compared.diff.changes.length)}</Tabs.Tab>
        <Tabs.Tab value="routes">{text.changes.tabs.routes(compared.effects.length)}</Tabs.Tab>
        <Tabs.Tab value="apply">{text.changes.tabs.apply}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="things">
        <ChangesTable plans={compared.plans} diff={compared.diff} onExport={onExport} />
      </Tabs.Panel>
      <Tabs.Panel value="routes">
        <ImpactTable compared={compared} />
      </Tabs.Panel>
      <Tabs.Panel value="apply">
        <RolloutPanel plans={compared.plans} />
      </Tabs.Panel>
    </Tabs>
  )
}

type Sides = { from: PlanPoint; to: PlanPoint }

/** What is compared with what. */
const Head = ({ known, from, to, reread }: { known: KnownPoints; reread: () => void } & Sides) => {
  const dispatch = useAppDispatch()
  const files = useAppSelector((state) => state.ui.comparedFiles)
  const options = useMemo(() => {
    const others = [...files, ...known.others.filter(({ path }) => files.every((file) => file.path !== path))]
    return comparedOptions({ ...known, others }, [from, to])
  }, [known, files, from, to])
  const labelOf = (key: string) => options.flatMap(({ items }) => items).find(({ value }) => value === key)?.label
  const pick = (side: ComparedSide, label: string) => (
    <Select
      className={classes.point}
      aria-label={label}
      data={options}
      value={pointKey({ from, to }[side])}
      title={labelOf(pointKey({ from, to }[side]))}
      onChange={(key) => {
        if (key === CHOOSE_FILE) dispatch(askForComparedFile(side))
        else if (key !== null) dispatch(comparisonChosen({ from, to, [side]: pointOf(key) }))
      }}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      maxDropdownHeight={360}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
  return (
    <Bar>
      <h2>{text.changes.title}</h2>
      {pick('from', text.changes.from)}
      <Tooltip label={text.changes.swap}>
        <ActionIcon aria-label={text.changes.swap} onClick={() => dispatch(comparisonChosen({ from: to, to: from }))}>
          <ArrowLeftRight size={16} />
        </ActionIcon>
      </Tooltip>
      {pick('to', text.changes.to)}
      <SnapshotMenu snapshots={known.points.snapshots} onChange={reread} />
    </Bar>
  )
}
