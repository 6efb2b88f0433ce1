import { applyPatches } from 'immer'
import { describe, expect, test } from 'vitest'
import { PlanReadOnlyError } from '../../electron/storage/errors.ts'
import type { PlanChange } from '../../shared/contract/snapshot.ts'
import { linkId, policyId, siteId, vpcId } from '../support/plan-builder.ts'
import { countingEnvironment, hashOf, opened, planFile, smallPlan } from '../support/plan-files.ts'

const detachVpc = { command: 'link.detachVpc', linkId: linkId('paris-1') }
const undo = { command: 'plan.undo' }
const redo = { command: 'plan.redo' }
const withdrawn = { code: 'link/routes-withdrawn', subject: linkId('paris-1'), count: 3 }

describe('executing', () => {
  test('an accepted command is answered in the envelope, with what happened beyond it', () => {
    const session = opened(planFile())
    expect(session.execute(detachVpc)).toMatchObject({
      ok: true,
      command: 'link.detachVpc',
      ids: { linkId: linkId('paris-1') },
      consequences: [{ code: 'link/propagation-deactivated' }, withdrawn],
    })
  })

  test('a refused command changes nothing: not the plan, not the file, nobody is told', () => {
    const path = planFile()
    const session = opened(path)
    session.onChange(() => expect.unreachable())
    const { plan } = session
    expect(session.execute({ command: 'site.delete', siteId: siteId('hq') })).toMatchObject({
      ok: false,
      refusals: [{ code: 'site/in-use' }],
    })
    expect(session.plan).toBe(plan)
    expect(session.history(10)).toEqual([])
  })

  test('an accepted command with nothing to do is no step', () => {
    const session = opened(planFile())
    const moves = [{ id: siteId('hq'), x: 1, y: 2 }]
    session.execute({ command: 'node.move', moves })
    expect(session.execute({ command: 'node.move', moves: [] }).ok).toBe(true)
    expect(session.revision).toBe(1)
  })

  test('whoever watches can follow by patches, undo and redo included', () => {
    const session = opened(planFile())
    let mirror = session.plan
    const changes: PlanChange[] = []
    session.onChange((change) => {
      changes.push(change)
      mirror = applyPatches(mirror, change.patches)
    })
    for (const command of [detachVpc, undo, redo]) {
      session.execute(command)
      expect(mirror).toEqual(session.plan)
    }
    const title = { command: 'link.detachVpc', subject: 'paris-1', more: 0 }
    expect(changes.map(({ revision, title, undo }) => [revision, title, undo])).toEqual([
      [1, title, { undo: title, redo: null }],
      [2, title, { undo: null, redo: title }],
      [3, title, { undo: title, redo: null }],
    ])
  })

  test('undo and redo name the routes that no longer cross', () => {
    const session = opened(planFile())
    session.execute(detachVpc)
    session.execute(undo)
    expect(session.execute(redo)).toMatchObject({ ok: true, command: 'plan.redo', ids: {}, consequences: [withdrawn] })
  })

  test('with nothing to undo or redo, that is the answer', () => {
    const session = opened(planFile())
    expect(session.execute(undo)).toMatchObject({ ok: false, refusals: [{ code: 'plan/nothing-to-undo' }] })
    expect(session.execute(redo)).toMatchObject({ ok: false, refusals: [{ code: 'plan/nothing-to-redo' }] })
    expect(session.execute({ command: 'plan.undo', steps: 2 })).toMatchObject({
      refusals: [{ code: 'input/invalid', subject: 'steps' }],
    })
  })
})

describe('previewing', () => {
  test('answers as executing would, with the routes that come and go, and changes nothing', () => {
    const path = planFile()
    const session = opened(path)
    const before = hashOf(path)
    const answer = session.preview(detachVpc)
    expect(answer).toMatchObject({ ok: true, consequences: [{}, withdrawn], routes: { added: [] } })
    expect(answer.ok && answer.routes?.removed).toHaveLength(3)
    expect(session.plan).toEqual(smallPlan())
    expect(hashOf(path)).toBe(before)
    const { routes, ...bare } = session.preview(detachVpc) as Extract<ReturnType<typeof session.preview>, { ok: true }>
    expect(session.execute(detachVpc)).toEqual(bare)
  })

  test('works on a plan that is only looked at', () => {
    const session = opened(planFile(), { write: false })
    expect(session.preview(detachVpc).ok).toBe(true)
    expect(() => session.execute(detachVpc)).toThrow(PlanReadOnlyError)
  })

  test('a sequence builds on itself, undo and redo reaching back into the plan’s own history', () => {
    const session = opened(planFile(), { environment: countingEnvironment() })
    session.execute({ command: 'site.create', name: 'kept' })
    session.execute({ command: 'site.create', name: 'undone' })
    session.execute(undo)
    const { plan } = session
    const names = () => Object.values(simulation.plan.sites).map(({ name }) => name)

    const simulation = session.simulate()
    simulation.execute(redo)
    expect(names()).toEqual(['hq', 'kept', 'undone'])
    simulation.execute(undo)
    simulation.execute(undo)
    expect(names()).toEqual(['hq'])
    expect(simulation.execute(undo).ok).toBe(false)
    simulation.execute(redo)
    simulation.execute({ command: 'site.create', name: 'new' })
    expect(simulation.execute(redo).ok).toBe(false)
    expect(names()).toEqual(['hq', 'kept', 'new'])
    simulation.execute(undo)
    simulation.execute(undo)
    simulation.execute(redo)
    simulation.execute(redo)
    expect(names()).toEqual(['hq', 'kept', 'new'])

    expect(session.plan).toBe(plan)
    expect(session.snapshot.undo.redo).toMatchObject({ command: 'site.create', subject: 'undone' })
  })
})

describe('all or none', () => {
  const attach = { command: 'link.attachVpc', linkId: linkId('paris-2'), vpcId: vpcId('prod') }
  const policy = { command: 'link.attachPolicy', linkId: linkId('paris-2'), policyId: policyId('p4') }
  const activate = { command: 'link.activatePropagation', linkId: linkId('paris-2') }

  test('commands that build on one another are one step', () => {
    const session = opened(planFile())
    expect(session.executeAll([attach, policy, activate])).toMatchObject({
      committed: true,
      answers: [{ ok: true }, { ok: true }, { ok: true }],
    })
    expect(session.history(10).map(({ title }) => title)).toEqual([
      { command: 'link.activatePropagation', subject: 'paris-2', more: 0 },
    ])
    session.execute(undo)
    expect(session.plan).toEqual(smallPlan())
  })

  test('one refused and nothing is kept; the others are answered as if it had not been there', () => {
    const session = opened(planFile())
    const { committed, answers } = session.executeAll([attach, activate, policy, activate])
    expect(committed).toBe(false)
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true, true])
    expect(session.plan).toEqual(smallPlan())
    expect(session.history(10)).toEqual([])
  })

  test('a last command is made of the plan that the others leave, and is part of the same step', () => {
    const session = opened(planFile())
    const { committed } = session.executeAll([attach], ({ links }) => ({
      command: 'link.update',
      linkId: linkId('paris-2'),
      name: `on ${links[linkId('paris-2')]?.vpcId}`,
    }))
    expect(committed).toBe(true)
    expect(session.plan.links[linkId('paris-2')]?.name).toBe(`on ${vpcId('prod')}`)
    session.execute(undo)
    expect(session.plan).toEqual(smallPlan())
  })

  test('where one was refused no last command is asked for', () => {
    const session = opened(planFile())
    const { answers } = session.executeAll([activate], () => {
      throw new Error('asked for')
    })
    expect(answers).toMatchObject([{ ok: false }])
  })

  test('undo is no part of it', () => {
    const session = opened(planFile())
    expect(session.executeAll([attach, undo])).toMatchObject({
      committed: false,
      answers: [{ ok: true }, { ok: false, refusals: [{ code: 'input/invalid' }] }],
    })
  })
})
