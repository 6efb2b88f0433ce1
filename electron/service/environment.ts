import { randomUUID } from 'node:crypto'
import type { Context } from '../../shared/commands/define.ts'

/** Where ids and the time come from: passed in, so that tests can say what they are. */
export type Environment = Context

export const systemEnvironment: Environment = {
  newId: randomUUID,
  now: () => new Date().toISOString(),
}
