import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands/catalogue.ts'
import { aPlan, linkId, siteId } from '../support/plan-builder.ts'
import { codesOf, refusalsOf } from './support.ts'

const plan = aPlan().site('hq').link('paris-1').build()

describe('malformed input is refused with input/invalid alone, naming the field', () => {
  test.each<[string, unknown, string]>([
    ['not an object', 'link.delete', 'command'],
    ['no command', { linkId: linkId('paris-1') }, 'command'],
    ['an unknown command', { command: 'link.explode' }, 'command'],
    ['an unknown field', { command: 'site.create', name: 'x', colour: 'red' }, 'colour'],
    ['a missing field', { command: 'link.attachVpc', linkId: linkId('paris-1') }, 'vpcId'],
    ['null where something is needed', { command: 'site.create', name: null }, 'name'],
    ['an id that is none', { command: 'site.delete', siteId: '7' }, 'siteId'],
    ['an empty name', { command: 'site.create', name: '   ' }, 'name'],
    ['a name of 256 characters', { command: 'site.create', name: 'x'.repeat(256) }, 'name'],
    ['a name of 256 emoji', { command: 'site.create', name: '🛰'.repeat(256) }, 'name'],
    ['an unknown region', { command: 'vpc.create', name: 'x', region: 'us-east-1' }, 'region'],
    ['an unknown status', { command: 'link.setStatus', linkId: linkId('paris-1'), status: 'great' }, 'status'],
    [
      'an unknown community',
      { command: 'site.create', name: 'x', announcements: [{ prefix: '10.0.0.0/8', community: 'huge' }] },
      'announcements[0].community',
    ],
    ['an unknown permission set', { command: 'access.set', permissionSets: ['Root'] }, 'permissionSets[0]'],
    ['both role and permission sets', { command: 'access.set', role: 'owner', permissionSets: [] }, 'role'],
    [
      'limited connectivity with both sessions up',
      {
        command: 'link.setStatus',
        linkId: linkId('paris-1'),
        status: 'limited_connectivity',
        bgpV4Status: 'up',
        bgpV6Status: 'up',
      },
      'bgpV4Status',
    ],
    [
      'limited connectivity without sessions',
      { command: 'link.setStatus', linkId: linkId('paris-1'), status: 'limited_connectivity' },
      'bgpV4Status',
    ],
    [
      'a link with neither partner nor connection',
      { command: 'link.create', name: 'x', region: 'fr-par', popId: siteId('hq'), bandwidthMbps: 50 },
      'partnerId',
    ],
    [
      'a hosted link that is ready',
      {
        command: 'link.create',
        name: 'x',
        region: 'fr-par',
        popId: siteId('hq'),
        bandwidthMbps: 50,
        partnerId: siteId('hq'),
        status: 'ready',
      },
      'status',
    ],
    ['an empty batch', { command: 'plan.batch', commands: [] }, 'commands'],
    [
      'a batch in a batch',
      { command: 'plan.batch', commands: [{ command: 'plan.batch', commands: [] }] },
      'commands[0].commands',
    ],
    ['an undo in a batch', { command: 'plan.batch', commands: [{ command: 'plan.undo' }] }, 'commands[0]'],
    [
      'a malformed command in a batch',
      { command: 'plan.batch', commands: [{ command: 'site.delete' }] },
      'commands[0].siteId',
    ],
    [
      'a field that is given and cleared',
      { command: 'site.update', siteId: siteId('hq'), asn: 65000, clear: ['asn'] },
      'clear',
    ],
    ['clearing what can’t be empty', { command: 'site.update', siteId: siteId('hq'), clear: ['name'] }, 'clear[0]'],
    [
      'a VLAN range that ends before it begins',
      { command: 'connection.update', connectionId: siteId('hq'), vlanStart: 9, vlanEnd: 8 },
      'vlanEnd',
    ],
    ['undo with a field', { command: 'plan.undo', steps: 2 }, 'steps'],
  ])('%s', (_, command, field) => {
    const refusals = refusalsOf(plan, command)
    expect(refusals.map((r) => r.code)).toEqual(['input/invalid'])
    expect(refusals[0]?.subject).toBe(field)
  })
})

test('absent and null mean the same: not given', () => {
  expect(
    codesOf(plan, {
      command: 'site.create',
      name: 'x',
      asn: null,
      announcements: [{ prefix: '10.0.0.0/8', community: null }],
    }),
  ).toEqual([])
})

test('no payload makes the executor throw or change the plan', () => {
  const names = [...COMMANDS.keys(), 'plan.batch', 'nonsense']
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.object({ maxDepth: 3 }), (command, fields) => {
      const before = JSON.stringify(plan)
      refusalsOf(plan, { ...fields, command })
      expect(JSON.stringify(plan)).toBe(before)
    }),
  )
})

test('a name has up to 255 characters as people count them', () => {
  for (const character of ['x', 'é', '🛰'])
    expect(codesOf(plan, { command: 'site.create', name: ` ${character.repeat(255)} ` })).toEqual([])
})
