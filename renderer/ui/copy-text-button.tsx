import { Button } from '@mantine/core'
import { Copy } from 'lucide-react'
import { text } from '../../shared/text/index.ts'
import { copyText } from './copy-text.ts'

/** Copies a text that is made when it is asked for. */
export const CopyTextButton = ({ label, text: make }: { label: string; text: () => string }) => (
  <Button leftSection={<Copy size={14} />} onClick={() => void copyText(make(), text.field.copied)}>
    {label}
  </Button>
)
