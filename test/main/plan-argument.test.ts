import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planArgument } from '../../electron/main/plan-argument.ts'

describe('the plan on a command line', () => {
  test('is the argument with a plan’s extension, relative to where the command was typed', () => {
    expect(planArgument(['electron', '.', 'plans/paris.interlink'], '/home/ada')).toBe(
      resolve('/home/ada', 'plans/paris.interlink'),
    )
  })
  test('is found among Chromium’s switches, before or after them', () => {
    const argv = ['app', '--no-sandbox', '/p/a.interlink', '--user-data-dir=/x/y.interlink', '--inspect=0']
    expect(planArgument(argv, '/')).toBe(resolve('/p/a.interlink'))
  })
  test('is the last one where several are named', () => {
    expect(planArgument(['app', 'a.interlink', 'b.interlink'], '/p')).toBe(resolve('/p/b.interlink'))
  })
  test('may be written in capitals, as Windows does', () => {
    expect(planArgument(['app', 'PARIS.INTERLINK'], '/p')).toBe(resolve('/p/PARIS.INTERLINK'))
  })
  test('is nothing where no plan is named: neither the program nor a switch nor another file', () => {
    expect(planArgument(['/opt/x.interlink', '.', '-r', 'loader.js', '--x.interlink'], '/p')).toBeNull()
  })
})
