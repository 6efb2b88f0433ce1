import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, jsonLines } from '../support/cli.ts'
import { aPlan } from '../support/plan-builder.ts'
import { planFile } from '../support/plan-files.ts'

/** HQ has a second InterLink that carries nothing yet, Lyon two that share the load; only one of Lyon's carries IPv6. */
const plan = () => {
  const carrying = { vpc: 'prod', policies: ['p4'], propagating: true, bandwidthMbps: 500 }
  return aPlan()
    .site('HQ', ['10.1.0.0/16'])
    .site('Lyon', ['10.40.0.0/16', '2001:db8::/48'])
    .vpc('prod', ['172.16.0.0/24', '2001:db8:1::/64'])
    .policy('p4', { in: ['10.0.0.0/8'], out: ['172.16.0.0/24'] })
    .policy('p6', { in: ['::/0'], out: ['::/0'], isIpv6: true })
    .link('hq-1', { site: 'HQ', ...carrying })
    .link('hq-2', { site: 'HQ', ...carrying, propagating: false })
    .link('lyon-1', { site: 'Lyon', ...carrying, policies: ['p4', 'p6'] })
    .link('lyon-2', { site: 'Lyon', ...carrying })
    .build()
}

const inFolder = () => commandLine(dirname(planFile(plan())))
const resilience = (...options: string[]) => inFolder()(['resilience', 'plan.interlink', ...options])

test('lists single points of failure first, with the cheapest fix', async () => {
  const { out, code } = await resilience()
  expect(out).toMatchSnapshot()
  expect(code).toBe(1)
})

test('tells of one failure what is lost, what takes over and what bandwidth is left', async () => {
  const { out, code } = await resilience('--fail', 'link:lyon-1')
  expect(out).toMatchSnapshot()
  expect(code).toBe(1)
})

test('ends with 0 where a failure is survived', async () => {
  expect((await resilience('--fail', 'session:lyon-1/ipv4')).code).toBe(0)
  expect((await resilience('--fail', 'link:lyon-2')).code).toBe(0)
})

test('says whether what remains is enough for the expected traffic', async () => {
  const call = inFolder()
  const { siteId, vpcId } = plan().links[Object.keys(plan().links)[3]!]!
  await call(['apply', 'plan.interlink'], jsonLines([{ command: 'demand.set', siteId, vpcId, mbps: 800 }]))
  const { out, code } = await call(['resilience', 'plan.interlink', '--fail', 'link:lyon-2', '--json'])
  expect(JSON.parse(out).failures).toMatchObject([
    {
      failure: { kind: 'link', text: 'InterLink lyon-2' },
      severity: 'overloads',
      lost: [],
      usages: [{ link: 'lyon-1', mbps: 800, share: 1.6 }],
      capacities: [{ site: 'Lyon', vpc: 'prod', mbps: 1000, leftMbps: 500, demandMbps: 800 }],
    },
  ])
  expect(code).toBe(1)
})

test('gives the commands of a fix so that apply can carry them out, after which the failure is survived', async () => {
  const call = inFolder()
  const before = await call(['resilience', 'plan.interlink', '--fail', 'link:hq-1', '--json'])
  const [{ fixes }] = JSON.parse(before.out).failures
  expect(before.code).toBe(1)
  expect((await call(['apply', 'plan.interlink', '--atomic'], jsonLines(fixes[0].commands))).code).toBe(0)
  expect((await call(['resilience', 'plan.interlink', '--fail', 'link:hq-1'])).code).toBe(0)
})

test.each(['hq-1', 'link:nothing', 'session:hq-1', 'session:hq-1/ipv5', 'pop:nowhere', 'moon:hq-1'])(
  '%s can’t fail: the call is unusable',
  async (thing) => {
    const { code, err, out } = await resilience('--fail', thing)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: .*\n {2}\S/)
  },
)
