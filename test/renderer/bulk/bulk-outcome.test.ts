import { describe, expect, test } from 'vitest'
import { type BulkChoice, bulkActions, wishesOf } from '../../../renderer/bulk/bulk-action.ts'
import { bulkOutcome, deactivation } from '../../../renderer/bulk/bulk-outcome.ts'
import type { BulkActionName } from '../../../renderer/store/dialog.ts'
import { execute } from '../../../shared/commands/execute.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { connectionId, linkId, PlanBuilder, policyId, siteId, vpcId } from '../../support/plan-builder.ts'

const plan = new PlanBuilder()
  .site('hq', ['10.1.0.0/16'])
  .vpc('prod', ['10.2.0.0/24'])
  .vpc('spare')
  .vpc('ams', [], { region: 'nl-ams' })
  .policy('corp', { in: ['10.0.0.0/8'], out: ['10.0.0.0/8'] })
  .policy('corp-6', { isIpv6: true })
  .link('working', { site: 'hq', vpc: 'prod', policies: ['corp', 'corp-6'], propagating: true, tags: ['old'] })
  .link('quiet', { site: 'hq', vpc: 'prod', policies: ['corp'], tags: ['old', 'lab'] })
  .link('drawn', { status: 'planned' })
  .link('locked', { status: 'locked' })
  .build()

const all = ['working', 'quiet', 'drawn', 'locked'].map(linkId)
const nothingChosen: BulkChoice = { targetId: null, tags: [] }
const outcome = (action: BulkActionName, ids: readonly string[], choice: Partial<BulkChoice> = {}, of: Plan = plan) =>
  bulkOutcome(of, wishesOf(of, action, ids, { ...nothingChosen, ...choice }))
const carriedOut = (of: Plan, command: unknown): Plan => {
  const done = execute(of, command, { newId: () => '', now: () => '' })
  if (!done.ok) throw new Error(JSON.stringify(done.answer))
  return done.plan
}
const codes = ({ refused }: ReturnType<typeof outcome>) => refused.map(({ id, refusals }) => [id, refusals[0]?.code])

describe('an action for several InterLinks', () => {
  test('applies to those that allow it and says of each of the others why not', () => {
    const attaching = outcome('attachVpc', all, { targetId: vpcId('spare') })
    expect(attaching.possible).toEqual([linkId('drawn')])
    expect(codes(attaching)).toEqual([
      [linkId('working'), 'link/vpc-already-attached'],
      [linkId('quiet'), 'link/vpc-already-attached'],
      [linkId('locked'), 'link/status-forbids'],
    ])
    expect(carriedOut(plan, attaching.command).links[linkId('drawn')]?.vpcId).toBe(vpcId('spare'))
  })

  test('leaves alone what is as it would be', () => {
    const attaching = outcome('attachVpc', all, { targetId: vpcId('prod') })
    expect([attaching.possible, attaching.unaffected]).toEqual([[linkId('drawn')], 2])
    expect(outcome('deactivate', [linkId('quiet')])).toMatchObject({ command: null, unaffected: 1, refused: [] })
  })

  test('detaches every policy of each', () => {
    const done = carriedOut(plan, outcome('detachPolicies', all).command)
    expect(all.map((id) => [done.links[id]?.routingPolicyV4Id, done.links[id]?.routingPolicyV6Id])).toEqual(
      all.map(() => [null, null]),
    )
  })

  test('activates route propagation where nothing is missing', () => {
    const activating = outcome('activate', all)
    expect([activating.possible, activating.unaffected]).toEqual([[linkId('quiet')], 1])
    expect(codes(activating)).toEqual([
      [linkId('drawn'), 'link/no-vpc'],
      [linkId('locked'), 'link/status-forbids'],
    ])
  })

  test('adds tags once and takes tags away where they are', () => {
    const tagged = carriedOut(plan, outcome('addTags', all, { tags: ['lab', 'new'] }).command)
    expect(tagged.links[linkId('quiet')]?.tags).toEqual(['old', 'lab', 'new'])
    const cleaned = outcome('removeTags', all, { tags: ['old'] }, tagged)
    expect([cleaned.possible, cleaned.unaffected]).toEqual([[linkId('working'), linkId('quiet')], 2])
    expect(carriedOut(tagged, cleaned.command).links[linkId('quiet')]?.tags).toEqual(['lab', 'new'])
  })
})

describe('deleting several', () => {
  test('needs route propagation off first, of all of them in one step', () => {
    const deleting = outcome('delete', [linkId('working'), linkId('drawn')])
    expect([deleting.possible, deleting.propagating]).toEqual([[linkId('drawn')], [linkId('working')]])
    const off = carriedOut(plan, deactivation(deleting.propagating))
    expect(outcome('delete', [linkId('working'), linkId('drawn')], {}, off).possible).toHaveLength(2)
  })

  test('has DELETE typed where an ordered InterLink goes, not for what is only planned', () => {
    expect(outcome('delete', [linkId('quiet'), linkId('drawn')]).typed).toBe('DELETE')
    expect(outcome('delete', [linkId('drawn'), vpcId('ams')]).typed).toBeNull()
    // One that is refused is not deleted.
    expect(outcome('delete', [linkId('locked'), linkId('drawn')]).typed).toBeNull()
  })

  test('takes what uses others first: a planned InterLink and then its VPC, an attachment and then the VPC', () => {
    const drawn = carriedOut(plan, { command: 'link.attachVpc', linkId: linkId('drawn'), vpcId: vpcId('spare') })
    expect(outcome('delete', [vpcId('spare'), linkId('drawn')], {}, drawn)).toMatchObject({ refused: [] })
    expect(outcome('delete', [vpcId('spare'), `${linkId('drawn')}:vpc`], {}, drawn)).toMatchObject({ refused: [] })
  })

  test('refuses what others use, and detaches it from all of them where that is asked for', () => {
    const things = [siteId('hq'), vpcId('prod'), policyId('corp')]
    expect(codes(outcome('delete', things)).map(([, code]) => code)).toEqual([
      'site/in-use',
      'vpc/in-use',
      'policy/in-use',
    ])
    const detaching = outcome('detachAndDelete', things)
    expect(detaching.refused).toEqual([])
    const done = carriedOut(plan, detaching.command)
    expect([done.sites, done.policies[policyId('corp')], done.vpcs[vpcId('prod')]]).toEqual([{}, undefined, undefined])
  })
})

test('every kind of thing that a list shows can be deleted in bulk', () => {
  for (const kind of ['link', 'policy', 'vpc', 'site', 'connection'] as const) {
    expect(bulkActions(kind)).toContain('delete')
  }
  expect(outcome('delete', [connectionId('gone')])).toMatchObject({ command: null, refused: [] })
})

test('a member who may not gets every thing refused with the missing permission set', () => {
  const reader = carriedOut(plan, { command: 'access.set', permissionSets: ['InterlinkReadOnly'] })
  const { possible, refused } = outcome('deactivate', all, {}, reader)
  expect(possible).toEqual([])
  expect(refused.map(({ refusals }) => refusals[0]?.message)).toEqual([expect.stringContaining('InterlinkFullAccess')])
})
