import { describe, expect, test } from 'vitest'
import { startArguments } from '../../build/start-arguments.ts'
import { defaultUserDataDir } from '../../build/user-data-dir.ts'

describe('the arguments of npm start', () => {
  test('none: a window, with the last plan', () => {
    expect(startArguments([])).toEqual({ plan: null, web: false, port: 0, userDataDir: null, help: false })
  })
  test('a plan, and a browser at a port of one’s own', () => {
    expect(startArguments(['paris.interlink', '--web', '--port', '8080'])).toMatchObject({
      plan: 'paris.interlink',
      web: true,
      port: 8080,
    })
  })
  test.each([
    [['--port', '65536'], '--port 65536 is not a port'],
    [['--port', '1.5'], '--port 1.5 is not a port'],
    [['a.interlink', 'b.interlink'], 'One plan at a time: a.interlink, b.interlink'],
    [['notes.txt'], 'notes.txt is not a plan: its name ends in .interlink'],
    [['--wbe'], "Unknown option '--wbe'"],
  ])('%j is refused: %s', (args, message) => {
    expect(() => startArguments(args)).toThrow(message)
  })
})

test.each([
  ['linux', {}, '/home/ada/.config/InterLink Planner'],
  ['linux', { XDG_CONFIG_HOME: '/config' }, '/config/InterLink Planner'],
  ['darwin', {}, '/home/ada/Library/Application Support/InterLink Planner'],
] as const)('on %s with %j the app’s own files are where Electron keeps them', (platform, env, folder) => {
  expect(defaultUserDataDir('InterLink Planner', platform, env, '/home/ada')).toBe(folder)
})
