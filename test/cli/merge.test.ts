import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createPlanFile } from '../../electron/storage/create.ts'
import { layoutToText, planToText, planToTextWithLayout } from '../../shared/formats/plan-text/plan-to-text.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type Command, run } from '../commands/support.ts'
import { commandLine } from '../support/cli.ts'
import { aPlan, linkId, siteId, vpcId } from '../support/plan-builder.ts'
import { hashOf, opened, smallPlan } from '../support/plan-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const base = aPlan(smallPlan()).vpc('staging').build()
const attach = (vpc: string): Command => ({ command: 'link.attachVpc', linkId: linkId('paris-2'), vpcId: vpcId(vpc) })
const rename: Command = { command: 'vpc.update', vpcId: vpcId('staging'), name: 'staging-eu' }

const versions = (write: (path: string, plan: Plan) => void, name: string, ours: Plan, theirs: Plan) => {
  const cli = commandLine()
  write(cli.path(`base.${name}`), base)
  write(cli.path(`ours.${name}`), ours)
  write(cli.path(`theirs.${name}`), theirs)
  const merge = (...more: string[]) => cli(['merge', `base.${name}`, `ours.${name}`, `theirs.${name}`, ...more])
  return Object.assign(merge, { path: cli.path })
}
const asText = (path: string, plan: Plan) => writeFileSync(path, planToText(plan))
const asFile = (path: string, plan: Plan) => createPlanFile(path, plan)

describe('merge', () => {
  test('of texts: independent edits, into ours', async () => {
    const merge = versions(asText, 'yaml', run(base, attach('prod')), run(base, rename))
    expect(await merge()).toEqual({ code: 0, out: 'Merged into ours.yaml.\n', err: '' })
    expect(readFileSync(merge.path('ours.yaml'), 'utf8')).toBe(planToText(run(base, attach('prod'), rename)))
  })

  test('of plan files: independent edits, beside ours', async () => {
    const merge = versions(asFile, 'interlink', run(base, attach('prod')), run(base, rename))
    const before = hashOf(merge.path('ours.interlink'))
    expect(await merge('-o', 'merged.interlink')).toMatchObject({ code: 0, err: '' })
    expect(hashOf(merge.path('ours.interlink'))).toBe(before)
    expect(opened(merge.path('merged.interlink')).plan).toEqual(run(base, attach('prod'), rename))
  })

  test('conflicts in texts: status 1, in domain words; the text is no plan until they are settled', async () => {
    const merge = versions(asText, 'yaml', run(base, attach('prod')), run(base, attach('staging'), rename))
    expect(await merge()).toEqual({
      code: 1,
      out: '',
      err: '1 conflict:\n  InterLink paris-2: VPC: ours prod, theirs staging-eu\nWrote ours.yaml with what could be merged and ours elsewhere. Settle them there, then delete its list "conflicts".\n',
    })
    const text = readFileSync(merge.path('ours.yaml'), 'utf8')
    const cli = commandLine(tempFolder())
    writeFileSync(cli.path('conflicted.yaml'), text)
    expect((await cli(['build', 'conflicted.yaml'])).err).toContain('line 4, column 1: a merge left conflicts')
    writeFileSync(cli.path('settled.yaml'), text.replace(/conflicts:\n(?: {2}- .*\n)+/, ''))
    expect(await cli(['build', 'settled.yaml'])).toMatchObject({ code: 0 })
    expect(opened(cli.path('settled.interlink')).plan).toEqual(run(base, attach('prod'), rename))
  })

  test('conflicts in plan files leave ours as it was', async () => {
    const merge = versions(asFile, 'interlink', run(base, attach('prod')), run(base, attach('staging')))
    const before = hashOf(merge.path('ours.interlink'))
    expect(await merge()).toMatchObject({ code: 1, out: '' })
    expect(hashOf(merge.path('ours.interlink'))).toBe(before)
  })

  test('a file that is no plan: status 2, and nothing is written', async () => {
    const merge = versions(asText, 'yaml', base, base)
    writeFileSync(merge.path('theirs.yaml'), 'format: interlink-plan-text\nversion: 1\n')
    const before = hashOf(merge.path('ours.yaml'))
    expect(await merge()).toEqual({
      code: 2,
      out: '',
      err: 'error: theirs.yaml is not a plan as text:\nline 1, column 1: name: is missing\n  Nothing was written. Mend what is named, then try again.\n',
    })
    expect(hashOf(merge.path('ours.yaml'))).toBe(before)
  })

  test('layouts kept beside their texts: each side’s moves, ours where both moved a thing, without what one deleted', async () => {
    const [hq, prod, staging, deleted] = [siteId('hq'), vpcId('prod'), vpcId('staging'), vpcId('deleted')]
    const layout = (positions: Record<string, [number, number]>): Plan => ({
      ...base,
      positions: Object.fromEntries(Object.entries(positions).map(([id, [x, y]]) => [id, { x, y }])),
    })
    const write = (path: string, plan: Plan) => writeFileSync(path, layoutToText(plan))
    const was: Record<string, [number, number]> = { [hq]: [0, 0], [prod]: [1, 1], [deleted]: [2, 2] }
    const merge = versions(
      write,
      'layout.yaml',
      layout({ ...was, [hq]: [10, 10], [deleted]: [20, 20] }),
      layout({ [hq]: [30, 30], [prod]: [40, 40], [staging]: [50, 50] }),
    )
    write(merge.path('base.layout.yaml'), layout(was))
    expect(await merge()).toEqual({ code: 0, out: 'Merged into ours.layout.yaml.\n', err: '' })
    expect(readFileSync(merge.path('ours.layout.yaml'), 'utf8')).toBe(
      layoutToText(layout({ [hq]: [10, 10], [prod]: [40, 40], [staging]: [50, 50] })),
    )
    asText(merge.path('theirs.layout.yaml'), base)
    expect(await merge()).toMatchObject({ code: 2, err: expect.stringContaining('is a layout alone') })
  })

  test('a base that is not there, as git gives it', async () => {
    const merge = versions(asText, 'yaml', base, run(base, rename))
    writeFileSync(merge.path('base.yaml'), '')
    expect((await merge()).err).toContain('VPC staging: Name: ours staging, theirs staging-eu')
  })
})

describe('git, with the merge driver of docs/git.md', () => {
  const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))
  const cli = `'${process.execPath}' '${main}'`

  const repository = () => {
    const folder = tempFolder()
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      })
    git('init', '-q', '-b', 'main')
    git('config', 'merge.interlink.driver', `${cli} merge %O %A %B`)
    git('config', 'diff.interlink.textconv', `${cli} text --no-layout`)
    writeFileSync(
      join(folder, '.gitattributes'),
      'plan.yaml merge=interlink\n*.interlink merge=interlink diff=interlink\n',
    )
    const keep = (plan: Plan, message: string) => {
      writeFileSync(join(folder, 'plan.yaml'), planToTextWithLayout(plan))
      createPlanFile(join(folder, 'plan.interlink'), plan, 'replace')
      git('add', '.')
      git('commit', '-q', '-m', message)
    }
    const branches = (ours: Plan, theirs: Plan) => {
      keep(base, 'base')
      git('switch', '-q', '-c', 'theirs')
      keep(theirs, 'theirs')
      git('switch', '-q', 'main')
      keep(ours, 'ours')
    }
    return { folder, git, branches }
  }

  test('two branches that changed the same InterLink merge, as text and as plan file', () => {
    const { folder, git, branches } = repository()
    const name: Command = { command: 'link.update', linkId: linkId('paris-2'), name: 'paris-backup' }
    branches(run(base, attach('prod')), run(base, name))
    git('merge', '-q', '-m', 'merged', 'theirs')
    expect(git('status', '--porcelain')).toBe('')
    const expected = run(base, attach('prod'), name)
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(planToTextWithLayout(expected))
    expect(opened(join(folder, 'plan.interlink')).plan).toEqual(expected)
    expect(git('diff', 'HEAD~1', '--', 'plan.interlink')).toContain('\n-  - name: paris-2\n')
  })

  test('a conflict stops the merge, with the planner’s words', () => {
    const { folder, git, branches } = repository()
    branches(run(base, attach('prod')), run(base, attach('staging')))
    const merge = spawnSync(
      'git',
      ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'merge', 'theirs'],
      { encoding: 'utf8' },
    )
    expect(merge.status).toBe(1)
    expect(merge.stdout + merge.stderr).toContain('InterLink paris-2: VPC: ours prod, theirs staging')
    expect(git('diff', '--name-only', '--diff-filter=U')).toBe('plan.interlink\nplan.yaml\n')
  })
})
