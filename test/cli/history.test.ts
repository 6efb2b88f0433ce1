import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../electron/service/import-files.ts'
import { recordedFiles } from '../support/account.ts'
import { commandLine } from '../support/cli.ts'
import { linkId, siteId } from '../support/plan-builder.ts'
import { countingEnvironment, opened, planFile } from '../support/plan-files.ts'

const rename = (name: string) => ({ command: 'site.update', siteId: siteId('hq'), name })

/** An import, a snapshot, a step that was abandoned, and one that is undone. */
const lived = () => {
  const path = planFile()
  const session = opened(path, { environment: countingEnvironment() })
  importFiles(session, recordedFiles())
  session.takeSnapshot('for review')
  session.execute(rename('abandoned'))
  session.execute({ command: 'plan.undo' })
  session.execute({ command: 'link.detachVpc', linkId: linkId('paris-1') })
  session.execute(rename('Head office'))
  session.execute({ command: 'plan.undo' })
  session.close()
  const call = commandLine(dirname(path))
  return (...args: string[]) => call(['history', 'plan.interlink', ...args])
}

test('every step in words, newest first: where the plan is, the baseline, what is undone and what was abandoned', async () => {
  const { out, code } = await lived()()
  expect(code).toBe(0)
  expect(out).toMatchSnapshot()
})

test('the newest steps alone', async () => {
  const { out } = await lived()('--limit', '1')
  expect(out).toContain('Head office')
  expect(out).not.toContain('Detach')
  expect((await lived()('--limit', '0')).code).toBe(2)
})

test('as JSON, with the command of each step, the baseline and the snapshots', async () => {
  const { steps, baseline, snapshots } = JSON.parse((await lived()('--json')).out)
  expect(steps.map(({ step, state }: { step: number; state: string }) => [step, state])).toEqual([
    [4, 'undone'],
    [3, 'done'],
    [2, 'discarded'],
    [1, 'done'],
  ])
  expect(steps[1].command).toMatchObject({ command: 'link.detachVpc', linkId: linkId('paris-1') })
  expect(baseline).toMatchObject({ step: 1 })
  expect(snapshots).toMatchObject([{ name: 'for review', revision: 1 }])
})

test('a plan that nobody has changed', async () => {
  const path = planFile()
  expect((await commandLine(dirname(path))(['history', 'plan.interlink'])).out).toBe('Nothing has been changed yet.\n')
})
