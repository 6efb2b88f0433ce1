import { ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import { reviewImport } from '../../shared/formats/import/review-import.ts'
import { speak } from '../../shared/text/index.ts'
import { workerOf } from './in-worker.ts'
import type { ToReview } from './review-worker.ts'

/** Reviews an import beside the host. */
await workerOf(
  ({ plan, account, files, choice, language }: ToReview, onProgress) => {
    speak(language)
    return reviewImport(plan, files, choice, onProgress, account)
  },
  (error) => (error instanceof ImportRefusedError ? error.problems : null),
)
