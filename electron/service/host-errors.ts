import { basename, dirname } from 'node:path'
import type { HostError } from '../../shared/contract/host-error.ts'
import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import { text } from '../../shared/text/index.ts'
import {
  NotAPlanError,
  PlanDamagedError,
  PlanDiskError,
  PlanExistsError,
  PlanFromNewerVersionError,
  PlanNotFoundError,
  PlanReadOnlyError,
} from '../storage/errors.ts'
import { HostFailure } from './host-failure.ts'

/** The contract's words for an error that a host can expect; null for any other, which is a mistake of ours. */
export const hostErrorOf = (error: unknown): HostError | null => {
  if (error instanceof HostFailure) return error.error
  if (error instanceof ImportRefusedError) return { code: 'import/refused', message: error.message, hint: error.hint }
  const said = text.hostFailures
  if (error instanceof PlanNotFoundError) return { code: 'plan/not-found', ...said.notFound(error.path) }
  if (error instanceof PlanExistsError) return { code: 'plan/exists', ...said.exists(error.path) }
  if (error instanceof NotAPlanError) return { code: 'plan/not-a-plan', ...said.notAPlan(error.path) }
  if (error instanceof PlanFromNewerVersionError)
    return { code: 'plan/newer-version', ...said.newerVersion(error.path, error.found, error.known) }
  if (error instanceof PlanDamagedError) return { code: 'plan/damaged', ...said.damaged(error.path, error.reason) }
  if (error instanceof PlanReadOnlyError)
    return { code: 'plan/read-only', ...said.readOnly[error.reason](basename(error.path)) }
  if (error instanceof PlanDiskError)
    return { code: 'plan/disk-failed', ...said.disk(error.path, dirname(error.path), error.reason) }
  return null
}
