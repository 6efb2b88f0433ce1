import { resolve } from 'node:path'
import { run } from '../../electron/cli/run.ts'
import { countingEnvironment } from './plan-files.ts'
import { tempFolder } from './temp-folder.ts'

export type CliOutcome = { code: number; out: string; err: string }

/** The command line in one folder: each call runs the real thing in memory. Ids count up over all calls. */
export const commandLine = (folder = tempFolder(), { colours = false } = {}) => {
  const environment = countingEnvironment()
  const call = async (args: readonly string[], stdin: string | readonly Uint8Array[] = ''): Promise<CliOutcome> => {
    const outcome: CliOutcome = { code: -1, out: '', err: '' }
    outcome.code = await run(args, {
      out: async (text) => {
        outcome.out += text
      },
      err: (text) => {
        outcome.err += text
      },
      stdin: async function* () {
        yield* typeof stdin === 'string' ? [new TextEncoder().encode(stdin)] : stdin
      },
      cwd: folder,
      colours: { out: colours, err: colours },
      environment,
    })
    // The folder is another one in every run.
    outcome.out = outcome.out.replaceAll(`${folder}/`, '')
    outcome.err = outcome.err.replaceAll(`${folder}/`, '')
    return outcome
  }
  return Object.assign(call, { folder, path: (name: string) => resolve(folder, name) })
}

/** Commands as JSON Lines. */
export const jsonLines = (commands: readonly object[]): string => commands.map((c) => `${JSON.stringify(c)}\n`).join('')

/** Answers from JSON Lines. */
export const answersIn = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
