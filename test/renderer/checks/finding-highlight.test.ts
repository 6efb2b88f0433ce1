import { expect, test } from 'vitest'
import { highlightOfFinding } from '../../../renderer/checks/finding-highlight.ts'
import { Checker } from '../../../shared/checks/checker.ts'
import { reported } from '../../../shared/checks/report.ts'
import type { CheckCode } from '../../../shared/model/check-code.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { CASES } from '../../checks/cases.ts'
import { linkId, siteId, vpcId } from '../../support/plan-builder.ts'

const highlightIn = (plan: Plan, code: CheckCode) => {
  const finding = new Checker().check(plan, 'planned').find((each) => each.code === code)!
  return highlightOfFinding(plan, reported(plan, finding)!)
}

test('the thing stands out by its severity, and what it concerns beside it', () => {
  const highlight = highlightIn(CASES['overlap/site-vpc'].faulty, 'overlap/site-vpc')
  expect(highlight?.looks).toEqual({ [siteId('hq')]: 'lost', [vpcId('prod')]: 'path' })
  expect(highlight?.legend.map(({ look }) => look)).toEqual(['lost', 'path'])
})

test('an InterLink stands out with its lines', () => {
  const highlight = highlightIn(CASES['propagation/off'].faulty, 'propagation/off')
  expect(Object.keys(highlight!.looks)).toEqual([linkId('paris'), `${linkId('paris')}:site`, `${linkId('paris')}:vpc`])
})

test('a Private Network stands out as its VPC, which has the node', () => {
  const code = 'announcement/network-never-whitelisted'
  expect(highlightIn(CASES[code].faulty, code)?.looks).toMatchObject({ [vpcId('prod')]: 'back' })
})

test('what has no node in the topology is not shown there', () => {
  const code = 'rules/over-capacity'
  expect(highlightIn(CASES[code].faulty, code)).toBeNull()
})
