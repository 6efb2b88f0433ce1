import type { Imported } from '../../model/common.ts'
import type { Link } from '../../model/link.ts'
import { policySlot } from '../../model/link.ts'
import { type Plan, REFERENCES } from '../../model/plan.ts'
import type { Incoming, Reference } from './incoming.ts'
import type { ImportKind } from './kinds.ts'
import type { Notes } from './notes.ts'

/** What each reference field names. `routingPolicyId` is the API's deprecated one: the policy says for which IP version. */
const TARGETS: Record<string, ImportKind | 'sites'> = { ...REFERENCES, routingPolicyId: 'policies' }

type Referring = { imported: Imported | null }

/** The things of an import beside the plan's: where a reference may lead. */
export class Targets {
  readonly #plan: Plan
  readonly #incoming: ReadonlyMap<string, Incoming>

  constructor(plan: Plan, incoming: ReadonlyMap<string, Incoming>) {
    this.#plan = plan
    this.#incoming = incoming
  }

  has(kind: ImportKind | 'sites', id: string): boolean {
    return this.#incoming.get(id)?.kind === kind || Object.hasOwn(this.#plan[kind], id)
  }

  isIpv6(policyId: string): boolean {
    const incoming = this.#incoming.get(policyId)
    return (incoming?.kind === 'policies' ? incoming.record : this.#plan.policies[policyId])?.isIpv6 ?? false
  }

  /** The file that brought `id`; null where it was in the plan already. */
  fileOf(id: string): string | null {
    return this.#incoming.get(id)?.file ?? null
  }

  /** Which field `reference` fills; null where its target is not there. */
  slotOf({ field, id }: Pick<Reference, 'field' | 'id'>): string | null {
    const kind = TARGETS[field]
    if (kind === undefined || !this.has(kind, id)) return null
    return field === 'routingPolicyId' ? policySlot(this.isIpv6(id)) : field
  }
}

/** The field's value, whichever of the record types it is: reference fields are ids or null in all of them. */
const idIn = (record: Referring, field: string): unknown => (record as Record<string, unknown>)[field]

/** Fills the references of one incoming thing. What leads nowhere stays in `imported.dangling`, with a note. */
export function resolveIncoming(incoming: Incoming, targets: Targets, notes: Notes): void {
  const record: Referring = incoming.record
  for (const reference of incoming.references) {
    const slot = targets.slotOf(reference)
    const subject = { kind: incoming.kind, field: reference.apiField }
    const path = `${incoming.path === '' ? '' : `${incoming.path}.`}${reference.apiField}`
    if (slot === null) {
      record.imported!.dangling[reference.field] = reference.id
      notes.add(incoming.file, path, { code: 'import/dangling-reference', ...subject }, reference.id)
    } else if (idIn(record, slot) === null) Object.assign(record, { [slot]: reference.id })
    else if (idIn(record, slot) !== reference.id) {
      // The deprecated field names another policy than the slot of its IP version: the current field holds.
      record.imported!.fields[reference.apiField] = reference.id
      notes.add(incoming.file, path, { code: 'import/unknown-value', ...subject }, reference.id)
    }
  }
}

/** A thing of the plan with those of its dangling references filled whose targets are there now; null if none is. */
export function resolveStored<T extends Link | Plan['connections'][string]>(stored: T, targets: Targets) {
  let resolved: T | null = null
  let file = ''
  for (const [field, id] of Object.entries(stored.imported?.dangling ?? {})) {
    const slot = targets.slotOf({ field, id })
    // A field that was set meanwhile is the user's decision.
    if (slot === null || idIn(resolved ?? stored, slot) !== null) continue
    const { [field]: _, ...dangling } = (resolved ?? stored).imported!.dangling
    resolved = { ...(resolved ?? stored), [slot]: id, imported: { fields: stored.imported!.fields, dangling } }
    file ||= targets.fileOf(id) ?? ''
  }
  return resolved === null ? null : { record: resolved, file }
}
