import { expect, test } from 'vitest'
import { commandLine } from '../support/cli.ts'

const sample = async () => {
  const call = commandLine()
  await call(['sample', '--into', 'plan.interlink'])
  return (...flags: string[]) => call(['export', 'plan.interlink', '--format', 'dot', ...flags])
}

test('an export shows what all flags ask for, any of the values of each', async () => {
  const { code, out } = await (await sample())(
    ...['--region', 'fr-par', '--status', 'active', 'planned', '--kind', 'hosted', '--hide', 'policy', 'site'],
  )
  expect(code).toBe(0)
  expect(out).toContain('hq-prod-1')
  expect(out).toContain('prod-paris')
  expect(out).not.toMatch(/hq-prod-2|rotterdam-prod-1|class="(site|policy)"/)
})

test('around a thing, by PoP and framed', async () => {
  const cli = await sample()
  const around = await cli('--around', 'prod-paris', '--hops', '1')
  expect(around.out).toMatch(/prod-paris/)
  expect(around.out).not.toMatch(/staging-paris|Lyon data centre/)
  const framed = await cli('--pop', 'Paris - TeleHouse TH2', '--group', 'pop')
  expect(framed.out).toContain('subgraph "cluster_region:fr-par"')
  expect(framed.out).not.toMatch(/lyon-prod/)
})

test.each([
  [['--pop', 'nowhere'], 'PoP nowhere is not in this plan.'],
  [['--around', 'nothing'], 'thing nothing is not in this plan.'],
  [['--status', 'nice'], "argument 'nice' is invalid"],
  [['--hops', '9'], 'Give a whole number from 0 to 4.'],
])('%j is refused', async (flags, message) => {
  const { code, out, err } = await (await sample())(...flags)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})
