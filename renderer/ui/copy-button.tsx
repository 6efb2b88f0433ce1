import { ActionIcon, CopyButton as MantineCopyButton, Tooltip } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { text } from '../../shared/text/index.ts'

export const CopyButton = ({ value, what }: { value: string; what: string }) => (
  <MantineCopyButton value={value} timeout={1500}>
    {({ copied, copy }) => (
      <Tooltip label={copied ? text.field.copied : text.field.copy(what)}>
        <ActionIcon size={20} onClick={copy} aria-label={text.field.copy(what)}>
          {copied ? <Check size={13} /> : <Copy size={13} />}
        </ActionIcon>
      </Tooltip>
    )}
  </MantineCopyButton>
)
