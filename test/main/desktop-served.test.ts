import { describe, expect, test, vi } from 'vitest'
import { type AskForPath, desktopServed, fileName } from '../../electron/main/desktop-served.ts'
import type { HostInfo, Served } from '../../shared/contract/requests.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { newPlan } from '../../shared/model/plan.ts'

const info: HostInfo = { kind: 'desktop', version: '1.0.0', asksForPaths: true, platform: 'linux' }
const snapshot = (path: string) => ({
  plan: newPlan('1b4e28ba-2fa1-4d2b-883f-0016d3cca427' as PlanId, 'North / South'),
  path,
  revision: 0,
  readOnly: null,
  undo: { undo: null, redo: null },
})

function arrange(answers: Partial<Record<keyof AskForPath, string | null>> = {}) {
  const served = {
    'plan.current': () => snapshot('/plans/current.interlink'),
    'plan.recent': () => [{ path: '/plans/recent.interlink', name: 'Recent' }],
    'plan.new': vi.fn(({ path }) => snapshot(path!)),
    'plan.open': vi.fn(({ path }) => snapshot(path!)),
    'plan.saveAs': vi.fn(({ path }) => snapshot(path!)),
    'export.save': vi.fn(({ path }) => ({ path: path! })),
  } satisfies Partial<Served>
  const ask = {
    newPlan: vi.fn(async () => answers.newPlan ?? null),
    planToOpen: vi.fn(async () => answers.planToOpen ?? null),
    copyOfPlan: vi.fn(async () => answers.copyOfPlan ?? null),
    exportedFile: vi.fn(async () => answers.exportedFile ?? null),
  }
  return { served, ask, desktop: desktopServed(served as Partial<Served> as Served, ask, info) }
}
const options = { format: 'svg', theme: 'light', view: 'planned', legend: true } as const

describe('a path that the window leaves out', () => {
  test('is asked of the user', async () => {
    const { served, desktop } = arrange({ planToOpen: '/plans/chosen.interlink' })
    await desktop['plan.open']({})
    expect(served['plan.open']).toHaveBeenCalledExactlyOnceWith({ path: '/plans/chosen.interlink' })
  })
  test('means nothing happens where the user cancels', async () => {
    const { served, desktop } = arrange()
    expect(await desktop['plan.saveAs']({})).toBeNull()
    expect(served['plan.saveAs']).not.toHaveBeenCalled()
  })
  test('is suggested from the plan’s name, made fit for a file system', async () => {
    const { ask, desktop } = arrange()
    await desktop['export.save']({ options })
    expect(ask.exportedFile).toHaveBeenCalledExactlyOnceWith('North South.svg', 'svg')
  })
})

describe('a path that the window gives', () => {
  test('is refused when the user never chose it', async () => {
    const { served, desktop } = arrange()
    await expect(desktop['plan.open']({ path: '/etc/secret.interlink' })).rejects.toMatchObject({
      error: { code: 'request/invalid' },
    })
    expect(served['plan.open']).not.toHaveBeenCalled()
  })
  test.each(['plan.new', 'plan.saveAs'] as const)('is refused for %s as well', async (name) => {
    const { served, desktop } = arrange()
    await expect(desktop[name]({ path: '/home/ada/.bashrc' })).rejects.toMatchObject({ name: 'HostFailure' })
    expect(served[name]).not.toHaveBeenCalled()
  })
  test('is refused for an export', async () => {
    const { desktop } = arrange()
    await expect(desktop['export.save']({ options, path: '/home/ada/.bashrc' })).rejects.toMatchObject({
      name: 'HostFailure',
    })
  })
  test('is taken when it is among the recent plans', async () => {
    const { served, desktop } = arrange()
    await desktop['plan.open']({ path: '/plans/recent.interlink' })
    expect(served['plan.open']).toHaveBeenCalledOnce()
  })
  test('is taken when the user chose it before', async () => {
    const { served, desktop } = arrange({ exportedFile: '/out/a.svg' })
    await desktop['export.save']({ options })
    await desktop['export.save']({ options, path: '/out/a.svg' })
    expect(served['export.save']).toHaveBeenCalledTimes(2)
  })
  test('is taken when it came on the command line', async () => {
    const { served, desktop } = arrange()
    desktop.offer('/plans/argument.interlink')
    await desktop['plan.open']({ path: '/plans/argument.interlink' })
    expect(served['plan.open']).toHaveBeenCalledOnce()
  })
})

test('the window is told that this host asks for paths', async () => {
  expect(await arrange().desktop['host.info']({})).toEqual(info)
})

describe('the suggested file name', () => {
  test.each([
    ['Plan 1', 'Plan 1.interlink'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.interlink'],
    ['..', 'Untitled plan.interlink'],
    ['  ', 'Untitled plan.interlink'],
    ['CON', 'Untitled plan CON.interlink'],
    ['line\nbreak\u202e', 'line break.interlink'],
    ['Été à Łódź 🚀', 'Été à Łódź 🚀.interlink'],
  ])('of %j is %j', (name, expected) => {
    expect(fileName(name, 'interlink')).toBe(expected)
  })
  test('stays short', () => {
    expect(fileName('x'.repeat(255), 'svg')).toHaveLength(104)
  })
})
