import { expect, test } from 'vitest'
import { guideOf } from '../../../renderer/overview/guide.ts'
import { aPlan, linkId } from '../../support/plan-builder.ts'

const plan = aPlan()
  .vpc('prod')
  .policy('corp')
  .link('new')
  .link('attached', { vpc: 'prod' })
  .link('filtered', { vpc: 'prod', policies: ['corp'] })
  .link('flowing', { vpc: 'prod', policies: ['corp'], propagating: true })
  .link('detached', { policies: ['corp'] })
  .build()
const states = (name: string) => guideOf(plan.links[linkId(name)]!).map(({ state }) => state)

test('the guide’s next step is the first that isn’t done', () => {
  expect(states('new')).toEqual(['done', 'next', 'later', 'later'])
  expect(states('attached')).toEqual(['done', 'done', 'next', 'later'])
  expect(states('filtered')).toEqual(['done', 'done', 'done', 'next'])
  expect(states('flowing')).toEqual(['done', 'done', 'done', 'done'])
})

test('a VPC that was detached is the next step again, whatever else is done', () => {
  expect(states('detached')).toEqual(['done', 'next', 'done', 'later'])
})
