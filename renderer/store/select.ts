import { createSelector } from '@reduxjs/toolkit'
import type { PlanSnapshot } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { AppState } from './store.ts'

export const selectSnapshotOrNull = (state: AppState): PlanSnapshot | null => state.plan.snapshot

/** The snapshot; only for what is mounted while a plan is open. */
export const selectSnapshot = (state: AppState): PlanSnapshot => {
  const { snapshot } = state.plan
  if (snapshot === null) throw new Error('no plan is open')
  return snapshot
}

export const selectPlan = (state: AppState): Plan => selectSnapshot(state).plan
export const selectUndo = (state: AppState) => selectSnapshot(state).undo
export const selectReadOnly = (state: AppState) => selectSnapshot(state).readOnly
export const selectSelection = (state: AppState) => state.ui.selection
export const selectView = (state: AppState) => state.ui.view
/** To follow in all that is made of words: they change with it, though nothing else did. */
export const selectSpoken = (state: AppState) => state.ui.spoken
export const selectDialog = (state: AppState) => state.ui.dialog
export const selectHost = (state: AppState) => state.plan.host

/** The InterLink whose Overview page is shown; null where it is another view, or the InterLink is gone. */
export const selectOverview = (state: AppState) =>
  state.ui.section === 'links' && state.ui.overviewOf !== null
    ? (selectPlan(state).links[state.ui.overviewOf] ?? null)
    : null

/** Whether the Overview page already shows all that the inspector would. */
export const selectInspectorCovered = (state: AppState): boolean => {
  const shown = selectOverview(state)
  return shown !== null && selectSelection(state).every((id) => id === shown.id)
}

/** The plan's own things by id, whatever their kind: ids are unique across collections. */
export type ThingRef =
  | { kind: 'link'; id: string }
  | { kind: 'site'; id: string }
  | { kind: 'vpc'; id: string }
  | { kind: 'policy'; id: string }
  | { kind: 'network'; id: string }
  | { kind: 'route'; id: string }
  | { kind: 'connection'; id: string }
export type ThingKind = ThingRef['kind']

const COLLECTION_OF = {
  link: 'links',
  site: 'sites',
  vpc: 'vpcs',
  policy: 'policies',
  network: 'networks',
  route: 'routes',
  connection: 'connections',
} as const satisfies Record<ThingKind, keyof Plan>
const KINDS = Object.keys(COLLECTION_OF) as ThingKind[]

export const thingOf = (plan: Plan, id: string): ThingRef | null => {
  const kind = KINDS.find((k) => Object.hasOwn(plan[COLLECTION_OF[k]], id))
  return kind === undefined ? null : { kind, id }
}

/** The name under which people know a thing. */
export const nameOf = (plan: Plan, id: string): string => {
  const thing = thingOf(plan, id)
  if (thing === null) return id
  if (thing.kind === 'route') return plan.routes[id]?.destination ?? id
  return plan[COLLECTION_OF[thing.kind]][id]?.name ?? id
}

/** What of the selection still is: an undo may have taken things away. */
export const selectSelected = createSelector([selectPlan, selectSelection], (plan, selection) =>
  selection.filter((id) => thingOf(plan, id) !== null || edgeOf(plan, id) !== null),
)

/** An edge of the topology: one field of one InterLink (`shared/topology/graph.ts`). */
export type EdgeRef = { linkId: string; end: 'site' | 'vpc' | 'policy4' | 'policy6'; targetId: string }

/** The edge of that id; null where it isn't one, or is gone. */
export const edgeOf = (plan: Plan, id: string): EdgeRef | null => {
  const [linkId = '', end = ''] = id.split(':')
  const link = plan.links[linkId]
  if (link === undefined) return null
  const targets: Record<string, string | null> = {
    site: link.siteId,
    vpc: link.vpcId,
    policy4: link.routingPolicyV4Id,
    policy6: link.routingPolicyV6Id,
  }
  const targetId = targets[end] ?? null
  return targetId === null ? null : { linkId, end: end as EdgeRef['end'], targetId }
}
