import { existsSync, realpathSync } from 'node:fs'
import { writeFile } from '../service/write-file.ts'
import { CallError, EXIT, type ExitCode } from './exit-code.ts'
import { pathOf } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Throws a `CallError` where a file to be written is the plan that it is made of. */
export const mustNotBePlan = (terminal: Terminal, target: string, planPath: string): void => {
  const path = pathOf(terminal, target)
  if (existsSync(path) && realpathSync(path) === planPath)
    throw new CallError(`${target} is the plan itself.`, 'Write to another file.')
}

/**
 * Writes what a subcommand makes: to `output`, or (text) to standard output where none is named. `planPath` is the plan that it was
 * made of, which is never written over; null where it was made of none.
 */
export const deliver = async (
  terminal: Terminal,
  contents: string | Uint8Array,
  output: string | undefined,
  planPath: string | null,
): Promise<ExitCode> => {
  if (output === undefined) {
    await terminal.out(typeof contents === 'string' ? contents : new TextDecoder().decode(contents))
    return EXIT.ok
  }
  if (planPath !== null) mustNotBePlan(terminal, output, planPath)
  writeFile(pathOf(terminal, output), contents, true)
  await terminal.out(`Wrote ${output}.\n`)
  return EXIT.ok
}
