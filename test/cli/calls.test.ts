import { describe, expect, test } from 'vitest'
import { commandLine } from '../support/cli.ts'

describe('help', () => {
  test('without arguments is shown, and is not what was asked', async () => {
    const { code, out, err } = await commandLine()([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^Usage: npm run -s cli -- \[options\] \[command\]/)
  })

  test('asked for, goes to standard output and is a success', async () => {
    const { code, out, err } = await commandLine()(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatchSnapshot()
  })

  test.each([
    'new',
    'import',
    'show',
    'apply',
    'routes',
    'export',
    'text',
    'build',
    'diff',
    'history',
    'merge',
    'sample',
  ])('of %s ends in worked examples', async (name) => {
    const { code, out } = await commandLine()([name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatchSnapshot()
    expect(await commandLine()(['help', name])).toEqual({ code: 0, out, err: '' })
  })

  test('the version is the app’s', async () => {
    const { code, out } = await commandLine()(['--version'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a call that can’t be understood says what is wrong and what to do, with status 2', () => {
  test.each([
    [
      'an unknown command',
      ['aply'],
      "error: unknown command 'aply'\n(Did you mean apply?)\n  See npm run -s cli -- --help\n",
    ],
    [
      'an unknown option',
      ['show', 'x', '--jsno'],
      "error: unknown option '--jsno'\n(Did you mean --json?)\n  See npm run -s cli -- show --help\n",
    ],
    ['a missing argument', ['new'], "error: missing required argument 'file'\n  See npm run -s cli -- new --help\n"],
    [
      'a missing option',
      ['import', 'x'],
      "error: required option '--into <plan>' not specified\n  See npm run -s cli -- import --help\n",
    ],
    [
      'an unknown format',
      ['export', 'x', '--format', 'bmp'],
      "error: option '--format <format>' argument 'bmp' is invalid. Allowed choices are svg, png, pdf, drawio, mermaid, dot, csv, json.\n  See npm run -s cli -- export --help\n",
    ],
    ['too many arguments', ['show', 'x', 'y'], 'error: too many arguments'],
    [
      'two forms at once',
      ['routes', 'x', '--json', '--csv'],
      "error: option '--json' cannot be used with option '--csv'",
    ],
    [
      'a number that is none',
      ['sample', '--links', 'many', '--into', 'x'],
      "error: option '--links <n>' argument 'many' is invalid. Give a whole number from 1 to 100000.",
    ],
    [
      'a seed for nothing',
      ['sample', '--seed', '1', '--into', 'x'],
      'error: --seed is for generated plans.\n  Say how large',
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await commandLine()(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(message)).toBe(true)
  })
})
