import { existsSync, realpathSync } from 'node:fs'
import { emptyPlan, type Plan } from '../../shared/model/plan.ts'
import type { PlanSession } from '../service/plan-session.ts'
import { isPlanFile, readPlanFile } from '../service/read-plan-file.ts'
import { CallError } from './exit-code.ts'
import { pathOf } from './files.ts'
import { reading } from './opened-plan.ts'
import type { Terminal } from './terminal.ts'

/** How commands that only look at a plan name it: the file, or a state of the plan in it. */
export const REFERENCE_HELP =
  'a plan file or a plan as text; of a plan file also FILE@baseline (the account at its last import), FILE@start, FILE@#STEP (after that step, see history) or FILE@SNAPSHOT'

/** The plan that a reference names, and the file that it is in, without symbolic links. */
export type Referred = { readonly plan: Plan; readonly path: string }

type Reference = { readonly file: string; readonly at: string | null }

const split = (terminal: Terminal, reference: string): Reference => {
  const at = reference.lastIndexOf('@')
  // A folder may have one in its name, and so may a file.
  const isFile = at < 1 || reference.indexOf('/', at) >= 0 || existsSync(pathOf(terminal, reference))
  return isFile ? { file: reference, at: null } : { file: reference.slice(0, at), at: reference.slice(at + 1) }
}

/** The file that a reference names a state of. */
export const fileOf = (terminal: Terminal, reference: string): string => split(terminal, reference).file

/** Runs `work` on the plan that a reference names. Throws what opening the file and looking up the state throw. */
export const looking = async <T>(
  terminal: Terminal,
  reference: string,
  work: (referred: Referred) => T | Promise<T>,
): Promise<T> => {
  const { file, at } = split(terminal, reference)
  const path = pathOf(terminal, file)
  if (at === null) {
    const plan = readPlanFile(path)
    return work({ plan, path: realpathSync(path) })
  }
  if (!isPlanFile(path))
    throw new CallError(
      `${file} has no state ${at}: it is not a plan file.`,
      'A plan file (*.interlink) keeps its history; a plan as text is named alone.',
    )
  const plan = await reading(terminal, file, (session) => stateOf(session, at))
  return work({ plan, path: realpathSync(path) })
}

/** The plan alone. */
export const planOf = (terminal: Terminal, reference: string): Promise<Plan> =>
  looking(terminal, reference, ({ plan }) => plan)

const stateOf = (session: PlanSession, at: string): Plan => {
  if (at === 'baseline' || at === 'start') return session.planAt({ at })
  const step = /^#(\d{1,15})$/.exec(at)?.[1]
  if (step === undefined) return session.planAt({ at: 'snapshot', id: session.findSnapshot(at).id })
  return Number(step) === 0 ? session.planAt({ at: 'start' }) : session.planAt({ at: 'step', sequence: Number(step) })
}

/** The account that a plan starts from: what its last import brought; an empty one where it never had an import. */
export const baselineOf = (session: PlanSession): Plan =>
  session.points.baseline === null ? emptyPlan(session.plan.id, session.plan.name) : session.planAt({ at: 'baseline' })
