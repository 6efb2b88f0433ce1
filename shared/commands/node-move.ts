import { z } from 'zod'
import { defineCommand } from './define.ts'
import { refuse } from './refuse.ts'

const NODE_COLLECTIONS = ['sites', 'links', 'vpcs', 'policies'] as const

/** Puts nodes of the topology somewhere: top left corners, in scene units. */
export const moveNodes = defineCommand({
  name: 'node.move',
  product: null,
  input: z.strictObject({
    moves: z.array(z.strictObject({ id: z.guid().toLowerCase(), x: z.number(), y: z.number() })),
  }),
  guard: (plan, { moves }) =>
    moves
      .filter(({ id }) => !NODE_COLLECTIONS.some((collection) => id in plan[collection]))
      .map(({ id }) => refuse('node/not-found', id, { id })),
  effect: (draft, { moves }) => {
    for (const { id, x, y } of moves) draft.positions[id] = { x, y }
    return undefined
  },
})
