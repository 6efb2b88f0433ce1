import { Button } from '@mantine/core'
import { FileX } from 'lucide-react'
import type { HostError } from '../../shared/contract/host-error.ts'
import { text } from '../../shared/text/index.ts'
import { Empty } from './empty.tsx'

/** What the host couldn't read: why, and once more. */
export const Unreadable = ({ error, onRetry }: { error: HostError; onRetry: () => void }) => (
  <Empty icon={FileX} title={error.message} hint={error.hint}>
    <Button onClick={onRetry}>{text.host.retry}</Button>
  </Empty>
)
