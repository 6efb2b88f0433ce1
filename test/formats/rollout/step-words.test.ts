import { expect, test } from 'vitest'
import { stepChanges, stepWords } from '../../../shared/formats/rollout/step-words.ts'
import { rollout } from '../../../shared/rollout/rollout.ts'
import { type Command, run } from '../../commands/support.ts'
import { AT_WORK, EMPTY, id } from './changes.ts'

const stepsOf = (...changes: Command[]) => {
  const baseline = run(EMPTY, ...AT_WORK)
  return rollout(baseline, run(baseline, ...changes)).steps
}

test('a step that edits something says what, as the account is just before it', () => {
  const edited: Command[] = [
    { command: 'vpc.update', vpcId: id(2), name: 'prod-eu', tags: ['blue'] },
    { command: 'policy.update', policyId: id(4), prefixFilterIn: ['10.1.0.0/16'] },
  ]
  expect(stepsOf(...edited).map(stepWords)).toEqual([
    'Edit VPC prod (Name: prod → prod-eu; Tags: + blue)',
    'Edit routing policy v4 (Incoming (site → VPC): + 10.1.0.0/16)',
    'Edit routing policy v4 (Incoming (site → VPC): − 10.0.0.0/8)',
  ])
})

test('steps by hand and steps that make, attach or delete something have said all in their heading', () => {
  const steps = stepsOf(
    { command: 'site.update', siteId: id(1), announcements: [{ prefix: '10.2.0.0/16' }] },
    { command: 'vpc.create', id: id(30), name: 'new', region: 'fr-par' },
  )
  expect(steps.length).toBeGreaterThan(1)
  expect(steps.flatMap(stepChanges)).toEqual([])
})
