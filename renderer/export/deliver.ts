import { text } from '../../shared/text/index.ts'
import { type AskedOptions, renderExport, saveExport } from '../store/exchange.ts'
import type { AppThunk } from '../store/store.ts'
import { exportBegun, exportEnded } from './export-slice.ts'
import { blobOf, download } from './file-bytes.ts'

/** Whether it worked; what didn't is shown as a notice, unless somebody cancelled. */
type Deliver = (options: AskedOptions) => AppThunk<Promise<boolean>>

/** As a job of its own, whose progress is shown. */
const during =
  (work: (job: string) => AppThunk<Promise<boolean>>): AppThunk<Promise<boolean>> =>
  async (dispatch, _getState, { newId }) => {
    const job = newId()
    dispatch(exportBegun(job))
    try {
      return await dispatch(work(job))
    } finally {
      dispatch(exportEnded())
    }
  }

/** The host asks where, and writes there. */
export const saveExportFile: Deliver = (options) =>
  during((job) => async (dispatch, _getState, { notify }) => {
    const path = await dispatch(saveExport(job, options))
    if (path !== null) notify({ kind: 'done', title: text.export.saved(path) })
    return path !== null
  })

/** A browser's own way to save a file. */
export const downloadExport: Deliver = (options) =>
  during((job) => async (dispatch) => {
    const file = await dispatch(renderExport(job, options))
    if (file !== null) download(file)
    return file !== null
  })

/** On the clipboard: a PNG as a picture, all else as text. */
export const copyExport: Deliver = (options) =>
  during((job) => async (dispatch, _getState, { notify }) => {
    const file = await dispatch(renderExport(job, options))
    if (file === null) return false
    const type = file.encoding === 'base64' ? file.mimeType : 'text/plain'
    try {
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([blobOf(file)], { type }) })])
      notify({ kind: 'done', title: text.export.copied })
      return true
    } catch {
      notify({ kind: 'failed', title: text.routes.copy.failed, hint: text.export.copyFailedHint })
      return false
    }
  })
