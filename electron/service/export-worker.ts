import { speak } from '../../shared/text/index.ts'
import { failureOf, type ToExport } from './export/export-jobs.ts'
import { workerOf } from './in-worker.ts'

/** Draws an export, or its preview, beside the host. */
await workerOf(async ({ kind, exported, options, language }: ToExport, onProgress) => {
  speak(language)
  if (kind === 'file') return (await import('./export/export-plan.ts')).exportPlan(exported, options, onProgress)
  return (await import('./export/preview.ts')).previewOf(exported, options)
}, failureOf)
