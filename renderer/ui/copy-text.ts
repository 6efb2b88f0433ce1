import { text } from '../../shared/text/index.ts'
import { notify } from './notify.tsx'

/** Puts a text on the clipboard and says so: `done` where it worked, what to do instead where the system refused. */
export const copyText = async (copied: string, done: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(copied)
    notify({ kind: 'done', title: done })
  } catch {
    notify({ kind: 'failed', title: text.routes.copy.failed, hint: text.routes.copy.failedHint })
  }
}
