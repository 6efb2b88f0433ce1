import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalPrefix } from '../../shared/model/prefix.ts'
import { readSource, readTarget, writeEnd, writtenNetworks } from '../../shared/trace/endpoint.ts'
import { aPlan, siteId, vpcId } from '../support/plan-builder.ts'
import { anywhere, at, siteAt, vpcAt } from './support.ts'

const plan = aPlan().site('HQ').site('a:b').site('twice').vpc('prod').vpc('twice').vpc('10.0.0.0/8').build()

const target = (text: string) => {
  const read = readTarget(plan, text)
  return read.ok ? read.end : read.problem.message
}

describe('an end is read', () => {
  test.each([
    ['HQ', at(siteAt('HQ'))],
    [' prod ', at(vpcAt('prod'))],
    [siteId('HQ').toUpperCase(), at(siteAt('HQ'))],
    ['HQ:10.1.0.5', at(siteAt('HQ'), '10.1.0.5')],
    ['HQ:10.1.0.0/16', at(siteAt('HQ'), '10.1.0.0/16')],
    ['prod:2001:db8::1', at(vpcAt('prod'), '2001:db8::1')],
    ['prod:::1', at(vpcAt('prod'), '::1')],
    ['prod:::ffff:10.0.0.1', at(vpcAt('prod'), '::ffff:a00:1')],
    ['10.1.0.5', anywhere('10.1.0.5')],
    ['::/0', anywhere('::/0')],
    ['2001:db8::/48', anywhere('2001:db8::/48')],
  ])('%s', (text, end) => {
    expect(target(text)).toEqual(end)
  })

  test('with colons in its name', () => {
    expect(target('a:b')).toEqual(at(siteAt('a:b')))
    expect(target('a:b:10.1.0.5')).toEqual(at(siteAt('a:b'), '10.1.0.5'))
  })

  test('by its kind where two have one name', () => {
    expect(target('twice')).toMatch('several networks')
    expect(target('twice:10.0.0.1')).toMatch('several networks')
    expect(target('vpc:twice')).toEqual(at(vpcAt('twice')))
    expect(target('site:twice:10.0.0.1')).toEqual(at(siteAt('twice'), '10.0.0.1'))
  })

  test('as the network that is called like an address, where there is one', () => {
    expect(target('10.0.0.0/8')).toEqual(at(vpcAt('10.0.0.0/8')))
  })
})

describe('an end is refused', () => {
  test.each([
    ['', 'missing'],
    ['nobody', 'no VPC and no external infrastructure'],
    ['HQ:here', 'here is not an IPv4 or IPv6 address'],
    ['HQ:10.1.0.5/16', 'host bits'],
    ['10.1.0.5/16', 'host bits'],
    ['nobody:10.1.0.5', 'no VPC and no external infrastructure'],
  ])('%s', (text, why) => {
    expect(target(text)).toMatch(why)
  })

  test('with the corrected prefix', () => {
    const read = readTarget(plan, 'HQ:10.1.0.5/16')
    expect(read.ok ? null : read.problem.hint).toMatch('10.1.0.0/16')
  })

  test('as a source without a network', () => {
    expect(readSource(plan, '10.1.0.5').ok).toBe(false)
    expect(readSource(plan, 'HQ:10.1.0.5').ok).toBe(true)
  })
})

test('networks are written by name, or by kind and id where two have one name, and read again as the same ones', () => {
  const written = writtenNetworks(plan)
  expect(written.map((one) => one.written)).toContain('HQ')
  expect(written.filter((one) => one.written.includes(':') && one.written !== 'a:b')).toHaveLength(2)
  for (const one of written) expect(target(one.written)).toEqual({ network: one.network, prefix: null })
})

test('an end that is written is read again as the same one, whatever things are called', () => {
  const name = fc.oneof(
    fc.constantFrom('HQ', '10.0.0.0/8', '::', '10.0.0.1', 'vpc:x', 'x', 'site:x'),
    fc.stringMatching(/^[a-f0-9:./]{1,8}$/),
  )
  const address = fc.constantFrom(null, '10.0.0.1/32', '10.0.0.0/8', '::/0', '2001:db8::1/128')
  fc.assert(
    fc.property(name, name, fc.boolean(), address, (site, vpc, isVpc, prefix) => {
      const named = aPlan().site('a', [], { name: site }).vpc('b', [], { name: vpc }).build()
      const network = isVpc ? { kind: 'vpc' as const, id: vpcId('b') } : { kind: 'site' as const, id: siteId('a') }
      const end = { network, prefix: prefix === null ? null : canonicalPrefix(prefix) }
      expect(readTarget(named, writeEnd(named, end))).toEqual({ ok: true, end })
    }),
  )
})
