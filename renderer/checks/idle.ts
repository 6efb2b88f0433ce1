/** Calls back when there is nothing better to do, with how long that lasts (ms). Answers what takes it back. */
export type Idle = (work: (timeLeft: () => number) => void) => () => void

/** Of a frame of 16 ms, what is left beside the browser's own work. */
const SLICE_MS = 8
/** A window that is never idle comes to it all the same. */
const PATIENCE_MS = 500
/** Less is left for another step than it may take. */
const STEP_MS = 2

export const whenIdle: Idle = (work) => {
  const handle = requestIdleCallback(
    () => {
      const start = performance.now()
      work(() => SLICE_MS - (performance.now() - start))
    },
    { timeout: PATIENCE_MS },
  )
  return () => cancelIdleCallback(handle)
}

type Run<T> = { done(result: T): void; pause?(): void }

/** Goes through an interruptible run, slice by slice; `pause` is called between slices. Answers what gives it up. */
export function runIdly<T>(idle: Idle, steps: Generator<undefined, T>, { done, pause }: Run<T>): () => void {
  let cancel = () => {}
  const go = () => {
    cancel = idle((timeLeft) => {
      do {
        const step = steps.next()
        if (step.done) return done(step.value)
      } while (timeLeft() > STEP_MS)
      pause?.()
      go()
    })
  }
  go()
  return () => cancel()
}
