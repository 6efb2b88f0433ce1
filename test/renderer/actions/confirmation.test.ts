import { expect, test } from 'vitest'
import { confirmationOf, propagationDialog } from '../../../renderer/actions/confirmation.ts'
import { aPlan, linkId, policyId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .vpc('prod')
  .policy('four')
  .policy('six', { isIpv6: true })
  .link('both', { vpc: 'prod', policies: ['four', 'six'], propagating: true })
  .link('one', { vpc: 'prod', policies: ['four'] })
  .build()

const detachFour = (name: string) => ({
  command: 'link.detachPolicy',
  linkId: linkId(name),
  policyId: policyId('four'),
})

test('detaching is asked for in the document’s words', () => {
  const asked = confirmationOf(plan, { command: 'link.detachVpc', linkId: linkId('one') }, 'Detach')
  expect(asked).toMatchObject({ title: 'Detach VPC', confirmLabel: 'Detach VPC' })
  expect(asked.message).toContain('not connected to any Scaleway resources until you attach a VPC again')
})

test('only with its last policy are all routes of an InterLink blocked', () => {
  expect(confirmationOf(plan, detachFour('one'), 'Detach').message).toContain('the default rule blocks')
  expect(confirmationOf(plan, detachFour('both'), 'Detach').message).not.toContain('the default rule blocks')
})

test('what the document doesn’t word keeps the label of whoever asks', () => {
  const command = { command: 'link.disconnectSite', linkId: linkId('one') }
  expect(confirmationOf(plan, command, 'Detach')).toEqual({
    kind: 'confirmCommand',
    command,
    confirmLabel: 'Detach',
    danger: true,
  })
})

test('the switch of route propagation asks before either way', () => {
  expect(propagationDialog(plan, plan.links[linkId('both')]!)).toMatchObject({ confirmLabel: 'Deactivate' })
  expect(propagationDialog(plan, plan.links[linkId('one')]!)).toEqual({
    kind: 'activatePropagation',
    linkId: linkId('one'),
  })
})
