import { type FileProblem, ImportRefusedError } from '../../shared/formats/import/import-refused-error.ts'
import type { ImportChoice } from '../../shared/formats/import/review.ts'
import type { ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { Language } from '../../shared/text/index.ts'
import type { WorkerKind } from './in-worker.ts'

export type ToReview = {
  plan: Plan
  account: Plan
  files: readonly ImportFile[]
  choice: ImportChoice
  language: Language
}
type Reviewed = ReturnType<typeof reviewImport>

export const REVIEW_WORKER: WorkerKind<ToReview, Reviewed, FileProblem[]> = {
  name: 'import-worker',
  errorOf: (problems) => new ImportRefusedError(problems),
}
