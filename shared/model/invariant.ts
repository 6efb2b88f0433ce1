/** States what we believe; a violation is our own mistake, never the user's, so it is loud and early. */
export function invariant(condition: unknown, belief: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${belief}`)
}
