import { text } from '../../shared/text/index.ts'
import type { AppThunk } from './store.ts'

/** A text as a file where the user wants it: by the system's dialog, or as a download where the host has none. */
export const saveText =
  (fileName: string, contents: string): AppThunk<Promise<void>> =>
  async (_dispatch, getState, { host, notify }) => {
    if (getState().plan.host?.asksForPaths !== true) {
      const url = URL.createObjectURL(new Blob([contents], { type: 'text/plain;charset=utf-8' }))
      Object.assign(document.createElement('a'), { href: url, download: fileName }).click()
      URL.revokeObjectURL(url)
      return
    }
    const reply = await host.request('text.save', { fileName, text: contents })
    if (!reply.ok) notify({ kind: 'failed', title: reply.error.message, hint: reply.error.hint })
    else if (reply.value !== null) notify({ kind: 'done', title: text.export.saved(reply.value.path) })
  }
