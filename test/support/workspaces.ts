import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Workspace, type WorkspaceOptions } from '../../electron/service/workspace.ts'
import type { HostEvent } from '../../shared/contract/requests.ts'
import { tempFolder } from './temp-folder.ts'

/** A workspace in folders of its own, closed when the test ends, and the events it told. */
export const aWorkspace = (options: Partial<WorkspaceOptions> = {}) => {
  const folder = tempFolder()
  const workspace = new Workspace({
    host: { kind: 'web', version: '0.0.0', asksForPaths: false, platform: 'test' },
    stateDir: join(folder, 'state'),
    plansDir: join(folder, 'plans'),
    ...options,
  })
  const events: HostEvent[] = []
  workspace.onEvent((event) => events.push(event))
  onTestFinished(() => workspace.close())
  return { workspace, events, plansDir: workspace.options.plansDir, stateDir: workspace.options.stateDir }
}
