import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { ROOT } from '../../build/paths.ts'
import type { Plan } from '../../shared/model/plan.ts'

/** How long a step waits for what it wants to see before it says what was missing. */
export const STEP_TIMEOUT_MS = 20_000

/** The running app, whichever host it has: the same scenario drives both. */
export type AppDriver = {
  readonly page: Page
  /** Does what makes the app export (a dialog's button, say) and answers the text of the file it wrote. */
  exportedBy(act: () => Promise<void>): Promise<string>
  /** Ends the app and starts it again, with nothing but what it kept. */
  restart(): Promise<void>
  close(): Promise<void>
}

export type StartApp = (options: { plan: string | null; userDataDir: string }) => Promise<AppDriver>

/** Runs the real command line, whose words and files everybody can have. */
export const cli = (args: readonly string[], stdin = ''): string =>
  execFileSync(process.execPath, ['electron/cli/main.ts', ...args], { cwd: ROOT, input: stdin, encoding: 'utf8' })

/** What is stored in a plan file, as another program sees it. */
export const storedPlan = (path: string): Plan => JSON.parse(cli(['show', path, '--json'])) as Plan
