import { guard } from '../../shared/commands/execute.ts'
import { searchable } from '../../shared/model/name-search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Command } from '../store/dialog.ts'

/** Something that could be attached; `reason`: why it can't be. */
export type AttachOption = { id: string; name: string; detail: string; reason: string | null; command: Command }

type Candidate = { id: string; name: string; region?: string; location?: string | null }

/** Beyond this, options are found by typing. */
const SHOWN = 60

/**
 * The candidates that match `query`, those that can be attached first; each of the others with the core's own reason.
 * `command` makes the attaching command for a candidate's id.
 */
export const attachOptions = (
  plan: Plan,
  candidates: readonly Candidate[],
  command: (id: string) => Command,
  query: string,
): AttachOption[] => {
  const wanted = searchable(query.trim())
  const options = candidates
    .filter(({ name }) => searchable(name).includes(wanted))
    .map(({ id, name, region, location }): AttachOption => {
      const attaching = command(id)
      const refusal = guard(plan, attaching)[0]
      return { id, name, detail: region ?? location ?? '', reason: refusal?.message ?? null, command: attaching }
    })
  return [...options.filter((o) => o.reason === null), ...options.filter((o) => o.reason !== null)].slice(0, SHOWN)
}
