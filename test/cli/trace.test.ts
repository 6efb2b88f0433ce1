import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '../support/cli.ts'
import { aPlan, linkId } from '../support/plan-builder.ts'
import { planFile } from '../support/plan-files.ts'

/** Two InterLinks, of which one is planned, a second site, and a subnet that no policy lets out. */
const plan = () =>
  aPlan()
    .site('HQ', ['10.1.0.0/16', '2001:db8::/48'])
    .site('Lyon', ['10.40.0.0/16'])
    .vpc('prod', ['172.16.0.0/24', '172.16.1.0/24', '2001:db8:1::/64'])
    .policy('p4', { in: ['10.0.0.0/8'], out: ['172.16.0.0/24'] })
    .policy('p6', { in: ['::/0'], out: ['::/0'], isIpv6: true })
    .link('one', { site: 'HQ', vpc: 'prod', policies: ['p4', 'p6'], propagating: true })
    .link('two', { site: 'HQ', vpc: 'prod', policies: ['p4'], propagating: true, status: 'planned' })
    .link('three', { site: 'Lyon', vpc: 'prod', policies: ['p4'], propagating: true })
    .build()

const trace = (...options: string[]) => {
  const path = planFile(plan())
  return commandLine(dirname(path))(['trace', 'plan.interlink', ...options])
}

test('shows each hop, both ways, and every InterLink that could carry it', async () => {
  const { out, code } = await trace('--from', 'HQ', '--to', 'prod')
  expect(out).toMatchSnapshot()
  expect(code).toBe(1)
})

test('ends with 0 where all of it arrives', async () => {
  const { out, code } = await trace('--from', 'HQ:10.1.0.5', '--to', '172.16.0.9')
  expect(out).toMatchSnapshot()
  expect(code).toBe(0)
})

test('reads IPv6 addresses after a name', async () => {
  const { out, code } = await trace('--from', 'HQ:2001:db8::5', '--to', 'prod:2001:db8:1::7', '--json')
  expect(JSON.parse(out)).toMatchObject({
    view: 'planned',
    arrives: true,
    symmetry: 'same-links',
    forward: {
      from: 'HQ:2001:db8::5',
      to: 'prod:2001:db8:1::7',
      groups: [
        {
          disposition: 'delivered',
          destinations: [{ prefix: '2001:db8:1::7/128', except: [] }],
          hops: [
            {
              at: { kind: 'site', name: 'HQ' },
              matched: { destination: '2001:db8:1::/64', origin: 'propagated', localPreference: 100 },
              end: null,
              over: [{ link: { id: linkId('one'), name: 'one' }, to: { kind: 'vpc', name: 'prod' } }],
            },
            { at: { name: 'prod' }, end: 'local', over: [] },
          ],
          candidates: [
            { link: { name: 'one' }, verdict: 'used', code: null },
            { link: { name: 'two' }, verdict: 'blocked', code: 'no-policy', prefix: '2001:db8:1::/64' },
          ],
        },
      ],
    },
    back: [{ arrives: true }],
  })
  expect(code).toBe(0)
})

test('counts InterLinks that are not ordered in the planned view only', async () => {
  const carrying = async (view: string) => {
    const { out } = await trace('--from', 'prod', '--to', 'HQ:10.1.0.5', '--view', view, '--json')
    const [group] = JSON.parse(out).forward.groups
    return group.hops[0].over.map(({ link }: { link: { name: string } }) => link.name).sort()
  }
  expect(await carrying('planned')).toEqual(['one', 'two'])
  expect(await carrying('today')).toEqual(['one'])
})

test('from site to site says that a VPC is no transit', async () => {
  const { out, code } = await trace('--from', 'HQ', '--to', 'Lyon')
  expect(out).toContain('No transit.')
  expect(code).toBe(1)
})

test('ends with 2 where the call names nothing that is there', async () => {
  for (const [from, to] of [
    ['nobody', 'prod'],
    ['HQ', 'nobody'],
    ['10.1.0.5', 'prod'],
    ['HQ', '10.0.0.1/8'],
  ]) {
    const { code, err, out } = await trace('--from', from!, '--to', to!)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: --(from|to): .*\n {2}\S/)
  }
  expect((await trace('--from', 'HQ')).code).toBe(2)
})
