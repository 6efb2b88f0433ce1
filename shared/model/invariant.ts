/** States what we believe; a violation is our own mistake, never the user's, so it is loud and early. */
export function invariant(condition: unknown, belief: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${belief}`)
}

/** The end of an exhaustive switch: a case that the compiler believes impossible. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
