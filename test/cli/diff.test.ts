import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '../support/cli.ts'
import { linkId, siteId } from '../support/plan-builder.ts'
import { opened, planFile, smallPlan } from '../support/plan-files.ts'

/** A plan with a snapshot named `before`, and a VPC detached since. */
const changed = () => {
  const path = planFile()
  const session = opened(path)
  session.takeSnapshot('before')
  session.execute({ command: 'link.detachVpc', linkId: linkId('paris-1') })
  session.execute({ command: 'site.update', siteId: siteId('hq'), name: 'Head office' })
  session.close()
  const call = commandLine(dirname(path))
  return (from: string, to: string, ...options: string[]) => call(['diff', from, to, ...options])
}

test('two states of one plan, in words, with what it does to the routes', async () => {
  const { out, code } = await changed()('plan.interlink@before', 'plan.interlink')
  expect(code).toBe(1)
  expect(out).toMatchSnapshot()
})

test('as JSON', async () => {
  const { out } = await changed()('plan.interlink@start', 'plan.interlink', '--json')
  const { changes, routes } = JSON.parse(out)
  expect(changes.map(({ thing, kind }: { thing: string; kind: string }) => [thing, kind])).toEqual([
    ['InterLink paris-1', 'changed'],
    ['External infrastructure Head office', 'changed'],
  ])
  expect(routes.unreachable).not.toEqual([])
})

test('two files that say the same', async () => {
  const { out, code } = await changed()(planFile(smallPlan()), 'plan.interlink@before')
  expect([out, code]).toEqual(['Nothing is different.\n', 0])
})

test('a state that is not there, with those that are', async () => {
  const { err, code } = await changed()('plan.interlink@nowhere', 'plan.interlink')
  expect(code).toBe(2)
  expect(err).toContain('There are: before.')
  expect((await changed()('plan.interlink@baseline', 'plan.interlink')).err).toContain('No account has been imported')
})
