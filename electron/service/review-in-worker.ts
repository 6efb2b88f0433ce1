import { Worker } from 'node:worker_threads'
import { type FileProblem, ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import type { ImportChoice } from '../../shared/formats/import/review.ts'
import type { ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Language } from '../../shared/text/index.ts'

type Reviewed = ReturnType<typeof reviewImport>

export type ToReview = { plan: Plan; files: readonly ImportFile[]; choice: ImportChoice; language: Language }
export type WorkerAnswer =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; result: Reviewed }
  | { kind: 'refused'; problems: FileProblem[] }

/** As source beside this one, or bundled beside the bundle. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.mjs', import.meta.url)

/** `reviewImport` on a thread of its own. `onProgress` gets 0 to 1; aborting ends the thread and rejects with the reason. */
export const reviewInWorker = (
  toReview: ToReview,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Reviewed> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(WORKER, { workerData: toReview })
    const settle = (outcome: () => void) => {
      signal.removeEventListener('abort', abort)
      void worker.terminate()
      outcome()
    }
    const abort = () => settle(() => reject(signal.reason))
    signal.addEventListener('abort', abort)
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.kind === 'progress') onProgress(answer.done)
      else if (answer.kind === 'done') settle(() => resolve(answer.result))
      else settle(() => reject(new ImportRefusedError(answer.problems)))
    })
    worker.on('error', (error) => settle(() => reject(error)))
    worker.on('exit', (code) => settle(() => reject(new Error(`the import worker ended with ${code}`))))
  })
