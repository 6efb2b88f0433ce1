import type { PlanPoint } from '../../shared/contract/point.ts'
import type { ExportFormat } from '../../shared/contract/requests.ts'
import type { CheckCode } from '../../shared/model/check-code.ts'
import type { Position } from '../../shared/model/plan.ts'
import type { Policy } from '../../shared/model/policy.ts'

/** Any command of the catalogue; the core checks it. */
export type Command = { command: string } & Record<string, unknown>

/**
 * What creating dialogs share. `id`: the new thing's id, given beforehand so that `also` can name it; `at`: where its
 * node goes; `also`: commands carried out in the same batch, hence in the same undo step; `stay`: the selection stays where
 * it is.
 */
type Creating = { id?: string; at?: Position; also?: Command[]; stay?: boolean }

/** A policy's fields as they are being edited. */
export type PolicyDraft = Pick<Policy, 'name' | 'prefixFilterIn' | 'prefixFilterOut'>

/** What can be done with several things at once (`renderer/bulk/`). */
export type BulkActionName =
  | 'attachVpc'
  | 'detachVpc'
  | 'attachPolicy'
  | 'detachPolicies'
  | 'activate'
  | 'deactivate'
  | 'addTags'
  | 'removeTags'
  | 'delete'
  | 'detachAndDelete'

/** Which of the two states that are compared. */
export type ComparedSide = 'from' | 'to'

/** The one dialog that is open. Plain data, so that anything (canvas, menus, keys) can ask for it. */
export type Dialog =
  | {
      /** Shows what `command` would do, asks, and sends it. */
      kind: 'confirmCommand'
      command: Command
      /** Overrides the catalogue's title. */
      title?: string
      message?: string
      confirmLabel?: string
      /** What the user has to type first, e.g. `DELETE`. */
      typed?: string
      danger?: boolean
      /** Where cancelling leads: the pop-up that this one came from, as it was. */
      back?: Dialog
    }
  | {
      /** One action for several things, after a confirmation that says who is left out and why. */
      kind: 'bulk'
      action: BulkActionName
      ids: string[]
    }
  | { kind: 'attachVpc'; linkId: string }
  | { kind: 'attachPolicy'; linkId: string }
  | { kind: 'activatePropagation'; linkId: string }
  | { kind: 'editPolicy'; policyId: string; draft?: PolicyDraft }
  | ({ kind: 'createSite'; name?: string } & Creating)
  | ({ kind: 'createLink'; name?: string; region?: string; siteId?: string } & Creating)
  | ({ kind: 'createVpc'; name?: string; region?: string } & Creating)
  | ({ kind: 'createPolicy'; name?: string; region?: string; isIpv6?: boolean } & Creating)
  | ({ kind: 'createConnection' } & Creating)
  | { kind: 'replaceLink'; linkId: string }
  | { kind: 'createNetwork'; vpcId: string }
  | { kind: 'createRoute'; vpcId: string }
  | { kind: 'import' }
  | { kind: 'export'; format?: ExportFormat; since?: PlanPoint }
  | { kind: 'newPlan' }
  | { kind: 'openPlan' }
  | { kind: 'comparePlan'; side: ComparedSide }
  | { kind: 'saveAs' }
  | { kind: 'explainCheck'; code: CheckCode }
  | { kind: 'suppressFinding'; code: CheckCode; subjectId: string }
  | { kind: 'shortcuts' }
  | { kind: 'about' }

export type DialogKind = Dialog['kind']
