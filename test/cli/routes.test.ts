import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import type { RouteRow } from '../../shared/formats/route-rows.ts'
import { commandLine } from '../support/cli.ts'
import { aPlan, linkId, vpcId } from '../support/plan-builder.ts'
import { planFile } from '../support/plan-files.ts'

/** Two InterLinks with equal routes, one preferred by community, one not ordered yet. */
const plan = () =>
  aPlan()
    .site('hq', ['10.1.0.0/16', ['10.2.0.0/16', 'high'], '192.168.0.0/24'])
    .site('lyon', [['10.2.0.0/16', 'low']])
    .vpc('prod', ['172.16.0.0/24'])
    .route('prod', '192.0.2.0/24')
    .vpc('bare', [])
    .policy('p4', { in: ['10.0.0.0/8'], out: ['172.16.0.0/12'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true })
    .link('paris-2', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true, status: 'planned' })
    .link('lyon-1', { site: 'lyon', vpc: 'prod', policies: ['p4'], propagating: true })
    .build()

const routes = (...options: string[]) => {
  const path = planFile(plan())
  return commandLine(dirname(path))(['routes', 'plan.interlink', ...options])
}

test('every table of the plan, in both views', async () => {
  expect((await routes()).out).toMatchSnapshot()
  expect((await routes('--view', 'today')).out).toMatchSnapshot()
})

test('one VPC, by name or by id', async () => {
  const { out } = await routes('--vpc', 'prod')
  expect(out).toMatch(/^Routes, planned.*\n\nVPC prod\n/)
  expect(out).not.toContain('External infrastructure')
  expect((await routes('--vpc', vpcId('prod').toUpperCase())).out).toBe(out)
})

test('what crosses an InterLink, and why the rest does not', async () => {
  expect((await routes('--link', 'paris-1')).out).toMatchSnapshot()
  expect((await routes('--link', 'paris-2', '--view', 'today')).out).toMatchSnapshot()
})

test('as JSON', async () => {
  const { tables, links, view } = JSON.parse((await routes('--vpc', 'prod', '--link', 'paris-1', '--json')).out)
  expect(view).toBe('planned')
  expect(tables).toHaveLength(1)
  expect(tables[0]).toMatchObject({ table: 'vpc', id: vpcId('prod'), name: 'prod' })
  expect(
    tables[0].routes.find((r: RouteRow) => r.destination === '10.2.0.0/16' && r.nextHop.name === 'paris-1'),
  ).toEqual({
    destination: '10.2.0.0/16',
    origin: 'propagated',
    nextHop: { kind: 'link', id: linkId('paris-1'), name: 'paris-1' },
    localPreference: 200,
    community: 'high',
    used: true,
    paths: 2,
    lostTo: null,
    moreSpecific: [],
    hidden: false,
  })
  expect(links[0].announcements).toContainEqual({
    direction: 'in',
    prefix: '192.168.0.0/24',
    community: null,
    crosses: false,
    reason: {
      code: 'not-whitelisted',
      text: "Routing policy p4 doesn't let it through (nearest entry: 10.0.0.0/8).",
      nearest: '10.0.0.0/8',
    },
  })
})

test('as CSV, one row for each route', async () => {
  expect((await routes('--vpc', 'prod', '--csv')).out).toMatchSnapshot()
  expect((await routes('--link', 'paris-1', '--csv')).out).toMatchSnapshot()
  expect(await routes('--vpc', 'prod', '--link', 'paris-1', '--csv')).toMatchObject({ code: 2, out: '' })
})

test('a route names the more specific ones that take a part of its range, and says when they take all of it', async () => {
  const path = planFile(
    aPlan()
      .site('hq', ['10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '10.1.0.0/16', '0.0.0.0/0'])
      .vpc('prod', ['10.2.0.0/24'])
      .policy('open', { in: ['0.0.0.0/0'] })
      .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['open'], propagating: true })
      .build(),
  )
  const { out } = await commandLine(dirname(path))(['routes', 'plan.interlink', '--vpc', 'prod'])
  expect(out).toMatchSnapshot()
})

test('a name that a spreadsheet would carry out as a formula is kept from it', async () => {
  const path = planFile(aPlan().vpc('=1+1', ['10.0.0.0/24']).build())
  const { out } = await commandLine(dirname(path))(['routes', 'plan.interlink', '--csv'])
  expect(out.split('\r\n')[1]).toMatch(/^vpc,'=1\+1,/)
})

test('CSV fields are quoted where they need it', async () => {
  const path = planFile(aPlan().vpc('a, "b"', ['10.0.0.0/24']).build())
  const { out } = await commandLine(dirname(path))(['routes', 'plan.interlink', '--csv'])
  expect(out.split('\r\n')[1]).toMatch(/^vpc,"a, ""b""",10\.0\.0\.0\/24,local,/)
})

test('a name that is not there, or not unique, is told with what is', async () => {
  expect(await routes('--vpc', 'nope')).toEqual({
    code: 2,
    out: '',
    err: 'error: VPC nope is not in this plan.\n  There are: prod, bare.\n',
  })
  const twins = aPlan().vpc('one', ['10.0.0.0/24']).vpc('two', ['10.0.1.0/24']).build()
  for (const vpc of Object.values(twins.vpcs)) vpc.name = 'twin'
  const path = planFile(twins)
  expect(await commandLine(dirname(path))(['routes', 'plan.interlink', '--vpc', 'twin'])).toEqual({
    code: 2,
    out: '',
    err: `error: There are 2 with the name twin, each a VPC.\n  Give the id: ${vpcId('one')}, ${vpcId('two')}.\n`,
  })
})

test('an empty plan has no tables', async () => {
  const path = planFile(aPlan().build())
  expect((await commandLine(dirname(path))(['routes', 'plan.interlink'])).out).toContain(
    'The plan has no VPC and no external infrastructure.',
  )
})
