import { indexOf, type SceneIndex } from '../../../renderer/canvas/geometry/scene-index.ts'
import type { Plan, Position } from '../../../shared/model/plan.ts'
import { graphOf } from '../../../shared/topology/graph.ts'
import { layout } from '../../../shared/topology/layout.ts'
import { type SceneFacts, sceneOf } from '../../../shared/topology/scene.ts'
import { aPlan } from '../../support/plan-builder.ts'

const IDLE: SceneFacts = { edgeState: () => ({ state: 'idle' }) }

/** hq – paris-1 – prod, with a policy; paris-2 and the VPC lab stand alone. */
export const smallPlan = (): Plan =>
  aPlan()
    .site('hq', ['10.1.0.0/16'])
    .vpc('prod', ['172.16.0.0/24'])
    .vpc('lab')
    .policy('p4', { in: ['10.0.0.0/8'] })
    .link('paris-1', { site: 'hq', vpc: 'prod', policies: ['p4'], propagating: true })
    .link('paris-2')
    .build()

export const indexOfPlan = (plan: Plan, positions?: Record<string, Position>, facts = IDLE): SceneIndex =>
  indexOf(sceneOf(graphOf(plan), positions ?? layout(graphOf(plan), plan.positions), facts))

export const middleOf = (index: SceneIndex, id: string): Position => {
  const { x, y, width, height } = index.node(id)!
  return { x: x + width / 2, y: y + height / 2 }
}
