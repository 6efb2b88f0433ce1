import type { Plan } from '../../shared/model/plan.ts'
import type { Command, Dialog } from '../store/dialog.ts'
import { deniedFor } from './denied.ts'

export type CreatingDialog = Extract<Dialog, { kind: `create${string}` }>

const ANYWHERE = '00000000-0000-0000-0000-000000000000'
const thing = { name: '-', region: 'fr-par' }

/** The least that makes each command well-formed: only whether it is permitted is asked. */
const PROBES: Partial<Record<CreatingDialog['kind'], Command>> = {
  createLink: { command: 'link.create', ...thing, popId: ANYWHERE, partnerId: ANYWHERE, bandwidthMbps: 1 },
  createVpc: { command: 'vpc.create', ...thing },
  createPolicy: { command: 'policy.create', ...thing, isIpv6: false },
  createConnection: { command: 'connection.create', name: '-', popId: ANYWHERE, bandwidthMbps: 1 },
}

/** The permission set that is missing for what a creating dialog would send (rule 13), as a sentence; null where none is. */
export const creationDenied = (plan: Plan, dialog: CreatingDialog): string | null => {
  const probe = PROBES[dialog.kind]
  const also = 'also' in dialog ? (dialog.also ?? []) : []
  return deniedFor(plan, [...(probe === undefined ? [] : [probe]), ...also])
}
