import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/actions.ts'
import { deletionDenied } from '../../../renderer/actions/denied.ts'
import { creationsAt } from '../../../renderer/canvas/menus/creation.ts'
import { type PlanState, planOpened } from '../../../renderer/store/plan-slice.ts'
import { makeStore } from '../../../renderer/store/store.ts'
import { selectionChanged } from '../../../renderer/store/ui-slice.ts'
import { COMMANDS } from '../../../shared/commands/catalogue.ts'
import { guard } from '../../../shared/commands/execute.ts'
import type { PermissionSet } from '../../../shared/model/access.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { samplePlan } from '../../../shared/sample/sample-plan.ts'
import { FakeHost } from '../../support/fake-host.ts'

const as = (...permissionSets: PermissionSet[]): Plan => ({
  ...samplePlan(),
  access: { role: 'member', permissionSets },
})
const READERS = as('AllProductsReadOnly', 'InterlinkReadOnly', 'VPCReadOnly', 'PrivateNetworksReadOnly')

/** What each action is blocked by, with `selection` selected; null where it isn't. */
const blockers = (plan: Plan, selection: string[] = []) => {
  const host = new FakeHost(plan)
  const store = makeStore(host.environment)
  store.dispatch(planOpened(host.snapshot satisfies PlanState['snapshot'], false))
  store.dispatch(selectionChanged(selection))
  return Object.fromEntries(ACTIONS.map(({ id, blockedBy }) => [id, blockedBy?.(store.getState()) ?? null]))
}

const first = (plan: Plan, collection: 'links' | 'vpcs' | 'policies' | 'sites' | 'networks') =>
  Object.keys(plan[collection])[0]!

/** The permission set that writing each kind of thing needs (rule 13); null for the plan's own. */
const NEEDED = {
  links: 'InterlinkFullAccess',
  policies: 'InterlinkFullAccess',
  vpcs: 'VPCFullAccess',
  networks: 'PrivateNetworksFullAccess',
  sites: null,
} as const

describe('acting as a member who may only read', () => {
  test('every command on the account’s things names the set that is missing, those on the plan’s own don’t ask for any', () => {
    const own = ['site.create', 'site.update', 'site.delete', 'access.set', 'node.move', 'plan.update']
    for (const name of own) {
      expect(guard(READERS, { command: name }).map(({ code }) => code)).not.toContain('access/denied')
    }
    const denied = [...COMMANDS.values()].filter(({ product }) => typeof product === 'string')
    expect(denied.length).toBeGreaterThan(20)
  })

  test.each(Object.entries(NEEDED))('Delete on one of the %s is blocked by %s', (collection, needed) => {
    const blocked = blockers(READERS, [first(READERS, collection as keyof typeof NEEDED)]).delete
    if (needed === null) expect(blocked).toBeNull()
    else expect(blocked).toContain(needed)
  })

  test('everything that creates says which set is missing, but for external infrastructure', () => {
    const blocked = blockers(READERS)
    expect(blocked.createLink).toContain('InterlinkFullAccess')
    expect(blocked.createPolicy).toContain('InterlinkFullAccess')
    expect(blocked.createConnection).toContain('InterlinkFullAccess')
    expect(blocked.createVpc).toContain('VPCFullAccess')
    expect(blocked.createSite).toBeNull()
  })

  test('nothing can be created on the canvas that would have to be attached', () => {
    const from = [null, first(READERS, 'sites'), first(READERS, 'vpcs'), first(READERS, 'links')]
    for (const fromId of from) {
      for (const { kind, blockedBy } of creationsAt(READERS, { x: 0, y: 0 }, fromId, 'new')) {
        if (fromId === null && kind === 'site') expect(blockedBy).toBeNull()
        else expect(blockedBy).not.toBeNull()
      }
    }
  })

  test('selecting several of which one may be deleted leaves it to the confirmation to tell them apart', () => {
    expect(deletionDenied(READERS, [first(READERS, 'links'), first(READERS, 'sites')])).toBeNull()
    expect(deletionDenied(READERS, [first(READERS, 'links'), first(READERS, 'vpcs')])).toContain('FullAccess')
  })
})

test('with the one set that is needed, its things can be written and the others can’t', () => {
  const network = as('VPCFullAccess')
  expect(blockers(network).createVpc).toBeNull()
  expect(blockers(network).createLink).toContain('InterlinkFullAccess')
  expect(blockers(as('AllProductsFullAccess')).createLink).toBeNull()
})
