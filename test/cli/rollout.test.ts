import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { run } from '../commands/support.ts'
import { AT_WORK, CHANGES, EMPTY, id } from '../formats/rollout/changes.ts'
import { commandLine } from '../support/cli.ts'
import { planFile } from '../support/plan-files.ts'

const baseline = run(EMPTY, ...AT_WORK)
const target = run(baseline, ...CHANGES)
let account: string
let plan: string
const call = (...options: string[]) => commandLine(dirname(plan))(['rollout', 'plan.interlink', ...options])

beforeEach(() => {
  account = planFile(baseline)
  plan = planFile(target)
})

test('the steps from an account to a plan, each with its routes', async () => {
  const { out, code } = await call('--from', account)
  expect(code).toBe(0)
  expect(out).toMatchSnapshot()
})

test('without an account to start from, everything is made', async () => {
  const { out } = await call('--format', 'json')
  const { steps, permissionSets } = JSON.parse(out)
  expect(permissionSets).toEqual(['InterlinkFullAccess', 'PrivateNetworksFullAccess', 'VPCFullAccess'])
  expect(steps.map(({ title }: { title: string }) => title)).toContain('Order InterLink paris-1')
})

test.each(['scw', 'terraform', 'runbook'])('as %s, into a file', async (format) => {
  const { out, code } = await call('--from', account, '--format', format, '-o', 'out.txt')
  expect([out, code]).toEqual(['Wrote out.txt.\n', 0])
  expect(readFileSync(join(dirname(plan), 'out.txt'), 'utf8')).toContain('paris-2')
})

test('what the rules refuse is said, with exit status 1', async () => {
  const locked = planFile(run(baseline, { command: 'link.setStatus', linkId: id(5), status: 'locked' }))
  const { code, err } = await call('--from', locked)
  expect(code).toBe(1)
  expect(err).toMatch(/not part of it: InterLink paris-1 is locked/)
})

test('the plan is not written over', async () => {
  const { code, err } = await call('-o', 'plan.interlink')
  expect(code).toBe(2)
  expect(err).toContain('plan.interlink is the plan itself')
})
