import { Button } from '@mantine/core'
import { Copy } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { notify } from './notify.tsx'

/** Copies a text that is made when it is asked for. */
export const CopyTextButton = ({ label, text: make }: { label: string; text: () => string }) => {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(make())
      notify({ kind: 'done', title: text.field.copied })
    } catch {
      notify({ kind: 'failed', title: text.routes.copy.failed, hint: text.routes.copy.failedHint })
    }
  }
  return (
    <Button leftSection={<Copy size={14} />} onClick={() => void copy()}>
      {label}
    </Button>
  )
}
