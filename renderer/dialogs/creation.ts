import { execute } from '../../shared/commands/execute.ts'
import type { Plan, Position } from '../../shared/model/plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { layout } from '../../shared/topology/layout.ts'
import type { Command } from '../store/dialog.ts'

type Creation = { create: Command & { id: string }; at?: Position | undefined; also?: readonly Command[] | undefined }

/** Where the automatic layout puts the new thing beside all others as they are; null for what has no node. */
const freePlace = (plan: Plan, commands: readonly Command[], id: string): Position | null => {
  const batch = { command: 'plan.batch', commands }
  const done = execute(plan, batch, { newId: () => id, now: () => '' })
  if (!done.ok) return null
  return layout(graphOf(done.plan), done.plan.positions)[id] ?? null
}

/**
 * One undo step that makes a thing, puts its node where it was asked for (or where there is room, so that it stays there),
 * and attaches it.
 */
export const creationCommand = (plan: Plan, { create, at, also = [] }: Creation): Command => {
  const making = [create, ...also]
  const place = at ?? freePlace(plan, making, create.id)
  if (place === null && also.length === 0) return create
  const moving = place === null ? [] : [{ command: 'node.move', moves: [{ id: create.id, x: place.x, y: place.y }] }]
  return { command: 'plan.batch', commands: [...making, ...moving] }
}

/** The first name of the pattern that nothing has yet, so that a new thing can be made without typing. */
export const freeName = (taken: Record<string, { name: string }>, pattern: (n: number) => string): string => {
  const names = new Set(Object.values(taken).map(({ name }) => name))
  for (let n = 1; ; n++) if (!names.has(pattern(n))) return pattern(n)
}
