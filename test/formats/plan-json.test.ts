import { expect, test } from 'vitest'
import { PlanJsonError, planFromJson, planToJson } from '../../shared/formats/plan-json.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { newPlan } from '../../shared/model/plan.ts'
import { imported, recordedFiles, uuid } from '../support/account.ts'

const plan = imported(newPlan(uuid(0) as PlanId, 'account'), ...recordedFiles())

const problemsOf = (text: string): readonly string[] => {
  try {
    planFromJson(text)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(PlanJsonError)
    return (error as PlanJsonError).problems
  }
}
const withPlan = (change: (document: { version: number; format: string; plan: typeof plan }) => void): string => {
  const document = JSON.parse(planToJson(plan))
  change(document)
  return JSON.stringify(document)
}

test('a plan written as JSON reads back as the same plan, in the same order', () => {
  const back = planFromJson(planToJson(plan))
  expect(back).toEqual(plan)
  expect(Object.keys(back.links)).toEqual(Object.keys(plan.links))
  expect(planToJson(back)).toBe(planToJson(plan))
})

test('the order in which a thing’s fields were set does not show in the text', () => {
  const [id, policy] = Object.entries(plan.policies)[0]!
  const turned = Object.fromEntries(Object.entries(policy).reverse()) as typeof policy
  expect(planToJson({ ...plan, policies: { [id]: turned } })).toBe(planToJson({ ...plan, policies: { [id]: policy } }))
})

test('what is wrong is named by its path', () => {
  const id = Object.keys(plan.links)[0]!
  expect(problemsOf(withPlan((d) => Object.assign(d.plan.links[id]!, { bandwidthMbps: 'fast' })))).toEqual([
    `plan.links.${id}.bandwidthMbps: Invalid input: expected number, received string`,
  ])
  expect(problemsOf(withPlan((d) => Object.assign(d, { format: 'other' })))[0]).toMatch(/^format: /)
  expect(problemsOf('{')[0]).toMatch(/^not JSON: /)
  expect(problemsOf('[]')[0]).toMatch(/^document: /)
})

test('a document from a newer app is said to be one', () => {
  expect(problemsOf(withPlan((d) => Object.assign(d, { version: 3 })))).toEqual([
    'version: written by a newer app (3); this one reads up to 2',
  ])
})

test('a document of version 1, which knew neither demands nor suppressions, is read', () => {
  const old = withPlan((d) => {
    d.version = 1
    Reflect.deleteProperty(d.plan, 'demands')
    Reflect.deleteProperty(d.plan, 'suppressions')
  })
  expect(planFromJson(old)).toEqual(plan)
  expect(problemsOf('{"format":"interlink-plan","version":1,"plan":[]}')).not.toEqual([])
})
