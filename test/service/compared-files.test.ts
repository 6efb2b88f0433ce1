import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createDoor } from '../../electron/service/door.ts'
import { serve } from '../../electron/service/serve.ts'
import type { WorkspaceOptions } from '../../electron/service/workspace.ts'
import type { Reply } from '../../shared/contract/host-error.ts'
import type { PlanFile } from '../../shared/contract/requests.ts'
import { planToJson } from '../../shared/formats/plan-json.ts'
import { planToText } from '../../shared/formats/plan-text/plan-to-text.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { folderState, planFile, smallPlan, tamper } from '../support/plan-files.ts'
import { planProcess } from '../support/plan-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { aWorkspace } from '../support/workspaces.ts'

/** A host with a plan open, and what it answers about another file. */
const host = async (options: Partial<WorkspaceOptions> = {}) => {
  const { workspace } = aWorkspace(options)
  const door = createDoor(serve(workspace))
  const open = planFile()
  await door('plan.open', { path: open })
  return {
    open,
    workspace,
    choose: (path?: string) =>
      door('plan.choose', path === undefined ? {} : { path }) as Promise<Reply<PlanFile | null>>,
    at: (path: string) => door('plan.at', { point: { at: 'file', path } }) as Promise<Reply<Plan>>,
  }
}
const file = (name: string, contents: string | Uint8Array) => {
  const path = join(tempFolder(), name)
  writeFileSync(path, contents)
  return path
}

test('a plan in any form is chosen by its path and read as it is, and nothing about it changes', async () => {
  const { choose, at } = await host()
  const plan = smallPlan()
  for (const path of [
    planFile(plan, 'other.interlink'),
    file('plan.yaml', planToText(plan)),
    file('plan.json', planToJson(plan)),
  ]) {
    const before = folderState(dirname(path))
    expect(await choose(path)).toEqual({ ok: true, value: { path, name: plan.name } })
    expect(await at(path)).toMatchObject({ ok: true, value: { sites: plan.sites, links: plan.links } })
    expect(folderState(dirname(path))).toEqual(before)
  }
})

test('a plan that another process is working on is read all the same, and stays its own', async () => {
  const { choose, at } = await host()
  const path = planFile(smallPlan(), 'theirs.interlink')
  const other = await planProcess(path)
  expect(await choose(path)).toMatchObject({ ok: true, value: { path } })
  await other.ask('execute', { command: 'site.create', name: 'made there' })
  const { value } = (await at(path)) as { value: Plan }
  expect(Object.values(value.sites).map(({ name }) => name)).toContain('made there')
  expect(await other.ask('readOnly')).toBeNull()
})

test('the open plan itself can be chosen, by whichever of its paths, and is still written to', async () => {
  const { open, choose, workspace } = await host()
  const link = join(tempFolder(), 'link.interlink')
  symlinkSync(open, link)
  expect(await choose(link)).toMatchObject({ ok: true, value: { path: link } })
  expect(workspace.session.execute({ command: 'site.create', name: 'x' })).toMatchObject({ ok: true })
})

test('what is wrong with a file is told by its name', async () => {
  const { choose } = await host()
  const error = async (path: string) => {
    const reply = await choose(path)
    return reply.ok ? null : { code: reply.error.code, names: reply.error.message.includes(path) }
  }
  const newer = planFile(smallPlan(), 'newer.interlink')
  tamper(newer, 'PRAGMA user_version = 999')
  const foreign = join(tempFolder(), 'foreign.db')
  new Sqlite(foreign).exec('CREATE TABLE t (x)').close()
  expect(await error(join(tempFolder(), 'absent.interlink'))).toEqual({ code: 'plan/not-found', names: true })
  expect(await error(newer)).toEqual({ code: 'plan/newer-version', names: true })
  expect(await error(foreign)).toEqual({ code: 'plan/not-a-plan', names: true })
  expect(await error(file('notes.txt', 'milk'))).toEqual({ code: 'plan/not-a-plan', names: true })
  expect(await error(file('empty.yaml', ''))).toEqual({ code: 'plan/not-a-plan', names: true })
  expect(await error(file('photo.png', new Uint8Array([0x89, 0, 1])))).toEqual({ code: 'plan/not-a-plan', names: true })
  expect(await error(file('latin.yaml', new Uint8Array([0x66, 0xe9])))).toEqual({
    code: 'plan/not-a-plan',
    names: true,
  })
  expect(await error(tempFolder())).toEqual({ code: 'plan/not-a-plan', names: true })
  expect(await error(file('half.yaml', planToText(smallPlan()).slice(0, 200)))).toEqual({
    code: 'plan/not-a-plan',
    names: true,
  })
})

test('a host with dialogs asks for the file, beside the open plan; cancelling chooses none', async () => {
  const other = planFile(smallPlan(), 'other.interlink')
  const asked: [string, string][] = []
  const answers = [other, null]
  const { open, choose } = await host({
    host: { kind: 'desktop', version: '0', asksForPaths: true, platform: 'test' },
    askForPath: async (purpose, suggestion) => {
      asked.push([purpose, suggestion])
      return answers.shift() ?? null
    },
  })
  expect(await choose()).toMatchObject({ ok: true, value: { path: other } })
  expect(await choose()).toEqual({ ok: true, value: null })
  expect(asked.map(([purpose]) => purpose)).toEqual(['compare', 'compare'])
  expect(asked[0]![1].replace(/\/$/, '')).toBe(dirname(open))
})

test('a host without dialogs says that a path is needed', async () => {
  expect(await (await host()).choose()).toMatchObject({ ok: false, error: { code: 'request/invalid' } })
})
