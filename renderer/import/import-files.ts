import { decodeText, type TextFile } from '../../shared/formats/decode-text.ts'
import type { ImportChoice } from '../../shared/formats/import/review.ts'
import { text } from '../../shared/text/index.ts'
import type { AppState, AppThunk } from '../store/store.ts'
import { canvasAsked, dialogClosed } from '../store/ui-slice.ts'
import { importBegun, importLetGo, importRefused, importReviewed, importTaking } from './import-slice.ts'

/** Whether job `id` is still the one that the window is at: answers may come after it was let go. */
const isAt = (state: AppState, id: string): boolean => 'job' in state.import && state.import.job === id

/** Reads files and has the host review them; what they would bring is in the store then, or why they can't be taken. */
export const beginImport =
  (files: readonly File[]): AppThunk<Promise<void>> =>
  async (dispatch, getState, { host, newId }) => {
    if (files.length === 0) return
    dispatch(letGoOfImport())
    const job = newId()
    const names = files.map(({ name }) => name)
    dispatch(importBegun({ job, names }))
    const read: TextFile[] = []
    for (const file of files) {
      try {
        read.push(decodeText(file.name, new Uint8Array(await file.arrayBuffer()), TextDecoder))
      } catch {
        // An empty folder, or a file that went away since it was chosen.
        const error = { message: text.import.unreadable(file.name), hint: text.import.unreadableHint }
        if (isAt(getState(), job)) dispatch(importRefused({ names, error }))
        return
      }
    }
    if (!isAt(getState(), job)) return
    const reply = await host.request('import.review', { job, files: read })
    if (!isAt(getState(), job)) return
    if (reply.ok) dispatch(importReviewed({ job, names, review: reply.value }))
    else dispatch(importRefused({ names, error: reply.error }))
  }

/** The same files again, their prefix lists as announcements of `site`. */
export const reviewForSite =
  (site: ImportChoice['site']): AppThunk<Promise<void>> =>
  async (dispatch, getState, { host }) => {
    const at = getState().import
    if (at.stage !== 'reviewed') return
    const { job, names } = at
    const reply = await host.request('import.review', { job, site })
    if (!isAt(getState(), job)) return
    if (reply.ok) dispatch(importReviewed({ job, names, review: reply.value }))
    else dispatch(importRefused({ names, error: reply.error }))
  }

/** Takes what was reviewed, as far as `choice` says, as one undo step; the plan follows by the host's own event. */
export const takeImport =
  (choice: ImportChoice): AppThunk<Promise<void>> =>
  async (dispatch, getState, { host }) => {
    const at = getState().import
    if (at.stage !== 'reviewed' || at.taking) return
    const { job, names } = at
    dispatch(importTaking(true))
    const reply = await host.request('import.take', { job, choice })
    if (!isAt(getState(), job)) return
    if (!reply.ok) {
      dispatch(importRefused({ names, error: reply.error }))
      return
    }
    dispatch(importLetGo())
    dispatch(dialogClosed())
    dispatch(canvasAsked({ kind: 'fit' }))
  }

/** Ends what is under way and forgets the files; nothing of them was taken. */
export const letGoOfImport =
  (): AppThunk =>
  (dispatch, getState, { host }) => {
    const at = getState().import
    if ('job' in at) void host.request('import.cancel', { job: at.job })
    dispatch(importLetGo())
  }
