import { styleText } from 'node:util'
import { type Environment, systemEnvironment } from '../service/environment.ts'

export type Style = Parameters<typeof styleText>[0]

/** What a subcommand sees of the world besides files: passed in, so that tests run the real thing in memory. */
export type Terminal = {
  /** Resolves when a slow reader has room again, so that long answers do not pile up. */
  out(text: string): Promise<void>
  err(text: string): void
  stdin(): AsyncIterable<Uint8Array>
  /** What relative paths are relative to. */
  cwd: string
  /** Whether each stream shows colours: not in pipes, not under NO_COLOR. */
  colours: { out: boolean; err: boolean }
  environment: Environment
}

const NOTHING_TO_SEE = 'x'

/** Node's own rules decide: terminal or not, NO_COLOR, FORCE_COLOR. */
const showsColours = (stream: NodeJS.WriteStream): boolean =>
  styleText('red', NOTHING_TO_SEE, { stream }) !== NOTHING_TO_SEE

/** npm runs scripts in the package's folder; INIT_CWD is where the user typed the command. */
const callersFolder = (): string =>
  (process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined) ?? process.cwd()

export const processTerminal = (): Terminal => ({
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
    }),
  err: (text) => {
    process.stderr.write(text)
  },
  stdin: () => process.stdin,
  cwd: callersFolder(),
  colours: { out: showsColours(process.stdout), err: showsColours(process.stderr) },
  environment: systemEnvironment,
})

/** Styles text where `on`; otherwise gives it back as it is. */
export const styled = (on: boolean, style: Style, text: string): string =>
  on ? styleText(style, text, { validateStream: false }) : text
