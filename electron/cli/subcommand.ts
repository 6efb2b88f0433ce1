import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Turns the body of a subcommand into commander's action: the body gets the terminal first and returns the exit code. */
export type Act = <A extends unknown[]>(
  body: (terminal: Terminal, ...given: A) => ExitCode | Promise<ExitCode>,
) => (...given: A) => Promise<void>

/** Declares arguments, options, help and body of one subcommand on `command`, which has its name already. */
export type Subcommand = (command: Command, act: Act) => void

/** How the tool is called, as help and hints show it. */
export const CALL = 'npm run -s cli --'

/** Worked examples for the end of a help text. */
export const examples = (...lines: [call: string, what: string][]): string =>
  `\nExamples:\n${lines.map(([call, what]) => `  ${what}\n    ${CALL} ${call}`).join('\n')}\n`
