import { describe, expect, test } from 'vitest'
import { LINK_KINDS } from '../../shared/model/link.ts'
import { statusesOfKind, statusPath, transitionsOf } from '../../shared/model/link-status.ts'

describe('the way of an order to a status', () => {
  test('a hosted one is provisioned after its partner accepted', () => {
    expect(statusPath('hosted', 'provisioning')).toEqual(['requested', 'provisioning'])
    expect(statusPath('hosted', 'planned')).toEqual([])
  })

  test.each(LINK_KINDS)('%s: every step of every way is one that can be recorded', (kind) => {
    for (const status of statusesOfKind(kind)) {
      let at: typeof status = 'planned'
      for (const next of statusPath(kind, status) ?? []) {
        expect(transitionsOf({ kind, status: at, statusBeforeLock: null })).toContain(next)
        at = next
      }
      if (statusPath(kind, status) !== null) expect(at).toBe(status)
    }
  })

  test('what its kind never is can’t be reached', () => {
    expect(statusPath('self_hosted', 'requested')).toBeNull()
    expect(statusPath('hosted', 'ready')).toBeNull()
  })
})
