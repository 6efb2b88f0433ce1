import { applyPatches } from 'immer'
import { describe, expect, test } from 'vitest'
import { execute } from '../../shared/commands/execute.ts'
import { aPlan, linkId, networkId, siteId, vpcId } from '../support/plan-builder.ts'
import { accepted, codesOf, run, testContext } from './support.ts'

const ID = 'aaaaaaaa-0000-4000-8000-000000000001'
const NOWHERE = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

const plan = aPlan()
  .site('hq')
  .vpc('prod', ['10.1.0.0/16'])
  .link('draft', { site: 'hq', vpc: 'prod', status: 'planned' })
  .build()
const suppress = (subjectId: string, code = 'prefix/reserved') => ({
  command: 'check.suppress',
  id: ID,
  code,
  subjectId,
  reason: 'the lab uses them',
})

describe('a suppression', () => {
  test('is kept with its code, subject and reason, and answers its id', () => {
    expect(run(plan, suppress(siteId('hq'))).suppressions[ID]).toEqual({
      id: ID,
      code: 'prefix/reserved',
      subjectId: siteId('hq'),
      reason: 'the lab uses them',
    })
    expect(accepted(plan, suppress(siteId('hq'))).ids).toEqual({ suppressionId: ID })
  })

  test('may be of the plan as a whole', () => {
    expect(codesOf(plan, suppress(plan.id))).toEqual([])
  })

  test.each([
    ['a code that no check has', suppress(siteId('hq'), 'prefix/nonsense'), 'check/not-found'],
    ['a code that is no own one', suppress(siteId('hq'), 'toString'), 'check/not-found'],
    ['a subject that is not in the plan', suppress(NOWHERE), 'check/subject-not-found'],
    ['a blank reason', { ...suppress(siteId('hq')), reason: '  ' }, 'input/invalid'],
    ['an id that is taken', { ...suppress(siteId('hq')), id: vpcId('prod') }, 'id/taken'],
  ])('of %s is refused', (_what, command, code) => {
    expect(codesOf(plan, command)).toEqual([code])
  })

  test('is refused where the check is suppressed there already, and not elsewhere', () => {
    const once = run(plan, suppress(siteId('hq')))
    const again = { ...suppress(siteId('hq')), id: undefined }
    expect(codesOf(once, again)).toEqual(['check/already-suppressed'])
    expect(codesOf(once, { ...again, subjectId: vpcId('prod') })).toEqual([])
    expect(codesOf(once, { ...again, code: 'policy/unused' })).toEqual([])
  })

  test('is taken back by its id', () => {
    const suppressed = run(plan, suppress(siteId('hq')))
    expect(run(suppressed, { command: 'check.unsuppress', suppressionId: ID }).suppressions).toEqual({})
    expect(codesOf(plan, { command: 'check.unsuppress', suppressionId: ID })).toEqual(['suppression/not-found'])
  })

  test.each([
    ['an InterLink', linkId('draft'), [{ command: 'link.delete', linkId: linkId('draft') }]],
    [
      'a Private Network, deleted with its VPC',
      networkId('prod/1'),
      [
        { command: 'link.detachVpc', linkId: linkId('draft') },
        { command: 'vpc.delete', vpcId: vpcId('prod') },
      ],
    ],
  ])('goes with %s', (_what, subjectId, deletion) => {
    expect(run(plan, suppress(subjectId), ...deletion).suppressions).toEqual({})
  })

  test('comes back when the deletion of its subject is undone', () => {
    const suppressed = run(plan, suppress(linkId('draft')))
    const deleted = execute(suppressed, { command: 'link.delete', linkId: linkId('draft') }, testContext())
    if (!deleted.ok) throw new Error('refused')
    expect(applyPatches(deleted.plan, deleted.inverse)).toEqual(suppressed)
  })

  test('stays while other things change', () => {
    const renamed = run(plan, suppress(siteId('hq')), { command: 'vpc.update', vpcId: vpcId('prod'), name: 'other' })
    expect(Object.keys(renamed.suppressions)).toEqual([ID])
  })
})
