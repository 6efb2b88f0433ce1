import type { Reply } from '../../shared/contract/host-error.ts'
import type { ExportedFile, Sent } from '../../shared/contract/requests.ts'
import type { ImportReview } from '../../shared/formats/import/review.ts'
import type { AppThunk } from './store.ts'

type Files = Sent<'import.review'>['files']
type Options = Sent<'export.render'>

/** What an import of these files would bring; nothing is taken. */
export const reviewImport =
  (files: Files): AppThunk<Promise<Reply<ImportReview>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('import.review', { files })

/** Takes the files in, as one undo step; the plan follows by the host's own event. */
export const takeImport =
  (files: Files): AppThunk<Promise<Reply<ImportReview>>> =>
  (_dispatch, _getState, { host }) =>
    host.request('import.take', { files })

/** The plan in another format; null where that failed, which is shown as a notice. */
export const renderExport =
  (options: Options): AppThunk<Promise<ExportedFile | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('export.render', options)
    if (reply.ok) return reply.value
    notify({ kind: 'failed', title: reply.error.message, hint: reply.error.hint })
    return null
  }

/** Has the host ask where, and write there; null where the user cancelled or it failed, which is shown as a notice. */
export const saveExport =
  (options: Options): AppThunk<Promise<string | null>> =>
  async (_dispatch, _getState, { host, notify }) => {
    const reply = await host.request('export.save', { options })
    if (reply.ok) return reply.value?.path ?? null
    notify({ kind: 'failed', title: reply.error.message, hint: reply.error.hint })
    return null
  }
