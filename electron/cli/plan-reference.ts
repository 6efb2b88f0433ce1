import { emptyPlan, type Plan } from '../../shared/model/plan.ts'
import type { PlanSession } from '../service/plan-session.ts'
import { reading } from './opened-plan.ts'
import type { Terminal } from './terminal.ts'

/** A plan at some state of it, as commands name it: the plan file, a snapshot of it, the account at its last import. */
export const REFERENCE_HELP = 'a plan file, FILE@baseline (the account at its last import), FILE@start or FILE@SNAPSHOT'

const split = (reference: string): [file: string, at: string | null] => {
  const at = reference.lastIndexOf('@')
  // A folder may have one in its name.
  return at < 1 || reference.indexOf('/', at) >= 0
    ? [reference, null]
    : [reference.slice(0, at), reference.slice(at + 1)]
}

/** The plan that a reference names. Throws what opening the file and looking up the state throw. */
export const planOf = (terminal: Terminal, reference: string): Promise<Plan> => {
  const [file, at] = split(reference)
  return reading(terminal, file, (session) => (at === null ? session.plan : stateOf(session, at)))
}

const stateOf = (session: PlanSession, at: string): Plan => {
  if (at === 'baseline' || at === 'start') return session.planAt({ at })
  return session.planAt({ at: 'snapshot', id: session.findSnapshot(at).id })
}

/** The account that a plan starts from: what its last import brought; an empty one where it never had an import. */
export const baselineOf = (session: PlanSession): Plan =>
  session.points.baseline === null ? emptyPlan(session.plan.id, session.plan.name) : session.planAt({ at: 'baseline' })
