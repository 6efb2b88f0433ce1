import { join, resolve } from 'node:path'
import { openFirstPlan } from '../electron/service/first-plan.ts'
import { serve } from '../electron/service/serve.ts'
import { Workspace } from '../electron/service/workspace.ts'
import { startWebHost, type WebHost } from '../electron/web/web-host.ts'
import { RENDERER_DIR } from './paths.ts'

export type ServeWebOptions = {
  version: string
  userDataDir: string
  plan: string | null
  port: number
  key?: string
  log?: (line: string) => void
}

/** The app on loopback, with the plan it was given, the last one or the sample. `close` also closes the plan. */
export async function serveWeb(options: ServeWebOptions): Promise<WebHost> {
  const { version, userDataDir, plan, port, key, log = console.log } = options
  const workspace = new Workspace({
    host: { kind: 'web', version, asksForPaths: false, platform: process.platform },
    stateDir: userDataDir,
    plansDir: join(userDataDir, 'plans'),
  })
  const failed = await openFirstPlan(workspace, serve(workspace), plan === null ? null : resolve(plan))
  if (failed) log(`${failed.message} ${failed.hint}`)
  const host = await startWebHost({ workspace, rendererDir: RENDERER_DIR, port, ...(key && { key }) })
  return {
    ...host,
    close: async () => {
      await host.close()
      workspace.close()
    },
  }
}
