import { expect, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { rollout } from '../../shared/rollout/rollout.ts'
import { aPlan } from '../support/plan-builder.ts'

const stepsTo = (target: Plan) =>
  rollout(aPlan().build(), target).steps.map(({ commands, byHand }) => [commands[0]!.command, byHand])

test('a new VPC that announces its custom routes has a step by hand for it: creating one can’t say so', () => {
  expect(stepsTo(aPlan().vpc('prod', ['10.0.0.0/24'], { customRoutesPropagationEnabled: true }).build())).toEqual([
    ['vpc.create', null],
    ['network.create', null],
    ['vpc.update', 'custom-routes'],
  ])
  expect(stepsTo(aPlan().vpc('prod').build())).toEqual([['vpc.create', null]])
})
