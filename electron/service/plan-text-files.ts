import { createHash } from 'node:crypto'
import { PLAN_JSON_FORMAT, PlanJsonError, planFromJson } from '../../shared/formats/plan-json.ts'
import { layoutFromText, planFromText } from '../../shared/formats/plan-text/plan-from-text.ts'
import { PlanTextError } from '../../shared/formats/plan-text/plan-text-error.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { text as say } from '../../shared/text/index.ts'
import { HostFailure } from './host-failure.ts'

/** Namespace of the ids that plan texts leave out; random, made once. */
const NAMESPACE = Buffer.from('6f1e0e0b0b7d4f0f8a6f3a3c2f1d9b57', 'hex')

/** A name-based UUID (RFC 9562, 5.5): the same seed gives the same id. */
export const idFromName = (seed: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(seed).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * The plan that texts hold together: a plan text with its layout in the same or in another file, or an exported plan in
 * JSON. Throws `plan/not-a-plan` naming `source`, with the place of everything that is wrong.
 */
export const readPlanText = (texts: readonly string[], source: string): Plan =>
  reading(source, () => {
    const [text] = texts
    return texts.length === 1 && isPlanJson(text!) ? planFromJson(text!) : planFromText(texts, idFromName)
  })

/** The positions of a layout that is kept beside its plan text; throws as `readPlanText`. */
export const readLayoutText = (text: string, source: string): Plan['positions'] =>
  reading(source, () => layoutFromText(text))

const reading = <T>(source: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PlanTextError || error instanceof PlanJsonError)) throw error
    throw new HostFailure('plan/not-a-plan', say.merge.notText(source, error.message))
  }
}

const isPlanJson = (text: string): boolean =>
  /^\s*\{/.test(text) && text.slice(0, 200).includes(`"${PLAN_JSON_FORMAT}"`)
