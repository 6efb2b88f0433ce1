import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { decodeText } from '../../shared/formats/decode-text.ts'
import { PLAN_JSON_FORMAT } from '../../shared/formats/plan-json.ts'
import { LAYOUT_FORMAT, PLAN_TEXT_FORMAT } from '../../shared/formats/plan-text/document.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text as say } from '../../shared/text/index.ts'
import { NotAPlanError, PlanNotFoundError } from '../storage/errors.ts'
import { HostFailure } from './host-failure.ts'
import { openPlan } from './plan-session.ts'
import { readLayoutText, readPlanText } from './plan-text-files.ts'

/** A plan as a file keeps it: as a plan file, as text with or without its layout, or as nothing yet; or a layout alone. */
export type PlanInFile =
  | { readonly form: 'plan' | 'text' | 'text-with-layout'; readonly plan: Plan }
  | { readonly form: 'empty'; readonly plan: null }
  | { readonly form: 'layout'; readonly plan: null; readonly positions: Plan['positions'] }

const SQLITE_HEADER = Buffer.from('SQLite format 3\0', 'latin1')
const LAYOUT = new RegExp(`^format: ${LAYOUT_FORMAT}$`, 'm')
/** The format's name is in every text that holds a plan. */
const FORMATS = [PLAN_TEXT_FORMAT, PLAN_JSON_FORMAT]

/**
 * The plan in a file that is only looked at, in whichever form. By its contents, not by its name: git gives its versions names of
 * their own. Not for a file that this process has open to write (`electron/storage/header.ts`). Throws what `openPlan` throws;
 * `plan/not-a-plan` for what is no plan in any form, with the place of what is wrong.
 */
export const inPlanFile = (path: string): PlanInFile => {
  const head = headOf(path)
  if (head.length === 0) return { form: 'empty', plan: null }
  if (head.equals(SQLITE_HEADER)) return { form: 'plan', plan: inPlan(path) }
  const text = textIn(path)
  if (!LAYOUT.test(text)) return { form: 'text', plan: readPlanText([text], path) }
  if (!text.includes(PLAN_TEXT_FORMAT)) return { form: 'layout', plan: null, positions: readLayoutText(text, path) }
  return { form: 'text-with-layout', plan: readPlanText([text], path) }
}

/** Whether it is a plan file, which has a history; the other forms have none. */
export const isPlanFile = (path: string): boolean => headOf(path).equals(SQLITE_HEADER)

/** As `inPlanFile`, of a file that has to hold one: what isn't even meant to throws `NotAPlanError`. */
export const readPlanFile = (path: string): Plan => {
  if (isPlanFile(path)) return inPlan(path)
  const text = textIn(path)
  if (!FORMATS.some((format) => text.includes(format))) throw new NotAPlanError(path)
  return readPlanText([text], path)
}

export const emptyPlanFile = (path: string): HostFailure => new HostFailure('plan/not-a-plan', say.merge.empty(path))

export const layoutAlone = (path: string): HostFailure =>
  new HostFailure('plan/not-a-plan', say.merge.layoutAlone(path))

const inPlan = (path: string): Plan => {
  const session = openPlan(path, { write: false })
  session.close()
  return session.plan
}

const textIn = (path: string): string => {
  const bytes = reading(path, () => readFileSync(path))
  const { text, undecodable } = decodeText(path, bytes, TextDecoder)
  if (undecodable === null) return text
  // Bytes that no text has: there is no place to name in them.
  if (bytes.includes(0)) throw new NotAPlanError(path)
  throw new HostFailure('plan/not-a-plan', say.merge.encoding(path, undecodable))
}

/** The first bytes, or as many as there are. */
const headOf = (path: string): Buffer =>
  reading(path, () => {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(SQLITE_HEADER.length)
      return head.subarray(0, readSync(file, head, 0, head.length, 0))
    } finally {
      closeSync(file)
    }
  })

const reading = <T>(path: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PlanNotFoundError(path)
    throw new HostFailure('plan/not-a-plan', say.merge.unreadable(path, message))
  }
}
