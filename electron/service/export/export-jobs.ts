import type { HostError } from '../../../shared/contract/host-error.ts'
import type { ExportedFile, ExportOptions, ExportPreview } from '../../../shared/contract/requests.ts'
import { type Language, language, text } from '../../../shared/text/index.ts'
import { HostFailure } from '../host-failure.ts'
import { inWorker, type WorkerKind } from '../in-worker.ts'
import type { Exported } from './exported.ts'

export type ToExport = { kind: 'file' | 'preview'; exported: Exported; options: ExportOptions; language: Language }

/** InterLinks from which drawing takes long enough to be done beside the host: about a tenth of a second. */
const LARGE = 100

const WORKER: WorkerKind<ToExport, ExportedFile | ExportPreview, HostError> = {
  name: 'export-worker',
  errorOf: ({ code, ...said }) => new HostFailure(code, said),
}
export const failureOf = (error: unknown): HostError | null => (error instanceof HostFailure ? error.error : null)

/** The exports and previews that windows are waiting for. Small plans are drawn at once, large ones beside the host. */
export class ExportJobs {
  readonly #onProgress: (job: string, done: number) => void
  readonly #running = new Map<string, AbortController>()

  constructor(onProgress: (job: string, done: number) => void) {
    this.#onProgress = onProgress
  }

  /** Rejects with `export/cancelled` where `cancel` was quicker, and with what `exportPlan` throws. */
  async file(job: string, exported: Exported, options: ExportOptions): Promise<ExportedFile> {
    if (isSmall(exported)) return (await import('./export-plan.ts')).exportPlan(exported, options)
    return (await this.#beside(job, { kind: 'file', exported, options, language: language() })) as ExportedFile
  }

  async preview(job: string, exported: Exported, options: ExportOptions): Promise<ExportPreview> {
    if (isSmall(exported)) return (await import('./preview.ts')).previewOf(exported, options)
    return (await this.#beside(job, { kind: 'preview', exported, options, language: language() })) as ExportPreview
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort(new HostFailure('export/cancelled', text.hostFailures.exportCancelled))
  }

  async #beside(job: string, toExport: ToExport) {
    this.cancel(job)
    const abort = new AbortController()
    this.#running.set(job, abort)
    try {
      return await inWorker(WORKER, toExport, abort.signal, (done) => this.#onProgress(job, done))
    } finally {
      if (this.#running.get(job) === abort) this.#running.delete(job)
    }
  }
}

const isSmall = ({ plan }: Exported) => Object.keys(plan.links).length < LARGE
