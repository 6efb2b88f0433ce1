import type { ImportChoice, ImportReview } from '../../shared/formats/import/review.ts'
import { TAKE_ALL } from '../../shared/formats/import/review.ts'
import { type ImportFile, reviewImport } from '../../shared/formats/import/review-import.ts'
import { language, text } from '../../shared/text/index.ts'
import { HostFailure } from './host-failure.ts'
import { takeReviewed } from './import-files.ts'
import { inWorker } from './in-worker.ts'
import type { PlanSession } from './plan-session.ts'
import { REVIEW_WORKER } from './review-worker.ts'

/** Characters from which reading files takes long enough to be done beside the host: about a twentieth of a second. */
const LARGE = 2_000_000

type Job = { id: string; files: readonly ImportFile[]; abort: AbortController }

/**
 * The import that a window is at: files are handed over once, reviewed, and taken or let go. There is one at a time; a new
 * one takes the place of the one before.
 */
export class ImportJobs {
  readonly #onProgress: (job: string, done: number) => void
  #job: Job | null = null

  constructor(onProgress: (job: string, done: number) => void) {
    this.#onProgress = onProgress
  }

  /**
   * Without `files`: those of job `id` again. Throws `ImportRefusedError` for a bad file, `import/cancelled` where `cancel`
   * was quicker.
   */
  async review(
    session: PlanSession,
    id: string,
    files: readonly ImportFile[] | undefined,
    site: ImportChoice['site'],
  ): Promise<ImportReview> {
    const job = files === undefined ? this.#known(id) : this.#begun(id, files)
    return (await this.#reviewed(session, job, { ...TAKE_ALL, site })).review
  }

  /** Takes what was reviewed into the plan as it is now. */
  async take(session: PlanSession, id: string, choice: ImportChoice): Promise<ImportReview> {
    const job = this.#known(id)
    for (;;) {
      const { revision } = session
      const reviewed = await this.#reviewed(session, job, choice)
      // Somebody changed the plan meanwhile: what is in it now counts.
      if (session.revision !== revision) continue
      const review = takeReviewed(session, job.files, reviewed)
      this.#job = null
      return review
    }
  }

  cancel(id: string): void {
    if (this.#job?.id === id) this.#letGo()
  }

  #begun(id: string, files: readonly ImportFile[]): Job {
    this.#letGo()
    this.#job = { id, files, abort: new AbortController() }
    return this.#job
  }

  #known(id: string): Job {
    if (this.#job?.id !== id) throw cancelled()
    return this.#job
  }

  #letGo(): void {
    this.#job?.abort.abort(cancelled())
    this.#job = null
  }

  async #reviewed({ plan, account }: PlanSession, { id, files, abort }: Job, choice: ImportChoice) {
    const length = files.reduce((sum, file) => sum + file.text.length, 0)
    if (length < LARGE) return reviewImport(plan, files, choice, undefined, account)
    const toReview = { plan, account, files, choice, language: language() }
    return inWorker(REVIEW_WORKER, toReview, abort.signal, (done) => this.#onProgress(id, done))
  }
}

const cancelled = () => new HostFailure('import/cancelled', text.hostFailures.importCancelled)
