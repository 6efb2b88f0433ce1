import { parentPort, Worker, workerData } from 'node:worker_threads'

type Message<R, F> = { kind: 'progress'; done: number } | { kind: 'done'; result: R } | { kind: 'failed'; failure: F }

/**
 * Work on a thread of its own, beside the host, which goes on answering its windows. `I`: what it is given; `R`: what it makes;
 * `F`: what is said when it fails as foreseen. All three are copied from thread to thread, so an error is said in plain values.
 */
export type WorkerKind<I, R, F> = {
  /** `import-worker`, for example: as source beside this file, or bundled beside the bundle. */
  name: string
  errorOf: (failure: F) => Error
  /** Never there: it makes the types one. */
  types?: { input: I; result: R }
}

/** `onProgress` gets 0 to 1; aborting ends the thread and rejects with the reason. */
export const inWorker = <I, R, F>(
  { name, errorOf }: WorkerKind<I, R, F>,
  input: I,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<R> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'
    const worker = new Worker(new URL(`./${name}.${ending}`, import.meta.url), { workerData: input })
    const settle = (outcome: () => void) => {
      signal.removeEventListener('abort', abort)
      void worker.terminate()
      outcome()
    }
    const abort = () => settle(() => reject(signal.reason))
    signal.addEventListener('abort', abort)
    worker.on('message', (message: Message<R, F>) => {
      if (message.kind === 'progress') onProgress(message.done)
      else if (message.kind === 'done') settle(() => resolve(message.result))
      else settle(() => reject(errorOf(message.failure)))
    })
    worker.on('error', (error) => settle(() => reject(error)))
    worker.on('exit', (code) => settle(() => reject(new Error(`${name} ended with ${code}`))))
  })

/** The other side: the whole program of a worker. `failureOf` is null for errors that nobody foresaw. */
export const workerOf = async <I, R, F>(
  work: (input: I, onProgress: (done: number) => void) => R | Promise<R>,
  failureOf: (error: unknown) => F | null,
): Promise<void> => {
  const tell = (message: Message<R, F>) => parentPort?.postMessage(message)
  try {
    tell({ kind: 'done', result: await work(workerData as I, (done) => tell({ kind: 'progress', done })) })
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    tell({ kind: 'failed', failure })
  }
}
