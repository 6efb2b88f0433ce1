import type { LinkId } from '../model/ids.ts'

/** How the way there and the way back compare. All but the first and the last are asymmetric: firewalls that keep state break on them. */
export const SYMMETRIES = [
  'same-links',
  'other-links',
  'partly-one-way',
  'forward-only',
  'back-only',
  'neither',
] as const
export type Symmetry = (typeof SYMMETRIES)[number]

type Compared = {
  /** Whether any of it arrives. */
  readonly reaches: boolean
  /** Whether all of it does that is in a network at all. */
  readonly isComplete: boolean
  readonly links: ReadonlySet<LinkId>
}

/** `back` holds one way for each network that answers; none where traffic never leaves its network. */
export function compareWays(forward: Compared, back: readonly Compared[]): Symmetry {
  const answered = back.length === 0 ? forward.reaches : back.some(({ reaches }) => reaches)
  if (!forward.reaches) return answered ? 'back-only' : 'neither'
  if (!answered) return 'forward-only'
  // What can't be reached can still send to what can: its traffic arrives, and the answers don't return.
  if (![forward, ...back].every(({ isComplete }) => isComplete)) return 'partly-one-way'
  const returning = new Set(back.flatMap(({ links }) => [...links]))
  const same = returning.size === forward.links.size && [...returning].every((id) => forward.links.has(id))
  return same || back.length === 0 ? 'same-links' : 'other-links'
}
