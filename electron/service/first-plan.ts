import type { HostEvent, Served } from '../../shared/contract/requests.ts'
import { hostErrorOf } from './host-errors.ts'
import type { Workspace } from './workspace.ts'

export type Failed = Extract<HostEvent, { type: 'failed' }>

/** Opens a plan, or says what was wrong with it in the contract's words. What nobody expected is thrown on. */
export function tryOpen(workspace: Workspace, path: string): Failed | null {
  try {
    workspace.open(path)
    return null
  } catch (error) {
    const known = hostErrorOf(error)
    if (known === null) throw error
    return { type: 'failed', message: known.message, hint: known.hint }
  }
}

/**
 * What the app opens with: the plan it was given, else the last one that still opens, else the sample. Answers what to
 * tell the user where the given one, or the last one, could not be had.
 */
export async function openFirstPlan(
  workspace: Workspace,
  served: Served,
  given: string | null,
): Promise<Failed | null> {
  const candidates = [...(given === null ? [] : [given]), ...workspace.recent().map(({ path }) => path)]
  let failed: Failed | null = null
  for (const path of candidates) {
    const failure = tryOpen(workspace, path)
    if (failure === null) return failed
    failed ??= failure
  }
  await served['plan.openSample']({})
  return failed
}
