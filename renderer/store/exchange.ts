import type { HostError, Reply } from '../../shared/contract/host-error.ts'
import type { ExportedFile, ExportPreview, Sent } from '../../shared/contract/requests.ts'
import type { AppThunk } from './store.ts'

export type AskedOptions = Sent<'export.render'>['options']

export const previewExport =
  (job: string, options: AskedOptions): AppThunk<Promise<Reply<ExportPreview>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('export.preview', { job, options })

/** The plan in another format; null where that was cancelled or failed, which is shown as a notice. */
export const renderExport =
  (job: string, options: AskedOptions): AppThunk<Promise<ExportedFile | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('export.render', { job, options })
    if (reply.ok) return reply.value
    if (!wasCancelled(reply.error)) notify({ kind: 'failed', title: reply.error.message, hint: reply.error.hint })
    return null
  }

/** Has the host ask where, and write there; null where the user cancelled or it failed, which is shown as a notice. */
export const saveExport =
  (job: string, options: AskedOptions): AppThunk<Promise<string | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('export.save', { job, options })
    if (reply.ok) return reply.value?.path ?? null
    if (!wasCancelled(reply.error)) notify({ kind: 'failed', title: reply.error.message, hint: reply.error.hint })
    return null
  }

/** Ends what is drawn for a job; nothing is written. */
export const cancelExport =
  (job: string): AppThunk<Promise<void>> =>
  async (_dispatch, _getState, { host }) => {
    await host.request('export.cancel', { job })
  }

/** Whoever cancels knows it. */
const wasCancelled = ({ code }: HostError): boolean => code === 'export/cancelled'
