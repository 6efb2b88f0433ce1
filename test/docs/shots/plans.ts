import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../build/paths.ts'
import { createPlanFile } from '../../../electron/storage/create.ts'
import { run } from '../../commands/support.ts'
import { makeScenarioPlan, SPARE } from '../../e2e/scenario-plan.ts'
import { AT_WORK, CHANGES, EMPTY } from '../../formats/rollout/changes.ts'
import { cli } from '../../support/app-driver.ts'
import { importOf } from '../../support/import-of.ts'

const lines = (commands: readonly object[]) => commands.map((command) => `${JSON.stringify(command)}\n`).join('')

export const LINK = SPARE.link.name
export const POLICY = SPARE.policy.name

/** The sample as `npm start` opens it first. */
export function sample(folder: string): string {
  const path = join(folder, 'sample.interlink')
  cli(['sample', '--into', path])
  return path
}

/** The sample, and an InterLink that was ordered and provisioned: where "How to configure your InterLink" begins. */
export function provisioned(folder: string): string {
  const path = makeScenarioPlan(folder)
  const statuses = ['requested', 'provisioning', 'active']
  const commands = [
    { command: 'link.connectSite', linkId: SPARE.link.id, siteId: SPARE.site.id },
    ...statuses.map((status) => ({ command: 'link.setStatus', linkId: SPARE.link.id, status })),
  ]
  cli(['apply', path, '--atomic'], lines(commands))
  return path
}

const RECORDED = join(ROOT, 'test', 'fixtures', 'scaleway-api')

/** An account's answers, as files to be imported. */
export const ACCOUNT = readdirSync(RECORDED).map((name) => join(RECORDED, name))

/** An account that was imported, and what a plan then changes: a second InterLink, and a narrower policy. */
export function changed(folder: string): string {
  const path = join(folder, 'changed.interlink')
  createPlanFile(path, run(EMPTY, AT_WORK[0]!))
  cli(['apply', path], lines([importOf(run(EMPTY, ...AT_WORK), 'account.json')]))
  cli(['apply', path], lines(CHANGES))
  return path
}
