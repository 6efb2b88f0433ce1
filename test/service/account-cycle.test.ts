import { describe, expect, test } from 'vitest'
import { importFiles } from '../../electron/service/import-files.ts'
import type { PlanSession } from '../../electron/service/plan-session.ts'
import { diffPlans } from '../../shared/diff/plan-diff.ts'
import { type ImportChoice, TAKE_ALL } from '../../shared/formats/import/review.ts'
import type { ImportFile } from '../../shared/formats/import/review-import.ts'
import type { LinkId, PlanId, PolicyId, SiteId, VpcId } from '../../shared/model/ids.ts'
import { newPlan, type Plan } from '../../shared/model/plan.ts'
import { apiLink, apiPolicy, apiVpc, uuid } from '../support/account.ts'
import { opened, planFile } from '../support/plan-files.ts'

const LINK = uuid(1) as LinkId
const [VPC, OTHER_VPC] = [uuid(2), uuid(3)] as VpcId[]
const DRAWN = uuid(7)
const POLICY = uuid(4) as PolicyId

/** What the account answers: one InterLink, two VPCs, one policy, each as `more` says. */
const account = (more: { link?: object; vpcs?: object[]; policy?: object } = {}): ImportFile[] => {
  const list = (name: string, key: string, things: object[]) => ({
    name: `${name}-fr-par.json`,
    text: JSON.stringify({ [key]: things, total_count: things.length }),
  })
  return [
    list('links', 'links', [
      apiLink(1, { vpc_id: VPC, status: 'active', enable_route_propagation: false, ...more.link }),
    ]),
    list('vpcs', 'vpcs', more.vpcs ?? [apiVpc(2), apiVpc(3)]),
    list('policies', 'routing_policies', [apiPolicy(4, { ...more.policy })]),
  ]
}
const started = (): PlanSession => {
  const session = opened(planFile(newPlan(uuid(9) as PlanId, 'Account')))
  importFiles(session, account())
  return session
}
const done = (session: PlanSession, ...commands: object[]) => {
  for (const command of commands) expect(session.execute(command)).not.toHaveProperty('refusals')
}
const take = (session: PlanSession, files: ImportFile[], choice: Partial<ImportChoice> = {}) =>
  importFiles(session, files, { ...TAKE_ALL, ...choice })
const changes = ({ plan, account: then }: Pick<PlanSession, 'plan' | 'account'>) =>
  diffPlans(then, plan).changes.map(({ kind, collection, id }) => `${kind} ${collection} ${id}`)
const told = ({ things }: ReturnType<typeof importFiles>, change: string) =>
  things.filter((thing) => thing.change === change).map(({ kind, id, fields }) => [kind, id, fields.length])
const link = (plan: Plan) => plan.links[LINK]!

describe('imported again from an account that did not change', () => {
  test('everything stays as planned, and is still to be done', () => {
    const session = started()
    done(
      session,
      { command: 'link.update', linkId: LINK, name: 'renamed' },
      { command: 'link.detachVpc', linkId: LINK },
      { command: 'vpc.create', name: 'drawn', region: 'fr-par', id: DRAWN },
      { command: 'link.attachVpc', linkId: LINK, vpcId: DRAWN },
    )
    const { plan } = session
    const before = changes(session)
    const review = take(session, account())
    expect(told(review, 'kept')).toEqual([['links', LINK, 2]])
    expect(told(review, 'changed')).toEqual([])
    expect(session.plan).toBe(plan)
    expect(changes(session)).toEqual(before)
    expect(before.toSorted()).toEqual([`added vpcs ${DRAWN}`, `changed links ${LINK}`])
    expect(link(session.account).vpcId).toBe(VPC)
  })

  test('what was deleted in the plan does not come back, and is still to be deleted', () => {
    const session = started()
    done(session, { command: 'vpc.delete', vpcId: OTHER_VPC })
    const review = take(session, account())
    expect(told(review, 'kept')).toEqual([['vpcs', OTHER_VPC, 0]])
    expect(session.plan.vpcs[OTHER_VPC]).toBeUndefined()
    expect(changes(session)).toEqual([`removed vpcs ${OTHER_VPC}`])
  })

  test('a part of it, or a prefix list, moves nothing of the rest', () => {
    const session = started()
    done(session, { command: 'link.update', linkId: LINK, name: 'renamed' })
    take(session, account({ policy: { name: 'other' } }).slice(2))
    take(session, [{ name: 'hq.csv', text: '10.0.0.0/8\n' }], { site: { id: uuid(8) as SiteId, name: 'HQ' } })
    expect(changes(session)).toContain(`changed links ${LINK}`)
    expect(session.account.policies[POLICY]!.name).toBe('other')
    expect(changes(session).filter((change) => change.includes('policies'))).toEqual([])
  })
})

describe('imported again from an account that changed', () => {
  test('what the plan left alone follows the account; what both changed too', () => {
    const session = started()
    done(session, { command: 'link.update', linkId: LINK, name: 'ours' }, { command: 'link.detachVpc', linkId: LINK })
    const review = take(session, account({ link: { name: 'theirs', tags: ['new'] } }))
    expect(told(review, 'changed')).toEqual([['links', LINK, 2]])
    expect(link(session.plan)).toMatchObject({ name: 'theirs', tags: ['new'], vpcId: null })
    expect(link(session.account)).toMatchObject({
      name: 'theirs',
      tags: ['new'],
      vpcId: VPC,
    })
  })

  test('a status is a fact: the account’s counts, whatever was tried in the plan', () => {
    const session = started()
    done(session, { command: 'link.setStatus', linkId: LINK, status: 'all_down' })
    take(session, account())
    expect(link(session.plan).status).toBe('active')
  })

  test('as it was planned: nothing is left to do', () => {
    const session = started()
    done(
      session,
      { command: 'link.update', linkId: LINK, name: 'renamed' },
      { command: 'vpc.delete', vpcId: OTHER_VPC },
    )
    expect(changes(session)).toHaveLength(2)
    const { plan } = session
    const review = take(session, account({ link: { name: 'renamed' }, vpcs: [apiVpc(2)] }))
    expect(review.heard).toBe(2)
    expect(session.plan).toBe(plan)
    expect(changes(session)).toEqual([])
    session.execute({ command: 'plan.undo' })
    expect(changes(session)).toHaveLength(2)
  })

  test('what is left out is still known to be so in the account', () => {
    const session = started()
    take(session, account({ link: { bandwidth_mbps: 2000 } }), { leave: [{ kind: 'links', change: 'changed' }] })
    expect(link(session.plan).bandwidthMbps).not.toBe(2000)
    expect(link(session.account).bandwidthMbps).toBe(2000)
    take(session, account({ vpcs: [apiVpc(2)] }))
    expect(session.plan.vpcs[OTHER_VPC]).toBeDefined()
    expect(changes(session)).toContain(`added vpcs ${OTHER_VPC}`)
  })

  test('what came to a VPC that was deleted in the plan brings the VPC back', () => {
    const session = started()
    done(session, { command: 'vpc.delete', vpcId: OTHER_VPC })
    const review = take(session, account({ link: { vpc_id: OTHER_VPC } }))
    expect(told(review, 'kept')).toEqual([])
    expect(session.plan.vpcs[OTHER_VPC]).toBeDefined()
    expect(link(session.plan).vpcId).toBe(OTHER_VPC)
  })
})

test('the account’s word can be taken all the same', () => {
  const session = started()
  done(session, { command: 'link.update', linkId: LINK, name: 'renamed' }, { command: 'vpc.delete', vpcId: OTHER_VPC })
  take(session, account(), { overrule: ['links', 'vpcs'] })
  expect(changes(session)).toEqual([])
  expect(session.plan.vpcs[OTHER_VPC]).toBeDefined()
})

test('what was drawn before the first import is still to be made', () => {
  const session = opened(planFile(newPlan(uuid(9) as PlanId, 'Account')))
  done(session, { command: 'vpc.create', name: 'drawn', region: 'fr-par', id: DRAWN })
  importFiles(session, account())
  expect(changes(session)).toEqual([`added vpcs ${DRAWN}`])
})

test('importing what is there already is no step, and the account is as it was', () => {
  const session = started()
  const { revision } = session
  take(session, account())
  expect(session.revision).toBe(revision)
})
