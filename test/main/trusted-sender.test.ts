import { describe, expect, test } from 'vitest'
import { isTrustedSender, mayLoad } from '../../electron/main/trusted-sender.ts'

const origin = 'app://interlink'

describe('the sender of a message', () => {
  test('is trusted when it is the app’s page in the top frame', () => {
    expect(isTrustedSender({ url: 'app://interlink/', parent: null }, origin)).toBe(true)
  })
  test.each([
    ['a frame inside the page', { url: 'app://interlink/', parent: {} }],
    ['another page', { url: 'https://example.com/', parent: null }],
    ['another host of the scheme', { url: 'app://elsewhere/', parent: null }],
    ['a host that merely begins alike', { url: 'app://interlink.example.com/', parent: null }],
    ['a file', { url: 'file:///home/ada/page.html', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('is not trusted when it is %s', (_, frame) => {
    expect(isTrustedSender(frame, origin)).toBe(false)
  })
})

describe('what the window may load', () => {
  test.each([
    'app://interlink/assets/index.js',
    'data:image/png;base64,',
    'blob:app://interlink/1',
    'devtools://devtools/',
  ])('%s stays on this machine', (url) => {
    expect(mayLoad(url, origin)).toBe(true)
  })
  test.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://x/',
    'app://x/',
  ])('%s is refused', (url) => {
    expect(mayLoad(url, origin)).toBe(false)
  })
})
