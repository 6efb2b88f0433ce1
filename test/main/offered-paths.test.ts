import { describe, expect, test, vi } from 'vitest'
import { OfferedPaths } from '../../electron/main/offered-paths.ts'
import { type ExportOptions, exportOptionsSchema, type Served } from '../../shared/contract/requests.ts'

const options = exportOptionsSchema.parse({ format: 'svg' })
const recent = '/plans/recent.interlink'

function arrange(chosen: string | null = null) {
  const reached = vi.fn(() => null)
  const ask = vi.fn(async () => chosen)
  const paths = new OfferedPaths()
  const served = {
    'plan.recent': () => [{ path: recent, name: 'Recent' }],
    'plan.new': reached,
    'plan.open': reached,
    'plan.saveAs': reached,
    'plan.at': reached as unknown as Served['plan.at'],
    'plan.choose': reached,
    'text.save': reached,
    'export.save': reached,
    'export.render': reached,
    'export.preview': reached,
  }
  return { reached, paths, ask: paths.remember(ask), guarded: paths.guard(served as unknown as Served) }
}

const job = '00000000-0000-4000-8000-000000000001'
const since = (path: string): ExportOptions => ({ ...options, since: { at: 'file', path } })

type Guarded = ReturnType<typeof arrange>['guarded']
const requests: [string, (guarded: Guarded, path: string) => unknown][] = [
  ['plan.new', (guarded, path) => guarded['plan.new']({ path })],
  ['plan.open', (guarded, path) => guarded['plan.open']({ path })],
  ['plan.saveAs', (guarded, path) => guarded['plan.saveAs']({ path })],
  ['plan.at', (guarded, path) => guarded['plan.at']({ point: { at: 'file', path } })],
  ['plan.choose', (guarded, path) => guarded['plan.choose']({ path })],
  ['text.save', (guarded, path) => guarded['text.save']({ path, fileName: 'runbook.md', text: '' })],
  ['export.save', (guarded, path) => guarded['export.save']({ job, path, options })],
  ['the comparison of export.save', (guarded, path) => guarded['export.save']({ job, options: since(path) })],
  ['the comparison of export.render', (guarded, path) => guarded['export.render']({ job, options: since(path) })],
  ['the comparison of export.preview', (guarded, path) => guarded['export.preview']({ job, options: since(path) })],
]

describe.each(requests)('a path that the window gives to %s', (_, request) => {
  test('is refused when the user never chose it', async () => {
    const { guarded, reached } = arrange()
    await expect(request(guarded, '/home/ada/.bashrc')).rejects.toMatchObject({ error: { code: 'request/invalid' } })
    expect(reached).not.toHaveBeenCalled()
  })
  test('is taken when it is among the recent plans', async () => {
    const { guarded, reached } = arrange()
    await request(guarded, recent)
    expect(reached).toHaveBeenCalledOnce()
  })
  test('is taken when the user chose it in a dialog before', async () => {
    const { guarded, ask, reached } = arrange('/home/ada/a.interlink')
    await ask('open', '/home/ada')
    await request(guarded, '/home/ada/a.interlink')
    expect(reached).toHaveBeenCalledOnce()
  })
  test('is taken when it came on the command line', async () => {
    const { guarded, paths, reached } = arrange()
    paths.offer('/home/ada/b.interlink')
    await request(guarded, '/home/ada/b.interlink')
    expect(reached).toHaveBeenCalledOnce()
  })
})

test('a path that the window leaves out is for the dialogs', async () => {
  const { guarded, reached } = arrange()
  await guarded['plan.open']({})
  expect(reached).toHaveBeenCalledExactlyOnceWith({})
})
test('a cancelled dialog offers nothing', async () => {
  const { guarded, ask } = arrange(null)
  await ask('open', '/home/ada')
  await expect(guarded['plan.open']({ path: 'null' })).rejects.toMatchObject({ name: 'HostFailure' })
})
