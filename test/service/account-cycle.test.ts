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
const VPC = uuid(2) as VpcId
const OTHER_VPC = uuid(3) as VpcId
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

describe('what was drawn, ordered and is in the account now', () => {
  const MADE = { vpc: uuid(0x21), policy: uuid(0x22), link: uuid(0x23) }
  const drawn = () => {
    const session = started()
    const link = { command: 'link.create', id: uuid(0x13), name: 'second', region: 'fr-par' }
    const { popId, partnerId } = session.plan.links[LINK]!
    done(
      session,
      { command: 'vpc.create', name: 'drawn', region: 'fr-par', id: uuid(0x11) },
      { command: 'network.create', vpcId: uuid(0x11), name: 'apps', subnets: ['10.5.0.0/24'], id: uuid(0x14) },
      { command: 'policy.create', name: 'let-in', region: 'fr-par', isIpv6: false, id: uuid(0x12) },
      { ...link, popId, partnerId, bandwidthMbps: 500 },
      { command: 'link.attachVpc', linkId: uuid(0x13), vpcId: uuid(0x11) },
      { command: 'link.attachPolicy', linkId: uuid(0x13), policyId: uuid(0x12) },
      { command: 'node.move', moves: [{ id: uuid(0x11), x: 5, y: 6 }] },
    )
    return session
  }
  const made = () => {
    const [links, vpcs, policies] = account()
    const more = (file: ImportFile, key: string, thing: object): ImportFile => {
      const list = JSON.parse(file.text)
      return { ...file, text: JSON.stringify({ [key]: [...list[key], thing], total_count: list[key].length + 1 }) }
    }
    return [
      more(links!, 'links', apiLink(0x23, { name: 'second', status: 'requested', enable_route_propagation: false })),
      more(vpcs!, 'vpcs', apiVpc(0x21, { name: 'drawn' })),
      more(policies!, 'routing_policies', apiPolicy(0x22, { name: 'let-in' })),
    ]
  }

  test('becomes one with it: the account’s id, the plan’s place and attachments', () => {
    const session = drawn()
    const review = take(session, made())
    expect(told(review, 'adopted').map(([kind, id]) => [kind, id])).toEqual([
      ['links', MADE.link],
      ['vpcs', MADE.vpc],
      ['policies', MADE.policy],
    ])
    const { plan } = session
    expect(Object.keys(plan.links).sort()).toEqual([LINK, MADE.link].sort())
    expect(plan.links[MADE.link as LinkId]).toMatchObject({
      status: 'requested',
      vpcId: MADE.vpc,
      routingPolicyV4Id: MADE.policy,
    })
    expect(plan.networks[uuid(0x14)]).toMatchObject({ vpcId: MADE.vpc })
    expect(plan.positions[MADE.vpc]).toEqual({ x: 5, y: 6 })
    expect(JSON.stringify(plan)).not.toContain(uuid(0x11))
  })

  test('what of it was not done yet is still to be done, and no more', () => {
    const session = drawn()
    take(session, made())
    // What the account gave the VPC and the policy besides (tags, filters) is not what was drawn.
    expect(changes(session).toSorted()).toEqual([
      `added networks ${uuid(0x14)}`,
      `changed links ${MADE.link}`,
      `changed policies ${MADE.policy}`,
      `changed vpcs ${MADE.vpc}`,
    ])
    expect(session.account.links[MADE.link as LinkId]).toMatchObject({ vpcId: null, routingPolicyV4Id: null })
    const { revision } = session
    take(session, made())
    expect(session.revision).toBe(revision)
    session.execute({ command: 'plan.undo' })
    expect(Object.keys(session.plan.vpcs)).toContain(uuid(0x11))
  })

  test('is left apart where two could be meant, or where that is chosen', () => {
    const session = drawn()
    done(session, { command: 'vpc.create', name: 'drawn', region: 'fr-par', id: uuid(0x31) })
    const review = take(session, made(), { leave: [{ kind: 'links', change: 'adopted' }] })
    expect(told(review, 'adopted').map(([kind]) => kind)).toEqual(['policies'])
    expect(told(review, 'new').map(([kind]) => kind)).toEqual(['vpcs'])
    expect(session.plan.links[MADE.link as LinkId]).toBeUndefined()
  })
})
