import type { Plan } from '../../../shared/model/plan.ts'
import { text } from '../../../shared/text/index.ts'
import type { Command } from '../../store/dialog.ts'
import { type NodeKind, nodeKindOf } from './node-kind.ts'

/** What a connection drawn from one node to another asks for; `never` says why these two kinds don't connect. */
export type Attachment = { command: Command } | { never: string }

type Ends = Partial<Record<NodeKind, string>>

/**
 * The command for a connection drawn between two nodes, in either direction. Whether the plan allows it is the core's
 * `guard`'s business; this only knows which kinds connect at all: everything connects to an InterLink.
 */
export function attachCommand(plan: Plan, fromId: string, toId: string): Attachment {
  if (fromId === toId) return { never: text.canvas.attach.itself }
  const from = nodeKindOf(plan, fromId)
  const to = nodeKindOf(plan, toId)
  if (from === null || to === null) return { never: text.canvas.attach.gone }
  if (from === to) return { never: text.canvas.attach.sameKind[from] }
  const ends: Ends = { [from]: fromId, [to]: toId }
  const { link: linkId, site: siteId, vpc: vpcId, policy: policyId } = ends
  if (linkId === undefined) return { never: text.canvas.attach.needsLink }
  if (siteId !== undefined) return { command: { command: 'link.connectSite', linkId, siteId } }
  if (vpcId !== undefined) return { command: { command: 'link.attachVpc', linkId, vpcId } }
  return { command: { command: 'link.attachPolicy', linkId, policyId } }
}
