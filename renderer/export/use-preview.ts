import { useEffect, useState } from 'react'
import type { HostError } from '../../shared/contract/host-error.ts'
import type { ExportPreview } from '../../shared/contract/requests.ts'
import { type AskedOptions, cancelExport, previewExport } from '../store/exchange.ts'
import { useAppDispatch } from '../store/hooks.ts'

/** Options change while one types: what is drawn of each would be drawn for nothing. */
const PAUSE_MS = 120

type Seen = { options: AskedOptions; preview: ExportPreview | null; error: HostError | null }

/**
 * What the export comes to with the options chosen, drawn anew with each of them. While the next one is on its way the last one
 * stays, with `isCurrent` false.
 */
export const usePreview = (options: AskedOptions): Omit<Seen, 'options'> & { isCurrent: boolean } => {
  const dispatch = useAppDispatch()
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    const job = crypto.randomUUID()
    let running = false
    const timer = setTimeout(async () => {
      running = true
      const reply = await dispatch(previewExport(job, options))
      if (!running) return
      running = false
      setSeen({ options, preview: reply.ok ? reply.value : null, error: reply.ok ? null : reply.error })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      if (running) void dispatch(cancelExport(job))
      running = false
    }
  }, [dispatch, options])
  return { preview: seen?.preview ?? null, error: seen?.error ?? null, isCurrent: seen?.options === options }
}
