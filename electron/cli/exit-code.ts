import { hostErrorOf } from '../service/host-errors.ts'
import { HostFailure } from '../service/host-failure.ts'

/** 0: all went well. 1: something was refused. 2: the call or a file is unusable. */
export const EXIT = { ok: 0, refused: 1, unusable: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The call can't be carried out as given: what is wrong in one line, the way out in another. */
export class CallError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'CallError'
    this.hint = hint
  }
}

export type Failure = { message: string; hint: string; code: ExitCode }

/** What an error means to the user and to a script: the one place that decides. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallError) return { message: error.message, hint: error.hint, code: EXIT.unusable }
  const known = hostErrorOf(error)
  if (known === null) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { message: `this should not have happened: ${text}`, hint: 'Please report it.', code: EXIT.unusable }
  }
  // A bad file is unusable; a plan that refuses what a good file brings has refused.
  const refused = error instanceof HostFailure && known.code === 'import/refused'
  return { message: known.message, hint: known.hint, code: refused ? EXIT.refused : EXIT.unusable }
}
