import { openPlan, type PlanSession } from '../service/plan-session.ts'
import { PlanReadOnlyError } from '../storage/errors.ts'
import { pathOf } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Runs `work` on the plan at `path`, opened only to look: another process may have it open. */
export const reading = <T>(
  terminal: Terminal,
  path: string,
  work: (session: PlanSession) => T | Promise<T>,
): Promise<T> => during(openPlan(pathOf(terminal, path), { write: false, environment: terminal.environment }), work)

/** Runs `work` on the plan at `path`, opened to be changed. Throws `PlanReadOnlyError` where another process has it open. */
export const writing = <T>(
  terminal: Terminal,
  path: string,
  work: (session: PlanSession) => T | Promise<T>,
): Promise<T> => {
  const session = openPlan(pathOf(terminal, path), { environment: terminal.environment })
  return during(session, () => {
    if (session.readOnly !== null) throw new PlanReadOnlyError(session.path, session.readOnly)
    return work(session)
  })
}

const during = async <T>(session: PlanSession, work: (session: PlanSession) => T | Promise<T>): Promise<T> => {
  try {
    return await work(session)
  } finally {
    session.close()
  }
}
