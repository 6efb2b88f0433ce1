/** What an interruptible run comes to, in one go. */
export function drain<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
