import type { ExportedFile, Sent } from '../../shared/contract/requests.ts'
import type { AppThunk } from './store.ts'

type Options = Sent<'export.render'>

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
