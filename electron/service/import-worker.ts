import { parentPort, workerData } from 'node:worker_threads'
import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import { reviewImport } from '../../shared/formats/import/review-import.ts'
import { speak } from '../../shared/text/index.ts'
import type { ToReview, WorkerAnswer } from './review-in-worker.ts'

/** Reviews an import beside the host, which goes on answering its windows meanwhile. */
const { plan, files, choice, language } = workerData as ToReview
const tell = (answer: WorkerAnswer) => parentPort?.postMessage(answer)

speak(language)
try {
  tell({ kind: 'done', result: reviewImport(plan, files, choice, (done) => tell({ kind: 'progress', done })) })
} catch (error) {
  if (!(error instanceof ImportRefusedError)) throw error
  tell({ kind: 'refused', problems: error.problems })
}
