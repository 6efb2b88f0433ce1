import { basename, dirname } from 'node:path'
import type { HostError } from '../../shared/contract/host-error.ts'
import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
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

/** Why a plan is read-only, and what to do about it: for banners as for refusals. */
export const READ_ONLY_TEXT = {
  'open-elsewhere': {
    why: 'is open in another process, so it can only be read here',
    hint: 'Close it there and open it again, or save a copy under another name.',
  },
  'not-writable': {
    why: "can't be written: its file or its folder is read-only",
    hint: 'Change the permissions, or save a copy somewhere else.',
  },
} as const

/** The contract's words for an error that a host can expect; null for any other, which is a mistake of ours. */
export const hostErrorOf = (error: unknown): HostError | null => {
  if (error instanceof HostFailure) return error.error
  if (error instanceof ImportRefusedError) return { code: 'import/refused', message: error.message, hint: error.hint }
  if (error instanceof PlanNotFoundError)
    return {
      code: 'plan/not-found',
      message: `There is no file ${error.path}.`,
      hint: 'Check the name, or create a new plan.',
    }
  if (error instanceof PlanExistsError)
    return { code: 'plan/exists', message: `${error.path} already exists.`, hint: 'Choose another name, or open it.' }
  if (error instanceof NotAPlanError)
    return {
      code: 'plan/not-a-plan',
      message: `${error.path} is not an InterLink plan.`,
      hint: 'Open a file that this app has made (*.interlink). An account is taken in with Import.',
    }
  if (error instanceof PlanFromNewerVersionError)
    return {
      code: 'plan/newer-version',
      message: `${error.path} was made by a newer version of InterLink Planner (format ${error.found}; this one knows ${error.known}).`,
      hint: 'Update InterLink Planner to open it. The file was left as it is.',
    }
  if (error instanceof PlanDamagedError)
    return {
      code: 'plan/damaged',
      message: `${error.path} is damaged: ${error.reason}.`,
      hint: 'Restore it from a backup. The file was left as it is.',
    }
  if (error instanceof PlanReadOnlyError) {
    const { why, hint } = READ_ONLY_TEXT[error.reason]
    return { code: 'plan/read-only', message: `${basename(error.path)} ${why}.`, hint }
  }
  if (error instanceof PlanDiskError)
    return {
      code: 'plan/disk-failed',
      message: `${error.path}: ${error.reason}.`,
      hint: `Nothing of this change was kept. Check the disk and ${dirname(error.path)}, then try again.`,
    }
  return null
}
