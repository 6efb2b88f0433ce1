import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { HostError, Reply } from '../../shared/contract/host-error.ts'
import { type RequestName, requestSchemas, type Served } from '../../shared/contract/requests.ts'
import { text } from '../../shared/text/index.ts'
import { hostErrorOf } from './host-errors.ts'

/** The one way from a window to the host: whatever comes in by name and payload, a reply goes out. It never throws. */
export type Door = (name: string, payload: unknown) => Promise<Reply<unknown>>

/**
 * The door to `served`. Unknown names and malformed payloads never reach a handler: `request/invalid` names the field.
 * What a handler throws is answered in the contract's words; what nobody expected is `host/failed`, logged with the
 * number that the answer gives.
 */
export const createDoor =
  (served: Served, log: (message: string, error: unknown) => void = console.error): Door =>
  async (name, payload) => {
    if (!isRequestName(name)) return { ok: false, error: invalid(text.hostFailures.badRequest.unknown(name)) }
    const checked = requestSchemas[name].safeParse(payload)
    if (!checked.success) return { ok: false, error: invalid(describe(name, checked.error)) }
    try {
      const handle = served[name] as (input: unknown) => unknown
      return { ok: true, value: await handle(checked.data) }
    } catch (error) {
      const known = hostErrorOf(error)
      if (known) return { ok: false, error: known }
      const number = randomUUID().slice(0, 8)
      log(`${name} failed (${number})`, error)
      return { ok: false, error: unexpected(name, number) }
    }
  }

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestSchemas, name)

const invalid = (message: string): HostError => ({
  code: 'request/invalid',
  message,
  hint: text.hostFailures.badRequest.hint,
})

const unexpected = (name: string, number: string): HostError => ({
  code: 'host/failed',
  ...text.hostFailures.unexpected(name, number),
})

/** Each wrong field by its path, e.g. `plan.open: path: expected string, received number`. */
const describe = (name: RequestName, error: z.ZodError): string =>
  `${name}: ${error.issues.flatMap(problems).join('; ')}`

const problems = (issue: z.core.$ZodIssue): string[] => {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${path && `${path}.`}${key}: ${text.hostFailures.badRequest.notAField}`)
  return [`${path || 'payload'}: ${issue.message}`]
}
