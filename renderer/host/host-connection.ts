import type { Host } from '../../shared/contract/requests.ts'

/** Whether the host can be heard; `refused`: one answers, for which this window's key is not the one, and never will be. */
export type Connection = 'up' | 'lost' | 'refused'

/** `onConnection` is told `up` after every (re)connection: events may have been missed. */
export type HostConnection = Host & { onConnection(listener: (connection: Connection) => void): () => void }

/** A set of listeners, called in order of subscription. */
export const listeners = <T>() => {
  const all = new Set<(value: T) => void>()
  return {
    add(listener: (value: T) => void): () => void {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell(value: T): void {
      for (const listener of all) listener(value)
    },
  }
}
