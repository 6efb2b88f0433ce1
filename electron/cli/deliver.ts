import { existsSync, realpathSync } from 'node:fs'
import { writeFile } from '../service/write-file.ts'
import { CallError, EXIT, type ExitCode } from './exit-code.ts'
import { pathOf } from './files.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes what a subcommand makes: to `output`, or (text) to standard output where none is named. `planPath` is the plan that it was
 * made of, which is never written over.
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
  const target = pathOf(terminal, output)
  if (planPath !== null && existsSync(target) && realpathSync(target) === planPath)
    throw new CallError(`${output} is the plan itself.`, 'Write to another file.')
  writeFile(target, contents, true)
  await terminal.out(`Wrote ${output}.\n`)
  return EXIT.ok
}
