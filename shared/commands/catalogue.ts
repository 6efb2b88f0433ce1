import type { CommandName } from '../text/en/commands.ts'
import { setAccess } from './access-set.ts'
import { suppressCheck } from './check-suppress.ts'
import { unsuppressCheck } from './check-unsuppress.ts'
import { createConnection } from './connection-create.ts'
import { deleteConnection } from './connection-delete.ts'
import { updateConnection } from './connection-update.ts'
import type { CommandDefinition } from './define.ts'
import { removeDemand } from './demand-remove.ts'
import { setDemand } from './demand-set.ts'
import { activatePropagation } from './link-activate-propagation.ts'
import { attachPolicy } from './link-attach-policy.ts'
import { attachVpc } from './link-attach-vpc.ts'
import { connectSite } from './link-connect-site.ts'
import { createLink } from './link-create.ts'
import { deactivatePropagation } from './link-deactivate-propagation.ts'
import { deleteLink } from './link-delete.ts'
import { detachPolicy } from './link-detach-policy.ts'
import { detachVpc } from './link-detach-vpc.ts'
import { disconnectSite } from './link-disconnect-site.ts'
import { replaceLink } from './link-replace.ts'
import { setLinkStatus } from './link-set-status.ts'
import { updateLink } from './link-update.ts'
import { createNetwork } from './network-create.ts'
import { deleteNetwork } from './network-delete.ts'
import { updateNetwork } from './network-update.ts'
import { moveNodes } from './node-move.ts'
import { importThings } from './plan-import.ts'
import { updatePlan } from './plan-update.ts'
import { createPolicy } from './policy-create.ts'
import { deletePolicy } from './policy-delete.ts'
import { updatePolicy } from './policy-update.ts'
import { createRoute } from './route-create.ts'
import { deleteRoute } from './route-delete.ts'
import { updateRoute } from './route-update.ts'
import { createSite } from './site-create.ts'
import { deleteSite } from './site-delete.ts'
import { updateSite } from './site-update.ts'
import { createVpc } from './vpc-create.ts'
import { deleteVpc } from './vpc-delete.ts'
import { updateVpc } from './vpc-update.ts'

/**
 * Every command that changes a plan by itself, by its public name (commands.md). `plan.batch` is made of these
 * (execute.ts); `plan.undo` and `plan.redo` need the journal and belong to whoever keeps it.
 */
const DEFINITIONS = [
  createSite,
  updateSite,
  deleteSite,
  createVpc,
  updateVpc,
  deleteVpc,
  createNetwork,
  updateNetwork,
  deleteNetwork,
  createRoute,
  updateRoute,
  deleteRoute,
  createPolicy,
  updatePolicy,
  deletePolicy,
  createConnection,
  updateConnection,
  deleteConnection,
  createLink,
  updateLink,
  connectSite,
  disconnectSite,
  attachVpc,
  detachVpc,
  attachPolicy,
  detachPolicy,
  activatePropagation,
  deactivatePropagation,
  setLinkStatus,
  deleteLink,
  replaceLink,
  setAccess,
  moveNodes,
  updatePlan,
  importThings,
  suppressCheck,
  unsuppressCheck,
  setDemand,
  removeDemand,
] as const

/** A definition as the executor uses it: input already parsed by its own schema. */
export type AnyDefinition = CommandDefinition<CommandName, Record<string, unknown>>

export const COMMANDS: ReadonlyMap<string, AnyDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition as unknown as AnyDefinition]),
)

/** Names that whoever keeps the journal carries out. */
export const JOURNAL_COMMANDS = ['plan.undo', 'plan.redo'] as const
export type JournalCommand = (typeof JOURNAL_COMMANDS)[number]
