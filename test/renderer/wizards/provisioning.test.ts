import { describe, expect, test } from 'vitest'
import {
  adviceOf,
  awaitedEvents,
  eventCommand,
  eventsOf,
  eventWords,
} from '../../../renderer/wizards/provisioning/events.ts'
import { guard } from '../../../shared/commands/execute.ts'
import { LINK_KINDS, type LinkKind, type LinkStatus } from '../../../shared/model/link.ts'
import { statusesOfKind } from '../../../shared/model/link-status.ts'
import { aPlan, linkId } from '../../support/plan-builder.ts'

const all = LINK_KINDS.flatMap((kind) => statusesOfKind(kind).map((status) => ({ kind, status })))
const at = (kind: LinkKind, status: LinkStatus) => {
  const plan = aPlan()
    .link('x', { kind, status, statusBeforeLock: status === 'locked' ? 'active' : null })
    .build()
  return { plan, link: plan.links[linkId('x')]! }
}
const said = (kind: LinkKind, status: LinkStatus) => {
  const { link } = at(kind, status)
  return awaitedEvents(link).map((event) => eventWords(link, event))
}

describe('the provisioning guide', () => {
  test.each(all)('$kind, $status: every event that it offers can be recorded', ({ kind, status }) => {
    const { plan, link } = at(kind, status)
    for (const event of eventsOf(link)) expect(guard(plan, eventCommand(link, event))).toEqual([])
  })

  test.each(all)('$kind, $status: says what to do next, unless it is simply active', ({ kind, status }) => {
    expect(adviceOf({ kind, status }) === null).toBe(status === 'active')
  })

  test('follows the order of a hosted InterLink', () => {
    expect(said('hosted', 'planned')).toEqual(['I ordered it'])
    expect(said('hosted', 'requested')).toEqual([
      'The partner accepted',
      'The partner refused',
      'No answer for 10 days',
    ])
    expect(said('hosted', 'deprovisioning')).toEqual(['The deletion is confirmed'])
    expect(said('hosted', 'locked')).toEqual(['Unlocked'])
  })

  test('asks which session is up where connectivity is limited', () => {
    expect(said('hosted', 'provisioning')).toEqual([
      'Both sessions are up',
      'Only the IPv4 session is up',
      'Only the IPv6 session is up',
      'Both sessions are down',
    ])
  })
})
