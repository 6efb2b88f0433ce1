import { describe, expect, test } from 'vitest'
import { electronArguments, findDisplay, needsNoSandbox, startFailure } from '../../build/desktop.ts'

describe('a display', () => {
  test.each([
    ['X', { DISPLAY: ':0' }],
    ['Wayland', { WAYLAND_DISPLAY: 'wayland-0' }],
  ])('is there on Linux under %s', (_, env) => {
    expect(findDisplay('linux', env).ok).toBe(true)
  })
  test('is missing on Linux without either, which is said', () => {
    expect(findDisplay('linux', {})).toEqual({ ok: false, missing: expect.stringContaining('no display') })
  })
  test.each(['darwin', 'win32'] as const)('is always there on %s', (platform) => {
    expect(findDisplay(platform, {}).ok).toBe(true)
  })
})

describe('Electron’s sandbox', () => {
  test('is left out for root on Linux, who can’t have it, and for nobody else', () => {
    expect([needsNoSandbox('linux', 0), needsNoSandbox('linux', 1000), needsNoSandbox('win32', undefined)]).toEqual([
      true,
      false,
      false,
    ])
  })
  test('is not switched off otherwise', () => {
    expect(electronArguments(['a.interlink'], false)).not.toContain('--no-sandbox')
  })
})

describe('why Electron did not start', () => {
  test('a missing system library is named', () => {
    const messages = 'electron: error while loading shared libraries: libnss3.so: cannot open shared object file'
    expect(startFailure(127, messages)).toContain('libnss3.so')
  })
  test('a display that does not answer is named', () => {
    expect(startFailure(1, '[1:ERROR:ozone_platform_x11.cc] Missing X server or $DISPLAY')).toContain('display')
  })
  test('an app that ran and ended says nothing', () => {
    expect([startFailure(0, ''), startFailure(null, ''), startFailure(1, 'some message')]).toEqual([null, null, null])
  })
})
