import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDoor } from '../../electron/service/door.ts'
import { openFirstPlan } from '../../electron/service/first-plan.ts'
import { serve } from '../../electron/service/serve.ts'
import type { AskForPath } from '../../electron/service/workspace.ts'
import type { PlanSnapshot } from '../../shared/contract/snapshot.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { recordedFiles } from '../support/account.ts'
import { aPlan, siteId } from '../support/plan-builder.ts'
import { planFile, smallPlan } from '../support/plan-files.ts'
import { planProcess } from '../support/plan-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { aWorkspace } from '../support/workspaces.ts'

const doorTo = (options: Parameters<typeof aWorkspace>[0] = {}) => {
  const made = aWorkspace(options)
  const door = createDoor(serve(made.workspace))
  const value = async (name: string, payload: unknown = {}) => {
    const reply = await door(name, payload)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`)
    return reply.value as never
  }
  const error = async (name: string, payload: unknown = {}) => {
    const reply = await door(name, payload)
    return reply.ok ? null : reply.error.code
  }
  return { ...made, value, error }
}

describe('opening', () => {
  test('every window is told, and the plan is among the recent ones, newest first', async () => {
    const { value, events } = doorTo()
    const a = planFile(smallPlan(), 'a.interlink')
    const b = planFile(smallPlan(), 'b.interlink')
    await value('plan.open', { path: a })
    const snapshot: PlanSnapshot = await value('plan.open', { path: b })
    expect(events.at(-1)).toEqual({ type: 'planOpened', snapshot })
    expect(await value('plan.recent')).toEqual([
      { path: b, name: 'test' },
      { path: a, name: 'test' },
    ])
    rmSync(a)
    expect(await value('plan.recent')).toEqual([{ path: b, name: 'test' }])
  })

  test('what can’t be opened leaves the open plan open', async () => {
    const { value, error } = doorTo()
    const bad = join(tempFolder(), 'bad.interlink')
    writeFileSync(bad, 'x')
    const good = planFile()
    await value('plan.open', { path: good })
    expect(await error('plan.open', { path: bad })).toBe('plan/not-a-plan')
    expect(await error('plan.open', { path: `${bad}.absent` })).toBe('plan/not-found')
    expect(await value('plan.current')).toMatchObject({ path: good })
  })

  test('before anything is open, requests about the plan say so', async () => {
    const { error } = doorTo()
    for (const name of ['plan.current', 'plan.saveAs', 'plan.history'])
      expect(await error(name, name === 'plan.saveAs' ? { path: 'x' } : {})).toBe('plan/none-open')
  })

  test('opening the open plan again keeps it as it is', async () => {
    const { value, workspace } = doorTo()
    const path = planFile()
    await value('plan.open', { path })
    await value('plan.execute', { command: { command: 'site.create', name: 'x' } })
    const { plan } = workspace.session
    expect(await value('plan.open', { path })).toMatchObject({ revision: workspace.session.revision })
    expect(workspace.session.plan).toBe(plan)
  })

  test('another plan is looked at as it is now, and stays free for others', async () => {
    const { value, error, workspace } = doorTo()
    const [path, other] = [planFile(), planFile(aPlan().site('elsewhere').build(), 'other.interlink')]
    await value('plan.open', { path })
    const at = (file: string) => value('plan.at', { point: { at: 'file', path: file } })
    expect(Object.values(((await at(other)) as Plan).sites)).toMatchObject([{ name: 'elsewhere' }])
    const elsewhere = await planProcess(other)
    await elsewhere.ask('close')
    expect(await at(path)).toEqual(workspace.session.plan)
    expect(await value('plan.execute', { command: { command: 'site.create', name: 'x' } })).toMatchObject({ ok: true })
    expect(await error('plan.at', { point: { at: 'file', path: `${other}.absent` } })).toBe('plan/not-found')
  })

  test('a plan that is open elsewhere is read-only, until it is opened again after it was closed there', async () => {
    const { value, error } = doorTo()
    const path = planFile()
    const other = await planProcess(path)
    expect(await value('plan.open', { path })).toMatchObject({ readOnly: 'open-elsewhere' })
    const command = { command: 'site.create', name: 'x' }
    expect(await error('plan.execute', { command })).toBe('plan/read-only')
    expect(await value('plan.execute', { command, preview: true })).toMatchObject({ ok: true })
    await other.ask('close')
    expect(await value('plan.open', { path })).toMatchObject({ readOnly: null })
    expect(await value('plan.execute', { command })).toMatchObject({ ok: true })
  })

  test('a plan whose nodes were never placed is arranged once, so that nothing jumps later', async () => {
    const { value, workspace } = doorTo()
    const path = planFile()
    const { plan, revision }: PlanSnapshot = await value('plan.open', { path })
    expect(Object.keys(plan.positions).sort()).toEqual(
      [plan.sites, plan.links, plan.vpcs, plan.policies].flatMap((things) => Object.keys(things)).sort(),
    )
    expect(revision).toBe(1)
    expect(workspace.session.history(5).map(({ title }) => title)).toEqual([{ given: 'Arrange topology' }])
    workspace.close()
    expect(await value('plan.open', { path })).toMatchObject({ revision: 1, plan: { positions: plan.positions } })
  })
})

describe('new, sample and save as', () => {
  test('a new plan without a path gets a free name in the folder of plans', async () => {
    const { value, plansDir } = doorTo()
    await value('plan.new', { name: 'Paris / Lyon' })
    await value('plan.new', { name: 'Paris / Lyon' })
    expect(
      readdirSync(plansDir)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['Paris - Lyon 2.interlink', 'Paris - Lyon.interlink'])
    expect(await value('plan.current')).toMatchObject({ plan: { name: 'Paris / Lyon' }, revision: 0, readOnly: null })
  })

  test('a typed path gets the extension, and never replaces a file', async () => {
    const { value, error, plansDir } = doorTo()
    await value('plan.new', { path: 'mine' })
    expect(await value('plan.current')).toMatchObject({
      path: join(plansDir, 'mine.interlink'),
      plan: { name: 'mine' },
    })
    expect(await error('plan.new', { path: 'mine' })).toBe('plan/exists')
    await value('plan.new', { path: 'other' })
    expect(await error('plan.saveAs', { path: 'mine' })).toBe('plan/exists')
  })

  test('saving as goes on with the copy, undo included, and leaves the original', async () => {
    const { value, events } = doorTo()
    const path = planFile()
    await value('plan.open', { path })
    await value('plan.execute', { command: { command: 'site.create', name: 'x' } })
    const copy = join(tempFolder(), 'copy.interlink')
    expect(await value('plan.saveAs', { path: copy })).toMatchObject({
      path: copy,
      undo: { undo: { command: 'site.create', subject: 'x' } },
    })
    expect(events.at(-1)).toMatchObject({ type: 'planOpened', snapshot: { path: copy } })
    await value('plan.execute', { command: { command: 'site.create', name: 'y' } })
    const original: PlanSnapshot = await value('plan.open', { path })
    expect(Object.values(original.plan.sites).map(({ name }) => name)).toEqual(['hq', 'x'])
  })

  test('the sample opens arranged, with nothing to undo, and a changed one is not written over', async () => {
    const { value } = doorTo()
    const first: PlanSnapshot = await value('plan.openSample')
    expect(first.undo).toEqual({ undo: null, redo: null })
    expect(Object.keys(first.plan.positions)).not.toEqual([])
    expect(await value('plan.openSample')).toMatchObject({ path: first.path })
    await value('plan.execute', { command: { command: 'site.create', name: 'mine' } })
    const second: PlanSnapshot = await value('plan.openSample')
    expect(second.path).not.toBe(first.path)
    expect(existsSync(first.path)).toBe(true)
  })

  test('at start: the plan asked for, else the last one, else the sample; what could not be opened is told', async () => {
    const first = (given: string | null, options = {}) => {
      const made = aWorkspace(options)
      const { workspace } = made
      const opened = openFirstPlan(workspace, serve(workspace), given)
      return opened.then((failed) => ({ ...made, failed, open: workspace.session }))
    }
    const fresh = await first(null)
    expect([fresh.failed, fresh.open.plan.name]).toEqual([null, expect.stringMatching(/sample/i)])
    const { stateDir, plansDir } = fresh
    const path = planFile()
    const given = await first(path, { stateDir, plansDir })
    expect(given.open.path).toBe(path)
    given.workspace.close()
    const last = await first(null, { stateDir, plansDir })
    expect([last.failed, last.open.path]).toEqual([null, path])
    last.workspace.close()
    fresh.workspace.close()
    writeFileSync(path, 'broken')
    const broken = await first(null, { stateDir, plansDir })
    expect(broken.failed).toMatchObject({ type: 'failed', message: expect.stringContaining(path) })
    expect(broken.open.plan.name).toMatch(/sample/i)
  })

  test('recent plans that can’t be read or kept stop nothing', async () => {
    const { value, stateDir } = doorTo()
    writeFileSync(stateDir, 'a file where a folder belongs')
    await value('plan.open', { path: planFile() })
    expect(await value('plan.recent')).toEqual([])
  })
})

describe('a host with dialogs', () => {
  const asking = (answer: string | null) => {
    const asked: Parameters<AskForPath>[] = []
    const host = { kind: 'desktop', version: '0', asksForPaths: true, platform: 'test' } as const
    const askForPath: AskForPath = async (...args) => {
      asked.push(args)
      return answer
    }
    return { asked, ...doorTo({ host, askForPath }) }
  }

  test('asks for the path that was left out, suggesting one', async () => {
    const path = join(tempFolder(), 'chosen.interlink')
    const { asked, value, plansDir } = asking(path)
    expect(await value('plan.new', { name: 'Mine' })).toMatchObject({ path })
    expect(asked).toEqual([['new', join(plansDir, 'Mine.interlink')]])
  })

  test('names a new plan after the file that was chosen', async () => {
    const { value } = asking(join(tempFolder(), 'Paris rollout.interlink'))
    expect(await value('plan.new')).toMatchObject({ plan: { name: 'Paris rollout' } })
  })

  test('does nothing where the user cancels', async () => {
    const { value, error } = asking(null)
    expect(await value('plan.new')).toBeNull()
    expect(await value('plan.open')).toBeNull()
    expect(await error('plan.current')).toBe('plan/none-open')
  })

  test('replaces what the dialog’s own question let the user replace', async () => {
    const target = planFile()
    const { value } = asking(target)
    await value('plan.open', { path: planFile(aPlan().site('only').build()) })
    expect(await value('plan.saveAs')).toMatchObject({ path: target, plan: { sites: { [siteId('only')]: {} } } })
  })
})

describe('import', () => {
  test('a real account comes in as one step, every node placed, and again as nothing', async () => {
    const { value, workspace } = doorTo()
    await value('plan.new')
    const files = recordedFiles()
    const review = await value('import.review', { job: JOB, files })
    expect(await value('import.take', { job: JOB })).toEqual(review)
    const { plan, revision } = workspace.session
    expect(revision).toBe(1)
    expect(Object.keys(plan.positions)).toEqual(expect.arrayContaining(Object.keys(plan.links)))
    await value('import.review', { job: JOB, files })
    await value('import.take', { job: JOB })
    expect(workspace.session.plan).toBe(plan)
    await value('plan.execute', { command: { command: 'plan.undo' } })
    expect(Object.keys(workspace.session.plan.links)).toEqual([])
  })

  test('reviewing changes nothing', async () => {
    const { value, workspace } = doorTo()
    await value('plan.new')
    const { plan } = workspace.session
    await value('import.review', { job: JOB, files: recordedFiles() })
    expect(workspace.session.plan).toBe(plan)
  })

  test('a bad file is refused whole', async () => {
    const { value, error, workspace } = doorTo()
    await value('plan.new')
    const { plan } = workspace.session
    const files = [...recordedFiles(), { name: 'bad.json', text: '{"links": [' }]
    expect(await error('import.review', { job: JOB, files })).toBe('import/refused')
    expect(await error('import.take', { job: JOB })).toBe('import/refused')
    expect(workspace.session.plan).toBe(plan)
  })

  test('what the member’s permission sets forbid is refused whole', async () => {
    const { value, error, workspace } = doorTo()
    await value('plan.new')
    await value('plan.execute', { command: { command: 'access.set', permissionSets: ['VPCReadOnly'] } })
    const { plan } = workspace.session
    await value('import.review', { job: JOB, files: recordedFiles() })
    expect(await error('import.take', { job: JOB })).toBe('import/refused')
    expect(workspace.session.plan).toBe(plan)
  })

  test('what was let go of, or never reviewed, can’t be taken', async () => {
    const { value, error, workspace } = doorTo()
    await value('plan.new')
    const { plan } = workspace.session
    expect(await error('import.take', { job: JOB })).toBe('import/cancelled')
    await value('import.review', { job: JOB, files: recordedFiles() })
    await value('import.cancel', { job: JOB })
    expect(await error('import.take', { job: JOB })).toBe('import/cancelled')
    expect(workspace.session.plan).toBe(plan)
  })

  test('a prefix list is reviewed again for the site that it turns out to be of', async () => {
    const { value, workspace } = doorTo()
    await value('plan.new')
    const files = [{ name: 'hq.txt', text: '10.0.0.0/8\n' }]
    expect(await value('import.review', { job: JOB, files })).toMatchObject({
      things: [],
      withoutSite: [{ prefixes: 1 }],
    })
    const site = { id: JOB, name: 'HQ' }
    expect(await value('import.review', { job: JOB, site })).toMatchObject({
      things: [{ kind: 'sites', change: 'new' }],
    })
    await value('import.take', { job: JOB, choice: { site, leave: [], remove: [] } })
    expect(workspace.session.plan.sites[JOB]).toMatchObject({ name: 'HQ' })
  })
})

const JOB = '10000000-0000-4000-8000-000000000009'

describe('export', () => {
  test('the topology as SVG and the plan as JSON, named after the plan, the same bytes each time', async () => {
    const { value } = doorTo()
    await value('plan.openSample')
    for (const format of ['svg', 'json']) {
      const file: { fileName: string; text: string } = await value('export.render', { job: JOB, options: { format } })
      expect(file.fileName).toMatch(new RegExp(`^[^/]+\\.${format}$`))
      expect(await value('export.render', { job: JOB, options: { format } })).toEqual(file)
      expect(file.text).toContain(format === 'svg' ? '<svg ' : '"interlink-plan"')
    }
  })

  test('is written whole where it is asked for, and never over a file that was only typed', async () => {
    const { value, error, plansDir } = doorTo()
    await value('plan.openSample')
    const path = join(plansDir, 'topology.svg')
    expect(await value('export.save', { job: JOB, options: { format: 'svg' }, path: 'topology.svg' })).toEqual({ path })
    const written = readFileSync(path, 'utf8')
    expect(written).toBe(
      ((await value('export.render', { job: JOB, options: { format: 'svg' } })) as { text: string }).text,
    )
    expect(await error('export.save', { job: JOB, options: { format: 'json' }, path })).toBe('file/unwritable')
    expect(readFileSync(path, 'utf8')).toBe(written)
    expect(await error('export.save', { job: JOB, options: { format: 'svg' }, path: '/nowhere/x.svg' })).toBe(
      'file/unwritable',
    )
  })
})
