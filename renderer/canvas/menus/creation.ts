import { policySlot } from '../../../shared/model/link.ts'
import type { Plan, Position } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import { NODE_SIZES } from '../../../shared/topology/geometry.ts'
import type { NodeKind } from '../../../shared/topology/graph.ts'
import { type CreatingDialog, creationDenied } from '../../actions/creation-denied.ts'
import type { Command } from '../../store/dialog.ts'
import { nodeKindOf } from '../attach/node-kind.ts'
import { GRID } from '../gestures/snap.ts'

/** Something that can be created at a place of the canvas; `blockedBy` says why it can't be there. */
export type Creation = { kind: NodeKind; label: string; dialog: CreatingDialog; blockedBy: string | null }

/** Top left corner of a node of this kind whose middle is at `centre`, on the grid. */
export const placedAt = (kind: NodeKind, centre: Position): Position => {
  const { width, height } = NODE_SIZES[kind]
  const toGrid = (value: number) => Math.round(value / GRID) * GRID
  return { x: toGrid(centre.x - width / 2), y: toGrid(centre.y - height / 2) }
}

/** What can be created at `centre` by itself. */
const alone = (centre: Position): Creation[] => [
  {
    kind: 'link',
    label: text.canvas.create.link,
    dialog: { kind: 'createLink', at: placedAt('link', centre) },
    blockedBy: null,
  },
  {
    kind: 'site',
    label: text.canvas.create.site,
    dialog: { kind: 'createSite', at: placedAt('site', centre) },
    blockedBy: null,
  },
  {
    kind: 'vpc',
    label: text.canvas.create.vpc,
    dialog: { kind: 'createVpc', at: placedAt('vpc', centre) },
    blockedBy: null,
  },
  {
    kind: 'policy',
    label: text.canvas.create.policy,
    dialog: { kind: 'createPolicy', at: placedAt('policy', centre) },
    blockedBy: null,
  },
]

/** A new InterLink that is attached to `fromId` in the step that creates it. */
function newLinkFor(
  plan: Plan,
  kind: Exclude<NodeKind, 'link'>,
  fromId: string,
  id: string,
  at: Position,
): CreatingDialog {
  switch (kind) {
    case 'site':
      return { kind: 'createLink', at, siteId: fromId }
    case 'vpc':
      return {
        kind: 'createLink',
        id,
        at,
        ...regionOf(plan.vpcs[fromId]),
        also: [{ command: 'link.attachVpc', linkId: id, vpcId: fromId }],
      }
    case 'policy':
      return {
        kind: 'createLink',
        id,
        at,
        ...regionOf(plan.policies[fromId]),
        also: [{ command: 'link.attachPolicy', linkId: id, policyId: fromId }],
      }
  }
}

const regionOf = (thing: { region: string } | undefined) => (thing === undefined ? {} : { region: thing.region })

/** New ends for an InterLink; a place that is taken says so. */
function newEndsFor(plan: Plan, linkId: string, id: string, centre: Position): Creation[] {
  const link = plan.links[linkId]
  if (!link) return []
  const taken = (by: string | null) => (by === null ? null : text.canvas.create.taken)
  const { region } = link
  const attaching = (command: string, field: string): Command[] => [{ command, linkId, [field]: id }]
  const policy = (isIpv6: boolean): Creation => ({
    kind: 'policy',
    label: isIpv6 ? text.canvas.create.policy6 : text.canvas.create.policy4,
    dialog: {
      kind: 'createPolicy',
      id,
      at: placedAt('policy', centre),
      region,
      isIpv6,
      also: attaching('link.attachPolicy', 'policyId'),
    },
    blockedBy: taken(link[policySlot(isIpv6)]),
  })
  return [
    {
      kind: 'vpc',
      label: text.canvas.create.vpc,
      dialog: {
        kind: 'createVpc',
        id,
        at: placedAt('vpc', centre),
        region,
        also: attaching('link.attachVpc', 'vpcId'),
      },
      blockedBy: taken(link.vpcId),
    },
    {
      kind: 'site',
      label: text.canvas.create.site,
      dialog: { kind: 'createSite', id, at: placedAt('site', centre), also: attaching('link.connectSite', 'siteId') },
      blockedBy: taken(link.siteId),
    },
    policy(false),
    policy(true),
  ]
}

/**
 * What can be created at `centre`: anything, or what fits the node a connection was drawn from, already attached to it.
 * `id` becomes the new thing's.
 */
export const creationsAt = (plan: Plan, centre: Position, fromId: string | null, id: string): Creation[] =>
  fitting(plan, centre, fromId, id).map((creation) => ({
    ...creation,
    blockedBy: creation.blockedBy ?? creationDenied(plan, creation.dialog),
  }))

function fitting(plan: Plan, centre: Position, fromId: string | null, id: string): Creation[] {
  const kind = fromId === null ? null : nodeKindOf(plan, fromId)
  if (fromId === null || kind === null) return alone(centre)
  if (kind === 'link') return newEndsFor(plan, fromId, id, centre)
  const dialog = newLinkFor(plan, kind, fromId, id, placedAt('link', centre))
  return [{ kind: 'link', label: text.canvas.create.link, dialog, blockedBy: null }]
}
