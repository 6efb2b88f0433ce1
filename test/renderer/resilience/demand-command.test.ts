import { expect, test } from 'vitest'
import { demandCommand } from '../../../renderer/resilience/demand-command.ts'
import type { Demand } from '../../../shared/model/demand.ts'
import { siteId, vpcId } from '../../support/plan-builder.ts'

const pair = { siteId: siteId('hq'), vpcId: vpcId('prod') }
const demand = { id: 'dddddddd-0000-4000-8000-000000000001', ...pair, mbps: 300 } as Demand

test('a number is the traffic expected of the pair; there it keeps its id', () => {
  expect(demandCommand('500', pair, null)).toEqual({ command: 'demand.set', ...pair, mbps: 500 })
  expect(demandCommand(' 500 ', pair, demand)).toEqual({ command: 'demand.set', id: demand.id, ...pair, mbps: 500 })
})

test('fractions have a point or a comma', () => {
  expect(demandCommand('0.5', pair, null)).toMatchObject({ mbps: 0.5 })
  expect(demandCommand('0,5', pair, null)).toMatchObject({ mbps: 0.5 })
})

test('nothing removes it', () => {
  expect(demandCommand(' ', pair, demand)).toEqual({ command: 'demand.remove', demandId: demand.id })
})

test('what changes nothing is not sent', () => {
  expect(demandCommand('300', pair, demand)).toBeNull()
  expect(demandCommand('', pair, null)).toBeNull()
})

test.each(['0', '-1', '1e3', '0x10', '1 000', 'much', '1.2.3'])('%s is no traffic', (typed) => {
  expect(demandCommand(typed, pair, demand)).toBe('invalid')
})
