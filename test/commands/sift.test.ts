import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import { sift } from '../../shared/commands/sift.ts'
import { aPlan, linkId, vpcId } from '../support/plan-builder.ts'
import { testContext } from './support.ts'

const plan = aPlan()
  .vpc('prod')
  .vpc('used')
  .link('free')
  .link('busy', { vpc: 'used' })
  .link('locked', { status: 'locked' })
  .build()

const attach = (name: string) => [{ command: 'link.attachVpc', linkId: linkId(name), vpcId: vpcId('prod') }]

describe('of several wishes', () => {
  test('those that are possible are told from those that are refused, and why', () => {
    const { possible, refused } = sift(plan, [attach('busy'), attach('free'), attach('locked')])
    expect(possible).toEqual([1])
    expect(refused.map(({ index, refusals }) => [index, refusals[0]!.code])).toEqual([
      [0, 'link/vpc-already-attached'],
      [2, 'link/status-forbids'],
    ])
  })

  test('a later one meets what an earlier one left', () => {
    const deleteVpc = [{ command: 'vpc.delete', vpcId: vpcId('used') }]
    const detach = [{ command: 'link.detachVpc', linkId: linkId('busy') }]
    expect(sift(plan, [deleteVpc, detach]).possible).toEqual([1])
    expect(sift(plan, [detach, deleteVpc]).possible).toEqual([0, 1])
  })

  test('one of several commands is done as a whole or not at all', () => {
    const swap = [{ command: 'link.detachVpc', linkId: linkId('free') }, ...attach('free')]
    expect(sift(plan, [swap, attach('free')]).possible).toEqual([1])
  })

  test('the possible ones are allowed as one batch', () => {
    const wishes = [
      attach('busy'),
      attach('free'),
      attach('locked'),
      [{ command: 'link.delete', linkId: linkId('busy') }],
    ]
    const commands = sift(plan, wishes).possible.flatMap((index) => wishes[index]!)
    expect(execute(plan, { command: 'plan.batch', commands }, testContext()).ok).toBe(true)
  })
})
