import { Menu } from '@mantine/core'
import {
  Cable,
  Footprints,
  LifeBuoy,
  Link2,
  Maximize,
  PanelRight,
  Power,
  Trash2,
  Unlink,
  Waypoints,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { guard } from '../../../shared/commands/execute.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Failure } from '../../../shared/resilience/failure.ts'
import { text } from '../../../shared/text/index.ts'
import { editingBlocked } from '../../actions/blockers.ts'
import { propagationDialog } from '../../actions/confirmation.ts'
import { deletionOf } from '../../actions/deletion.ts'
import { deletionDenied, deniedFor } from '../../actions/denied.ts'
import { highlightPinned } from '../../store/highlight-slice.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { failureChosen } from '../../store/resilience-slice.ts'
import { edgeOf, nameOf, selectPlan, selectSelected } from '../../store/select.ts'
import { startTrace } from '../../store/start-trace.ts'
import { canvasAsked, openDialog, overviewOpened, selectionChanged } from '../../store/ui-slice.ts'
import type { CanvasActions } from '../canvas-actions.ts'
import type { Place } from '../canvas-state.ts'
import type { SceneIndex } from '../geometry/scene-index.ts'
import { AnchoredMenu } from './anchored-menu.tsx'
import { AroundItem } from './around-item.tsx'
import classes from './menus.module.css'

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

type ItemProps = {
  icon: ReactNode
  label: string
  blockedBy?: string | null
  danger?: boolean
  shortcut?: string
  onClick: () => void
}

const Item = ({ icon, label, blockedBy = null, danger = false, shortcut, onClick }: ItemProps) => (
  <Menu.Item
    leftSection={icon}
    rightSection={shortcut === undefined ? undefined : <kbd className="dim">{shortcut}</kbd>}
    disabled={blockedBy !== null}
    {...(danger ? { color: 'var(--il-bad)' } : {})}
    onClick={onClick}
  >
    {label}
    {blockedBy === null ? null : <span className={classes.refusal}>{blockedBy}</span>}
  </Menu.Item>
)

/** Ids of the edges of an InterLink, or of all InterLinks at another node: what can be detached here. */
const edgesAt = (index: SceneIndex, plan: Plan, id: string) =>
  Object.hasOwn(plan.links, id)
    ? index.edgesOf(id).map((edge) => ({ edge, other: edge.from === id ? edge.to : edge.from }))
    : []

/** The failure of an InterLink or of a site's router; nothing else in the topology fails by itself. */
const failureOf = (plan: Plan, id: string): Failure | null => {
  const link = plan.links[id]
  if (link !== undefined) return { kind: 'link', id: link.id }
  const site = plan.sites[id]
  return site === undefined ? null : { kind: 'site', id: site.id }
}

type Props = { id: string; at: Place; index: SceneIndex; actions: CanvasActions; onClose: () => void }

/** The menu of a node or an edge; with several selected, what can be done with all of them. */
export const ThingMenu = ({ id, at, index, actions, onClose }: Props) => {
  const dispatch = useAppDispatch()
  const plan = useAppSelector(selectPlan)
  const selected = useAppSelector(selectSelected)
  const blocked = useAppSelector(editingBlocked)
  const edge = edgeOf(plan, id)
  const link = plan.links[id]
  const failure = failureOf(plan, id)
  const isNetwork = Object.hasOwn(plan.vpcs, id) || Object.hasOwn(plan.sites, id)
  const several = selected.length > 1 && selected.includes(id)
  /** `settled`: what the pop-up takes care of. */
  const why = (command: Record<string, unknown>, settled: string) =>
    blocked ?? guard(plan, command).find(({ code }) => code !== settled)?.message ?? null
  const remove = (ids: readonly string[]) => {
    const deletion = deletionOf(plan, ids)
    if (deletion !== null) dispatch(openDialog(deletion))
  }
  const propagation = link && {
    command: link.enableRoutePropagation ? 'link.deactivatePropagation' : 'link.activatePropagation',
    linkId: id,
  }
  const label = edge === null ? text.canvas.menu.node(nameOf(plan, id)) : text.canvas.menu.edge
  return (
    <AnchoredMenu at={at} label={label} onClose={onClose}>
      <Item
        icon={<PanelRight {...ICON} />}
        label={text.canvas.menu.inspect}
        shortcut="Enter"
        onClick={() => actions.inspect(id)}
      />
      {link === undefined ? null : (
        <Item icon={<Link2 {...ICON} />} label={text.interlink.open} onClick={() => dispatch(overviewOpened(id))} />
      )}
      {edge !== null ? null : (
        <Item
          icon={<Cable {...ICON} />}
          label={text.canvas.menu.attach}
          shortcut="A"
          blockedBy={blocked ?? deniedFor(plan, [{ command: 'link.attachVpc', linkId: id, vpcId: id }])}
          onClick={() => actions.openAttach(id)}
        />
      )}
      {isNetwork
        ? (['source', 'target'] as const).map((end) => (
            <Item
              key={end}
              icon={<Footprints {...ICON} />}
              label={end === 'source' ? text.trace.traceFrom : text.trace.traceTo}
              onClick={() => dispatch(startTrace(end, id))}
            />
          ))
        : null}
      {failure === null ? null : (
        <Item
          icon={<LifeBuoy {...ICON} />}
          label={text.resilience.whatIf}
          onClick={() => {
            dispatch(failureChosen(failure))
            dispatch(highlightPinned('failure'))
          }}
        />
      )}
      {propagation === undefined ? null : (
        <Item
          icon={<Power {...ICON} />}
          label={link?.enableRoutePropagation ? text.canvas.menu.deactivate : text.canvas.menu.activate}
          blockedBy={why(propagation, 'link/no-policy')}
          onClick={() => link && dispatch(openDialog(propagationDialog(plan, link)))}
        />
      )}
      {edgesAt(index, plan, id).map((end) => (
        <Item
          key={end.edge.id}
          icon={<Unlink {...ICON} />}
          label={text.canvas.menu.detach(nameOf(plan, end.other))}
          blockedBy={blocked ?? deletionDenied(plan, [end.edge.id])}
          onClick={() => remove([end.edge.id])}
        />
      ))}
      <Menu.Divider />
      <Item
        icon={<Waypoints {...ICON} />}
        label={text.canvas.menu.selectNeighbours}
        onClick={() => dispatch(selectionChanged(withNeighbours(index, several ? selected : [id])))}
      />
      {edge !== null ? null : <AroundItem around={several ? nodesOf(index, selected) : [id]} />}
      <Item
        icon={<Maximize {...ICON} />}
        label={text.canvas.menu.fitSelection}
        onClick={() => dispatch(canvasAsked({ kind: 'flyTo', ids: several ? selected : [id] }))}
      />
      <Menu.Divider />
      <Item
        icon={edge === null ? <Trash2 {...ICON} /> : <Unlink {...ICON} />}
        label={
          several
            ? text.canvas.menu.deleteMany(selected.length)
            : edge === null
              ? text.canvas.menu.delete
              : text.canvas.menu.detachEdge
        }
        shortcut="Del"
        danger
        blockedBy={blocked ?? deletionDenied(plan, several ? selected : [id])}
        onClick={() => remove(several ? selected : [id])}
      />
    </AnchoredMenu>
  )
}

const nodesOf = (index: SceneIndex, ids: readonly string[]) => ids.filter((id) => index.node(id) !== undefined)

/** The nodes given, those they connect to, and the ends of the edges given. */
function withNeighbours(index: SceneIndex, ids: readonly string[]): string[] {
  const all = new Set<string>()
  for (const id of ids) {
    const edge = index.edge(id)
    const edges = edge === undefined ? index.edgesOf(id) : [edge]
    if (edge === undefined) all.add(id)
    for (const { from, to } of edges) all.add(from).add(to)
  }
  return [...all]
}
